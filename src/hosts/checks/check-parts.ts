import type { Inputs } from '../../config/values.ts'
import type { Environment } from '../../pipeline/environment.ts'
import type { Ports } from '../../pipeline/ports.ts'
import type { HttpClient } from '../../system/http.ts'

/** What the checks look at. */
export interface CheckParts {
  readonly inputs: Inputs
  readonly env: Environment
  readonly ports: Ports
  readonly http: HttpClient
}
