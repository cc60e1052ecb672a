/** What one run is given, as JSON in the driver's only argument. */
export interface RunSpec {
  /** Inputs by name. */
  readonly inputs: Readonly<Record<string, readonly string[]>>
  readonly env: Readonly<Record<string, string>>
  /** Images of slipway.yml: repository names by id; absent where the run is about one image. */
  readonly several?: Readonly<Record<string, string>>
  /** The image that the engine "builds": an OCI layout, in the order of its platforms. */
  readonly layout: string
  /** Gets one line for each effect as it was performed. */
  readonly journal: string
  /** Ends the process by SIGKILL as soon as the effect was performed. */
  readonly dieAfter?: string
  /** The same after so many writing requests to registry and release host. */
  readonly dieAfterWrite?: number
  /** Before this effect the driver says so and waits for word from its parent. */
  readonly pauseBefore?: string
}
