import { HttpFailure, type HttpClient, type HttpRequest, type HttpResponse, type TlsTrust } from '../../system/http.ts'
import { isCertificateFault } from '../connection-error.ts'
import { isSameOrigin, registryOrigin } from '../origin.ts'
import type { RegistryTrust, TrustStore } from '../trust.ts'
import { discard } from './answer.ts'

interface EndpointOptions {
  readonly registry: string
  readonly plainHttp: readonly string[]
  readonly http: Pick<HttpClient, 'request'>
  readonly trust: TrustStore
}

export interface LocatedResponse extends HttpResponse {
  /** Who answered. */
  readonly url: URL
}

/** What plain http gets from servers that want TLS: 400 from most, a closed connection or the bytes of an alert from others. */
const SIGN_OF_TLS = /^(?:ECONNRESET|EPIPE|HPE_)/

/**
 * Where one registry answers, and whom to trust there. A registry that may be spoken to over plain http (on loopback, or
 * listed) is, unless the machine has certificates for it or the first thing it shows is that it wants TLS. Nothing leads back
 * from TLS, and no credentials are known to be wanted before the first answer.
 */
export class Endpoint {
  readonly #options: EndpointOptions
  #origin: URL
  /** Whether the scheme is final. */
  #settled: boolean
  #trust: Promise<{ readonly own: TlsTrust | undefined; readonly others: TlsTrust | undefined }> | undefined

  /** @throws CONFIG_REFERENCE when the registry cannot be a host. */
  constructor(options: EndpointOptions) {
    this.#options = options
    this.#origin = registryOrigin(options.registry, options.plainHttp)
    this.#settled = this.#origin.protocol === 'https:'
  }

  get origin(): URL {
    return this.#origin
  }

  /** An address that may have been made before the registry went over to TLS, as it is now. */
  located(url: URL): URL {
    const { host, protocol } = this.#origin
    return url.host === host && url.protocol === 'http:' && protocol === 'https:' ? overTls(url) : url
  }

  /**
   * One exchange with the registry or with a server that it leads to. Both are trusted alike, but a certificate of the client's
   * own is for the registry alone.
   * @throws HttpFailure; ENVIRONMENT_CREDENTIALS when the certificates for the registry cannot be read.
   */
  async request(request: HttpRequest): Promise<LocatedResponse> {
    this.#trust ??= this.#learnTrust()
    await this.#trust
    const url = this.located(request.url)
    if (this.#settled || !isSameOrigin(url, this.#origin)) return this.#send(request, url)
    try {
      const answer = await this.#send(request, url)
      if (answer.status !== 400 || !(await this.#speaksTls(request.signal))) {
        this.#settled = true
        return answer
      }
      await discard(answer.body)
    } catch (error) {
      const isSign = error instanceof HttpFailure && SIGN_OF_TLS.test(error.reason)
      if (!isSign || !(await this.#speaksTls(request.signal))) throw error
    }
    return this.#send(request, this.located(url))
  }

  async #send(request: HttpRequest, url: URL): Promise<LocatedResponse> {
    const trust = await this.#trust
    const isOwn = isSameOrigin(url, this.#origin)
    const answer = await this.#options.http.request({ ...request, url, trust: isOwn ? trust?.own : trust?.others })
    return { ...answer, url }
  }

  async #learnTrust(): Promise<{ own: TlsTrust | undefined; others: TlsTrust | undefined }> {
    const { registry, trust } = this.#options
    const { tls, isNamed }: RegistryTrust = await trust.lookup(registry)
    if (isNamed) this.#moveToTls()
    return { own: tls, others: tls?.client === undefined ? tls : { ca: tls.ca } }
  }

  /** Asks in TLS, without any credentials. A certificate that fails is a sign too: the registry is then refused for that. */
  async #speaksTls(signal: AbortSignal | undefined): Promise<boolean> {
    if (this.#origin.protocol === 'https:') return true
    const url = overTls(new URL('/v2/', this.#origin))
    const trust = (await this.#trust)?.own
    try {
      const call = signal === undefined ? {} : { signal }
      const answer = await this.#options.http.request({ method: 'GET', url, trust, ...call })
      await discard(answer.body)
    } catch (error) {
      if (!(error instanceof HttpFailure)) throw error
      if (!isCertificateFault(error.reason)) return false
    }
    this.#moveToTls()
    return true
  }

  #moveToTls(): void {
    this.#origin = overTls(this.#origin)
    this.#settled = true
  }
}

function overTls(url: URL): URL {
  const moved = new URL(url)
  moved.protocol = 'https:'
  return moved
}
