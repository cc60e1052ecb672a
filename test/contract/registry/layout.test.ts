import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openLayout } from '../../../src/registry/layout/layout.ts'
import { repositoryContract, type Holder } from './repository-contract.ts'

async function layouts(): Promise<Holder> {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-test-'))
  let count = 0
  return {
    open: () => {
      count += 1
      return openLayout(join(directory, `layout-${count}`), { create: true })
    },
    close: () => rm(directory, { recursive: true, force: true }),
  }
}

repositoryContract('an OCI layout', layouts, { tagDelete: true })
