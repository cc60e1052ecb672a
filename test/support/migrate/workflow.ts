import { expect } from '@jest/globals'
import { parse } from 'yaml'
import { migrateWorkflow } from '../../../src/migrate/migrate-workflow.ts'
import type { JobMigration } from '../../../src/migrate/migration.ts'
import { onlyJob, TARGET, workflowOf } from './target.ts'

export const CHECKOUT = 'uses: actions/checkout@v6'

interface NewStep {
  readonly id?: string
  readonly name?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

export interface NewJob {
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps: readonly NewStep[]
}

export interface Migrated extends JobMigration {
  readonly job: NewJob
  readonly text: string
}

export function migrate(steps: readonly string[], members?: string): Migrated {
  const found = migrateWorkflow(workflowOf(steps, members), 'image.yml', TARGET)
  const job = onlyJob(found)
  return { ...job, text: found.text, job: Object.values(parse(job.yaml) as Record<string, NewJob>)[0] ?? { steps: [] } }
}

/** `with` of the only step of ours. */
export function inputsOf({ job }: Migrated): Readonly<Record<string, unknown>> {
  const own = job.steps.filter(({ uses }) => uses === 'OWNER/slipway@main')
  expect(own).toHaveLength(1)
  return own[0]?.with ?? {}
}

/** Steps of the usual chain. */
export const META = `
uses: docker/metadata-action@v6
id: meta
with:
  images: ghcr.io/acme/app
  tags: |
    type=semver,pattern={{version}}
    type=edge
`
export const BUILD = `
uses: docker/build-push-action@v7
id: build
with:
  context: .
  push: true
  tags: \${{ steps.meta.outputs.tags }}
  labels: \${{ steps.meta.outputs.labels }}
`
export const PLAIN = `
uses: docker/build-push-action@v7
id: build
with:
  context: .
  push: true
  tags: ghcr.io/acme/app:edge
`
