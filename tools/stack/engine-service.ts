import { existsSync } from 'node:fs'
import { mkdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { engineAnswers, engineFolder, startEngine } from '../engine/engine.ts'
import type { MachineEngine } from '../engine/find-engine.ts'
import type { RunningService, ServiceContext } from './service.ts'

/** The machine's engine where it has one with buildx, else one of our own. */
export function startEngineService(context: ServiceContext): Promise<readonly RunningService[]> {
  return context.machineEngine === undefined
    ? startOwnEngine(context)
    : useMachineEngine(context, context.machineEngine)
}

/** The stack's own dockerd. It outlives the daemon: a repaired stack finds it running, and `down` stops it. */
async function startOwnEngine(context: ServiceContext): Promise<readonly RunningService[]> {
  const folder = engineFolder(context.directory)
  const start = async (): Promise<string> => (await startEngine({ folder, programs: context.programs })).host
  const host = await start()
  const env = { DOCKER_HOST: host, DOCKER_CONFIG: await linkBuildx(context.directory, context.programs.buildxPlugin) }
  const revive = async (): Promise<void> => {
    if (await engineAnswers(folder)) return
    context.log('engine has died, starting it again')
    await start()
  }
  return [{ name: 'engine', url: host, env, revive, stop: () => Promise.resolve() }]
}

async function useMachineEngine(context: ServiceContext, engine: MachineEngine): Promise<readonly RunningService[]> {
  const env = { DOCKER_HOST: engine.host, DOCKER_CONFIG: await linkBuildx(context.directory, engine.buildxPlugin) }
  return [{ name: 'engine', url: engine.host, env, stop: () => Promise.resolve() }]
}

/** Without the link `docker buildx` vanishes from a DOCKER_CONFIG of one's own. */
async function linkBuildx(directory: string, plugin: string): Promise<string> {
  const config = join(directory, 'docker')
  const link = join(config, 'cli-plugins', 'docker-buildx')
  await mkdir(join(config, 'cli-plugins'), { recursive: true })
  if (existsSync(link)) return config
  await rm(link, { force: true })
  await symlink(plugin, link)
  return config
}
