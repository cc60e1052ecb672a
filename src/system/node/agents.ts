import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls'
import { SlipwayError } from '../../errors.ts'
import type { TlsTrust } from '../http.ts'
import { BulkAgent } from './bulk-agent.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The connections of one client: a pool for plain http, and one for each trust over TLS. */
export interface Agents {
  readonly http: HttpAgent
  https(trust: TlsTrust | undefined): HttpsAgent
  /**
   * After the pool `refused` did not know an authority: from now on the certificates of this machine's own store count for the
   * trust too, as they do for docker, podman and all that is written in Go. False when they did already, or add nothing.
   */
  trustMachine(trust: TlsTrust | undefined, refused: HttpsAgent): boolean
  /** Ends idle connections. */
  close(): void
}

interface Pool {
  readonly agent: HttpsAgent
  readonly trustsMachine: boolean
}

/** @throws ENVIRONMENT_NODE when a proxy is configured that this Node cannot use. */
export function createAgents(env: Environment): Agents {
  const proxy = proxyOptions(env)
  const options = { keepAlive: true, ...proxy }
  const http = proxy.proxyEnv === undefined ? new BulkAgent(options) : new HttpAgent(options)
  const pools = new Map<TlsTrust | undefined, Pool>()
  const opened: (HttpAgent | HttpsAgent)[] = [http]
  const open = (trust: TlsTrust | undefined, machine: readonly string[]): HttpsAgent => {
    const secureContext = contextOf(trust, machine)
    const agent = new HttpsAgent({
      keepAlive: true,
      ...proxy,
      ...(secureContext === undefined ? {} : { secureContext }),
    })
    opened.push(agent)
    pools.set(trust, { agent, trustsMachine: machine.length > 0 })
    return agent
  }
  return {
    http,
    https: (trust) => pools.get(trust)?.agent ?? open(trust, []),
    trustMachine: (trust, refused) => {
      const pool = pools.get(trust)
      if (pool?.agent !== refused) return true
      const machine = pool.trustsMachine ? [] : machineAuthorities()
      if (machine.length > 0) open(trust, machine)
      return machine.length > 0
    },
    close: () => {
      for (const { freeSockets } of opened) {
        for (const socket of Object.values(freeSockets).flat()) socket?.destroy()
      }
    },
  }
}

/** Undefined where Node's own choice is right; it shares one store among all connections then. */
function contextOf(trust: TlsTrust | undefined, machine: readonly string[]): SecureContext | undefined {
  if (trust === undefined && machine.length === 0) return undefined
  const { ca = [], client } = trust ?? {}
  return createSecureContext({
    ca: [...getCACertificates('default'), ...machine, ...ca],
    ...(client === undefined ? {} : { cert: client.certificate, key: client.key.reveal() }),
  })
}

/** What the machine's store (SSL_CERT_FILE and SSL_CERT_DIR where they are set) holds beyond what Node trusts. Reading it takes a while. */
function machineAuthorities(): readonly string[] {
  const known = new Set(getCACertificates('default'))
  return getCACertificates('system').filter((certificate) => !known.has(certificate))
}

/** What is on this machine is never asked of a proxy, which would see what is sent there. Node itself makes no such exception. */
const LOOPBACK = ['localhost', '.localhost', '127.0.0.0-127.255.255.255', '::1', '[::1]']

function proxyOptions(env: Environment): { readonly proxyEnv?: NodeJS.ProcessEnv } {
  const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy']
  const configured = names.filter((name) => (env[name] ?? '') !== '')
  if (configured.length === 0) return {}
  // Agents ignore options they do not know, so ask for the flag that came with the agents' proxy support.
  if (!process.allowedNodeEnvironmentFlags.has('--use-env-proxy')) {
    throw new SlipwayError(
      'ENVIRONMENT_NODE',
      `Node ${process.versions.node} cannot use the proxy in ${configured[0]}`,
      {
        help: 'use Node 24.5 or newer, or unset the variable where the hosts can be reached directly',
      },
    )
  }
  const exceptions = (env['no_proxy'] || env['NO_PROXY'] || '').split(/[\s,]+/).filter((host) => host !== '')
  const everything = exceptions.includes('*')
  return { proxyEnv: { ...env, no_proxy: everything ? '*' : [...exceptions, ...LOOPBACK].join(',') } }
}
