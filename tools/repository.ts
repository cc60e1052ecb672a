import { resolve } from 'node:path'

/** Absolute path of the checkout. */
export const ROOT = resolve(import.meta.dirname, '..')
