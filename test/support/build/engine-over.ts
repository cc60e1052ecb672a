import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BuildOptions } from '../../../src/build/builder.ts'
import { buildxEngine, type BuildxDependencies, type BuildxEngine } from '../../../src/build/buildx/engine.ts'
import { silentLog } from '../../../src/system/log.ts'
import type { Command, ProcessResult } from '../../../src/system/process.ts'
import { flagValue, type Answers, type FakeDockerClient } from '../../fakes/docker-client.ts'
import { folderSource } from './folder-source.ts'
import { writeLayout } from './written-layout.ts'

/** Builds `app` in the folder, unless something else is given. */
export function buildOptions(folder: string, given: Partial<BuildOptions> = {}): BuildOptions {
  const context = join(folder, 'app')
  return { context, dockerfile: '', tags: [], buildArgs: {}, noCache: false, pull: false, squash: false, ...given }
}

/** The engine over a docker client; folders of its runs stand in `runs`. */
export function engineOver(
  folder: string,
  docker: FakeDockerClient,
  given: Partial<BuildxDependencies> = {},
): BuildxEngine {
  return buildxEngine({
    runner: docker,
    env: { PATH: '/bin', TOKEN: 'sesame-open', GITHUB_TOKEN: 'forge' },
    home: folder,
    log: silentLog,
    temp: () => mkdtemp(join(folder, 'runs', 'run-')),
    interactive: false,
    openLayout: (directory) => Promise.resolve(folderSource(directory)),
    ...given,
  })
}

/** What `buildx build` does when it succeeds. */
export function builds(layout: Parameters<typeof writeLayout>[1], digest?: string): Answers {
  return {
    'buildx build': async (command: Command): Promise<Partial<ProcessResult>> => {
      const [, directory = ''] = /dest=([^,]+)/.exec(flagValue(command, '--output')) ?? []
      const root = await writeLayout(directory, layout)
      const metadata = { 'containerimage.digest': digest ?? root.digest }
      await writeFile(flagValue(command, '--metadata-file'), JSON.stringify(metadata))
      return {}
    },
  }
}
