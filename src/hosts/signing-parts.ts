import type { Inputs } from '../config/values.ts'
import type { Environment } from '../pipeline/environment.ts'
import type { Clock } from '../system/clock.ts'
import type { HttpClient } from '../system/http.ts'

/** What signing and verifying are wired from. */
export interface SigningParts {
  readonly inputs: Inputs
  readonly env: Environment
  readonly clock: Clock
  readonly http: HttpClient
  /** Ends a question for a password. */
  readonly signal?: AbortSignal
}
