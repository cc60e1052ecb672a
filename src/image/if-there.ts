import { SlipwayError } from '../errors.ts'

/** What is read from a registry or layout; undefined for what it has not got. Every other failure stays one. */
export async function ifThere<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof SlipwayError && error.code === 'REGISTRY_NOT_FOUND') return undefined
    throw error
  }
}
