import { describe, expect, it } from '@jest/globals'
import { parseAllDocuments } from 'yaml'
import type { Input } from '../../../src/config/input.ts'
import { INPUTS } from '../../../src/config/inputs.ts'
import { VERSION } from '../../../src/version.ts'
import { templates } from '../../../tools/generate/templates.ts'

type Fields = Readonly<Record<string, unknown>>

interface Spec {
  readonly description: string
  readonly default: unknown
  readonly type?: string
  readonly options?: readonly unknown[]
}

interface Read {
  readonly inputs: Readonly<Record<string, Spec>>
  readonly jobs: Readonly<Record<string, Fields>>
  readonly text: string
}

// GitLab reads YAML 1.1; what both versions read alike is quoted well enough.
function read(text: string, version: '1.1' | '1.2' = '1.1'): Read {
  const [head, body] = parseAllDocuments(text, { version }).map((document) => document.toJS() as unknown)
  const { spec } = head as { readonly spec: Pick<Read, 'inputs'> }
  return { inputs: spec.inputs, jobs: body as Read['jobs'], text }
}

const FILES = templates(INPUTS)
const TEMPLATES = FILES.map(([path, text]) => [path, read(text)] as const)

function inputsUsedIn(value: unknown): readonly string[] {
  return [...JSON.stringify(value).matchAll(/\$\[\[ inputs\.([a-z-]+) \]\]/g)].map(([, name = '']) => name)
}

function visibleJobs({ jobs }: Read): readonly Fields[] {
  return Object.entries(jobs).flatMap(([name, job]) => (name.startsWith('.') ? [] : [job]))
}

function theJob(template: Read): Fields {
  const [job = {}, ...others] = visibleJobs(template)
  expect(others).toEqual([])
  return job
}

it('makes six components', () => {
  expect(FILES.map(([path]) => path)).toEqual(
    ['pipeline', 'build', 'build-matrix', 'scan', 'sign', 'release'].map((name) => `templates/${name}.yml`),
  )
})

describe.each(TEMPLATES)('%s', (_, template) => {
  const { inputs, jobs, text } = template

  it('means the same to readers of YAML 1.1 and 1.2', () => {
    expect(read(text, '1.2')).toEqual(template)
  })

  it('declares every input that it uses, and uses every input that it declares', () => {
    expect([...new Set(inputsUsedIn(jobs))].toSorted()).toEqual(Object.keys(inputs).toSorted())
  })

  it('describes every input, and demands none but the runners of a matrix', () => {
    for (const [name, spec] of Object.entries(inputs)) {
      expect({ name, described: /^[A-Z].*[.!?]$/.test(spec.description) || /^\S*[/.]/.test(spec.description) }).toEqual(
        {
          name,
          described: true,
        },
      )
      if (name !== 'runners') expect(spec).toHaveProperty('default')
      if (spec.options !== undefined) expect(spec.options).toContain(spec.default)
    }
  })

  it('sets nothing by default that slipway.yml could say, but push', () => {
    const set = Object.entries(inputs).filter(([name, spec]) => isInTable(name) && spec.default !== '')
    expect(set.map(([name, spec]) => [name, spec.default])).toEqual('push' in inputs ? [['push', 'true']] : [])
  })

  it('takes no secret as an input', () => {
    const secrets = INPUTS.filter(({ kind }) => kind === 'secret').map(({ name }): string => name)
    expect(Object.keys(inputs).filter((name) => secrets.includes(name))).toEqual([])
  })

  it('lets inputs of the user travel in variables only, which are texts', () => {
    for (const job of Object.values(jobs)) {
      const { variables = {}, ...rest } = job
      expect(inputsUsedIn(rest).filter(isInTable)).toEqual([])
      expect(Object.values(variables as Fields).filter((value) => typeof value !== 'string')).toEqual([])
    }
    expect(inputsUsedIn(theJob(template)['script'])).toEqual([])
  })

  it('has no keyword that would change the jobs of others', () => {
    const keywords = ['default', 'variables', 'stages', 'image', 'services', 'before_script', 'after_script', 'cache']
    expect(Object.keys(jobs).filter((name) => [...keywords, 'workflow', 'include'].includes(name))).toEqual([])
  })

  it('is a warning when the gate warns, and starts again only after a lost race', () => {
    const job = theJob(template)
    expect(job['allow_failure']).toEqual({ exit_codes: [14] })
    expect(job['retry']).toEqual({ max: 2, exit_codes: [75] })
  })

  it('runs in the image of this version', () => {
    expect(inputs['job-image']?.default).toMatch(new RegExp(`:${VERSION.replaceAll('.', '\\.')}$`))
    expect(theJob(template)['image']).toEqual({ name: '$[[ inputs.job-image ]]', entrypoint: [''] })
  })
})

function isInTable(name: string): boolean {
  return INPUTS.some((input: Input) => input.name === name)
}

it.each([
  ['pipeline', true],
  ['build', false],
  ['build-matrix', false],
  ['scan', false],
  ['sign', true],
  ['release', true],
])('gives the job of %s an identity: %s', (name, expected) => {
  const template = TEMPLATES.find(([path]) => path === `templates/${name}.yml`)?.[1]
  const job = template === undefined ? {} : theJob(template)
  expect(job['id_tokens']).toEqual(expected ? { SIGSTORE_ID_TOKEN: { aud: 'sigstore' } } : undefined)
  expect('extends' in job).toBe(name === 'pipeline' || name.startsWith('build'))
})

it('keeps the platforms of a matrix apart: in folders of their own, without variables for later jobs', () => {
  const template = TEMPLATES.find(([path]) => path === 'templates/build-matrix.yml')?.[1]
  const { parallel, tags, variables, artifacts } = (template === undefined ? {} : theJob(template)) as {
    readonly [key: string]: Fields
  }
  expect({ parallel, tags }).toEqual({ parallel: { matrix: '$[[ inputs.runners ]]' }, tags: ['$RUNNER_TAG'] })
  expect(variables).toMatchObject({ SLIPWAY_PLATFORMS: '$PLATFORM', SLIPWAY_OUT: 'slipway-out/$PLATFORM' })
  expect(artifacts?.['reports']).not.toHaveProperty('dotenv')
})

it('offers what the table offers: a new input reaches the pipeline by itself', () => {
  const invented: Input = { name: 'brand-new', kind: 'choice', choices: ['yes', 'no'], text: 'something new' }
  const made = templates([...INPUTS, invented]).map(([path, text]) => [path, read(text)] as const)
  for (const [, { inputs, jobs }] of made) {
    expect(inputs['brand-new']).toEqual({ description: 'Something new.', default: '', options: ['', 'yes', 'no'] })
    expect(JSON.stringify(jobs)).toContain('"SLIPWAY_BRAND_NEW":"$[[ inputs.brand-new ]]"')
  }
})
