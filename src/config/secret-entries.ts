import { Secret } from '../system/secret.ts'
import { parseList } from './list.ts'

/** The entries of an input that holds a list of secrets, each with its white space. */
export function secretEntries(text: Secret): readonly Secret[] {
  return parseList(text.reveal(), { commas: false, verbatim: true }).map((entry) => new Secret(entry))
}
