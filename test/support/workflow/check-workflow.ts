import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validate, type ActionsMetadataProvider } from '@actions/languageservice'
import { clearCache } from '@actions/languageservice/utils/workflow-cache'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { parse } from 'yaml'
import { ROOT } from '../architecture/read-sources.ts'

const CHECKOUT_INPUTS = ['repository', 'ref', 'token', 'path', 'persist-credentials', 'fetch-depth', 'submodules']

type Metadata = NonNullable<Awaited<ReturnType<ActionsMetadataProvider['fetchActionMetadata']>>>

/** What GitHub's language service has against a workflow or an action file: messages with their lines. */
export async function complaintsAbout(path: string, content: string): Promise<readonly string[]> {
  // It keeps what it read by the document's name.
  clearCache()
  const document = TextDocument.create(`file:///${path}`, 'yaml', 1, content)
  const found = await validate(document, {
    actionsMetadataProvider: { fetchActionMetadata: (action) => Promise.resolve(metadataOf(action)) },
    fileProvider: {
      getFileContent: (reference) => {
        if ('owner' in reference && `${reference.owner}/${reference.repository}` !== 'OWNER/slipway')
          return Promise.reject(new Error(`nothing is known of ${reference.owner}/${reference.repository}`))
        const local = reference.path.replace(/^\.\//, '')
        return Promise.resolve({ name: local, content: readFileSync(join(ROOT, local), 'utf8') })
      },
    },
  })
  return found.map(
    ({ message, range }) => `${path}:${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`,
  )
}

/** Our Action, at any ref, and actions/checkout; nothing else is used. */
function metadataOf({ owner, name }: { readonly owner: string; readonly name: string }): Metadata | undefined {
  if (`${owner}/${name}` === 'OWNER/slipway') return parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Metadata
  if (`${owner}/${name}` !== 'actions/checkout') return undefined
  const inputs = Object.fromEntries(CHECKOUT_INPUTS.map((input) => [input, { description: input }]))
  return { name: 'Checkout', description: 'Checkout', inputs }
}
