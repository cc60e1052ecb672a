import { memoryRepository } from '../../fakes/memory-repository.ts'
import { repositoryContract } from './repository-contract.ts'

repositoryContract(
  'the fake in memory',
  () => Promise.resolve({ open: () => Promise.resolve(memoryRepository()), close: () => Promise.resolve() }),
  { tagDelete: true },
)
