import { createHash } from 'node:crypto'
import { mustRun, runProgram } from './run-program.ts'

/** A network of an engine's own, so that any number of engines can run side by side. */
export interface Bridge {
  readonly name: string
  /** Address of the bridge with its prefix length. */
  readonly address: string
}

/** The name follows from the folder: after a crash the same folder finds its bridge again. At most 15 characters. */
export function bridgeName(folder: string): string {
  return `slip${createHash('sha256').update(folder).digest('hex').slice(0, 10)}`
}

/** Makes the folder's bridge or finds it, on a /24 of 172.24.0.0/13 that no route of this machine touches. */
export async function ensureBridge(folder: string): Promise<Bridge> {
  const name = bridgeName(folder)
  const existing = (await usedNetworks()).find(({ device }) => device === name)
  if (existing !== undefined) {
    await mustRun('ip', ['link', 'set', name, 'up'])
    return { name, address: existing.network.replace(/\.0\/24$/, '.1/24') }
  }
  const start = createHash('sha256').update(folder).digest().readUInt16BE(4)
  for (let step = 0; step < 2048; step += 1) {
    const index = (start + step) % 2048
    const bridge = { name, address: `172.${24 + (index >> 8)}.${index & 255}.1/24` }
    if (await takeNetwork(bridge)) return bridge
  }
  throw new Error('no free network for a bridge in 172.24.0.0/13')
}

export async function removeBridge(folder: string): Promise<void> {
  const name = bridgeName(folder)
  const found = await runProgram('ip', ['link', 'show', 'dev', name])
  if (found.exitCode === 0) await mustRun('ip', ['link', 'delete', name])
}

async function takeNetwork(bridge: Bridge): Promise<boolean> {
  const before = await usedNetworks()
  if (before.some(({ network }) => overlaps(network, bridge.address))) return false
  await runProgram('ip', ['link', 'add', bridge.name, 'type', 'bridge'])
  await mustRun('ip', ['address', 'add', bridge.address, 'dev', bridge.name])
  await mustRun('ip', ['link', 'set', bridge.name, 'up'])
  // Another engine may have taken the same network in between; the one with the smaller name keeps it.
  const after = await usedNetworks()
  const rivals = after.filter(({ device, network }) => device !== bridge.name && overlaps(network, bridge.address))
  if (rivals.every(({ device }) => device > bridge.name)) return true
  await mustRun('ip', ['link', 'delete', bridge.name])
  return false
}

interface UsedNetwork {
  readonly device: string
  readonly network: string
}

async function usedNetworks(): Promise<readonly UsedNetwork[]> {
  const routes = await mustRun('ip', ['-4', '-oneline', 'route', 'show', 'table', 'all', 'type', 'unicast'])
  return routes.split('\n').flatMap((line) => {
    const [network = ''] = line.split(' ')
    const device = / dev (\S+)/.exec(line)?.[1] ?? ''
    return /^\d+\.\d+\.\d+\.\d+(\/\d+)?$/.test(network) ? [{ device, network }] : []
  })
}

function overlaps(one: string, other: string): boolean {
  const [first, second] = [parseNetwork(one), parseNetwork(other)]
  const bits = Math.min(first.bits, second.bits)
  const mask = bits === 0 ? 0 : (0xffffffff << (32 - bits)) >>> 0
  return (first.address & mask) >>> 0 === (second.address & mask) >>> 0
}

function parseNetwork(text: string): { readonly address: number; readonly bits: number } {
  const [address = '', bits = '32'] = text.split('/')
  const value = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
  return { address: value, bits: Number(bits) }
}
