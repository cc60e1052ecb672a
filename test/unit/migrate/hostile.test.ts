import { describe, expect, it } from '@jest/globals'
import { migrateFile } from '../../../src/migrate/migrate-file.ts'
import { TARGET, workflowOf } from '../../support/migrate/target.ts'

const BUILD = 'uses: docker/build-push-action@v7\nwith:\n  push: true\n  tags: a/b:1'

function faultOf(text: string): string {
  try {
    migrateFile(text, 'x.yml', TARGET)
  } catch (error) {
    expect(error).toMatchObject({ code: 'CONFIG_INVALID', problems: [{ input: 'x.yml' }] })
    return (error as { problems: readonly { message: string }[] }).problems[0]?.message ?? ''
  }
  return ''
}

describe('a file that is refused', () => {
  it.each([
    ['no YAML', 'a: [1', /^\d+:\d+: /],
    ['a list', '- a', /neither a workflow nor/],
    ['a text', 'hello', /neither a workflow nor/],
    ['nothing', '', /neither a workflow nor/],
    ['two documents', 'a: 1\n---\nb: 2\n', /documents/],
    ['large', `a: ${'x'.repeat(1 << 20)}`, /larger than 1048576 bytes/],
    ['deep', `a: ${'['.repeat(100)}${']'.repeat(100)}`, /nested more than 64 levels/],
    ['very deep', `a: ${'['.repeat(200_000)}`, /nested|:/],
    ['of many values', `a: [${'1,'.repeat(150_000)}]`, /more than 100000 values/],
    ['of many aliases', `a: &a 1\nb: [${'*a,'.repeat(200)}]`, /more than 100 aliases/],
    ['with an alias to nothing', 'a: *b', /anchor|alias/i],
  ])('is %s', (_, text, why) => {
    expect(faultOf(text)).toMatch(why)
  })

  it('has too many jobs that build', () => {
    const job = (at: number): string => `  j${at}:\n    steps:\n      - uses: docker/build-push-action@v7\n`
    expect(faultOf(`jobs:\n${Array.from({ length: 201 }, (_, at) => job(at)).join('')}`)).toMatch(/more than 200 jobs/)
  })
})

describe('a file that is meant to hang', () => {
  // Each would take minutes where an expression looks at its rest again and again.
  it.each([
    ['open expressions in tags', workflowOf([`${BUILD},${'${{'.repeat(100_000)}`])],
    ['open quotes in tags', workflowOf([`${BUILD},x${'"'.repeat(200_001)}`])],
    ['open variables in tags', workflowOf([`${BUILD},x${'${'.repeat(100_000)}`])],
    [
      'open expressions in images',
      workflowOf([
        `uses: docker/metadata-action@v6\nid: m\nwith:\n  images: name=${'${{'.repeat(100_000)}`,
        BUILD.replace('a/b:1', '${{ steps.m.outputs.tags }}'),
      ]),
    ],
    ['open expressions in a script', workflowOf([BUILD, `run: cosign sign ${'${{'.repeat(30_000)}`])],
    ['blanks in a script', workflowOf([BUILD, `run: "cosign sign${' '.repeat(90_000)}x"`])],
    ['mentions of steps', workflowOf([BUILD, `run: echo ${'steps.'.repeat(100_000)}`])],
    ['comments', `${'#\n'.repeat(200_000)}${workflowOf([BUILD])}`],
    ['many steps', workflowOf([BUILD, ...Array.from({ length: 5000 }, () => 'run: x')])],
    [
      'variables that hold each other',
      `a:\n  variables: { ${Array.from({ length: 50 }, (_, at) => `V${at}: "${`$V${(at + 1) % 50}`.repeat(20)}"`).join(', ')} }\n  script: ["docker build -t $V0 ."]\n`,
    ],
    ['one very long command', `a:\n  script: ["docker build ${'-t a '.repeat(15_000)} ."]\n`],
  ])('of %s does not', (_, text) => {
    expect(() => migrateFile(text, 'x.yml', TARGET)).not.toThrow()
  })

  it('that contains itself is read', () => {
    const [job] = migrateFile('a: &a\n  script: [*a, docker build .]\n  b: *a\n', 'x.yml', TARGET).jobs
    expect(job?.left).toEqual([{ what: 'a', why: expect.stringContaining('cannot be read') }])
    expect(migrateFile('jobs: &j\n  a:\n    steps: *j\n', 'x.yml', TARGET).jobs).toEqual([])
  })

  it('with names of objects’ own members is read', () => {
    const step = 'uses: docker/build-push-action@v7\nwith: { __proto__: a, constructor: b, toString: c, context: . }'
    const [job] = migrateFile(workflowOf([step]), 'x.yml', TARGET).jobs
    expect(job?.left.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['docker/build-push-action constructor', 'docker/build-push-action tostring']),
    )
  })
})
