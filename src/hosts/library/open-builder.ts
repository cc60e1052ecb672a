import { mkdtemp } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { ImageBuilder } from '../../build/builder.ts'
import { buildxEngine } from '../../build/buildx/engine.ts'
import { disposableSource } from '../../build/folder/prepare-source.ts'
import { imageBuilder } from '../../build/image-builder.ts'
import { openLayout } from '../../registry/layout/layout.ts'
import { silentLog, type Log } from '../../system/log.ts'
import { nodeProcessRunner } from '../../system/node/process.ts'

export interface BuilderOptions {
  /** Folder of an OCI layout that images go to, made where there is none; by default they go into the local engine. */
  readonly layout?: string
  /** Where messages and build output go; nowhere by default. */
  readonly log?: Log
}

/** Opens the builder as a library, over the docker engine of this machine. Nothing is started before a method is called. */
export async function openBuilder({ layout, log = silentLog }: BuilderOptions = {}): Promise<ImageBuilder> {
  const runner = nodeProcessRunner()
  const { env } = process
  const temp = (): Promise<string> => mkdtemp(join(tmpdir(), 'slipway-build-'))
  const engine = buildxEngine({ runner, env, home: homedir(), log, temp, interactive: false, openLayout })
  return imageBuilder({
    engine,
    prepareSource: (source, dockerfile, call) => disposableSource(source, dockerfile, { runner, env, temp }, call),
    ...(layout === undefined ? {} : { layout: await openLayout(layout, { create: true }) }),
  })
}
