import type { Cancellable } from '../../image/store.ts'
import type { NamedCheck, Seen } from '../../pipeline/check.ts'
import { HttpFailure, type HttpClient } from '../../system/http.ts'
import type { CheckParts } from './check-parts.ts'

interface Service {
  readonly name: string
  readonly address: string
  /** A page that costs the service nothing. */
  readonly path: string
}

/** Whether the services answer that a run will ask: any answer but a server's fault counts. */
export function serviceChecks({ inputs, http }: CheckParts): readonly NamedCheck[] {
  return services(inputs).map(({ name, address, path }): NamedCheck => ({
    name,
    look: (call) => ask(http, name, address, path, call),
  }))
}

function services({
  key,
  sign,
  fulcioUrl,
  rekorUrl,
  tsaUrl,
  osvUrl,
  offline,
}: CheckParts['inputs']): readonly Service[] {
  const signing = [
    { name: 'fulcio-url', address: fulcioUrl, path: 'api/v2/configuration' },
    { name: 'rekor-url', address: rekorUrl, path: 'api/v1/log' },
    { name: 'tsa-url', address: tsaUrl, path: '' },
  ].filter(({ address }) => address !== 'off')
  return [
    ...(key === undefined && sign !== 'off' ? signing : []),
    ...(offline === undefined ? [{ name: 'osv-url', address: osvUrl, path: 'v1/vulns/GHSA-0' }] : []),
  ]
}

async function ask(http: HttpClient, name: string, address: string, path: string, call: Cancellable): Promise<Seen> {
  const url = URL.parse(path === '' ? address : `${address.replace(/\/+$/, '')}/${path}`)
  if (url === null || !/^https?:$/.test(url.protocol))
    return { ok: false, detail: `${JSON.stringify(address)} is not an http or https address` }
  try {
    const { status, body } = await http.request({ method: 'GET', url, ...call })
    body.destroy()
    return status < 500
      ? { detail: `${url.host} answers` }
      : { ok: false, detail: `${url.host} answers with status ${status}`, help: 'try again later' }
  } catch (thrown) {
    if (!(thrown instanceof HttpFailure)) throw thrown
    const help = `let this machine reach it (a proxy is named by HTTPS_PROXY), or name another one with ${name}`
    return { ok: false, detail: thrown.message, help }
  }
}
