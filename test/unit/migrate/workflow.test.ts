import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { migrateWorkflow } from '../../../src/migrate/migrate-workflow.ts'
import type { JobMigration } from '../../../src/migrate/migration.ts'
import { onlyJob, TARGET, workflowOf } from '../../support/migrate/target.ts'
import { BUILD, CHECKOUT, META, PLAIN, inputsOf, migrate, type NewJob } from '../../support/migrate/workflow.ts'

describe('a chain of docker’s actions', () => {
  it('becomes one step with the inputs of all, under their names', () => {
    const login = `
uses: docker/login-action@v4
with:
  registry: ghcr.io
  username: \${{ github.actor }}
  password: \${{ secrets.GITHUB_TOKEN }}`
    const migrated = migrate([CHECKOUT, 'uses: docker/setup-buildx-action@v4', login, META, BUILD])
    expect(migrated.job.steps).toEqual([
      { uses: 'actions/checkout@v6' },
      {
        id: 'build',
        uses: 'OWNER/slipway@main',
        with: {
          images: 'ghcr.io/acme/app',
          tags: 'type=semver,pattern={{version}}\ntype=edge\n',
          context: '.',
          push: true,
        },
      },
    ])
    expect(migrated.dropped.map(({ what }) => what)).toEqual([
      'docker/setup-buildx-action',
      'docker/login-action',
      'docker/metadata-action',
    ])
    expect(migrated.carried).toContainEqual({ from: 'docker/metadata-action tags', to: 'tags' })
  })

  it('keeps name, condition and variables of the build step, and comments of what stays', () => {
    const text = `on: push
jobs:
  image: # the job
    runs-on: ubuntu-latest

    # all steps
    steps:
      - uses: actions/checkout@v6
      # goes with its step
      - uses: docker/setup-buildx-action@v4

      # stays with the build
      - name: Build # here
        if: github.ref_name != 'x'
        env: { A: "1" }
        uses: docker/build-push-action@v7
        with:
          # why not
          no-cache: true # really
          build-args: |
            A=1

      # last
      - run: echo    done
`
    const { text: changed } = migrateWorkflow(text, 'image.yml', TARGET)
    expect(changed).toBe(`on: push
jobs:
  image: # the job
    runs-on: ubuntu-latest

    # all steps
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@v6

      # stays with the build
      - name: Build # here
        if: github.ref_name != 'x'
        env: { A: "1" }
        uses: OWNER/slipway@main
        with:
          # why not
          no-cache: true # really
          build-args: |
            A=1

      # last
      - run: echo    done
`)
  })

  it('changes nothing in a file that it has changed', () => {
    const once = migrate([CHECKOUT, META, BUILD]).text
    expect(migrateWorkflow(once, 'image.yml', TARGET)).toEqual({ kind: 'github', text: once, jobs: [] })
  })

  it('gets a checkout where docker fetched the sources itself', () => {
    const { job, carried } = migrate(['uses: docker/build-push-action@v7\nwith: { push: false }'])
    expect(job.steps.map(({ uses }) => uses)).toEqual(['actions/checkout@v6', 'OWNER/slipway@main'])
    expect(carried).toContainEqual(expect.objectContaining({ to: 'actions/checkout' }))
  })

  it.each([
    ['"{{defaultContext}}"', undefined, 'sub/Dockerfile', { file: 'sub/Dockerfile' }],
    ['"{{defaultContext}}:web"', undefined, 'Dockerfile', { context: 'web', file: 'web/Dockerfile' }],
    ['./web', undefined, undefined, { context: './web' }],
    ['https://github.com/acme/app.git#main', undefined, undefined, { source: 'https://github.com/acme/app.git#main' }],
  ])('reads the context %s as docker does', (context, _, file, expected) => {
    const lines = [`  context: ${context}`, ...(file === undefined ? [] : [`  file: ${file}`])]
    const migrated = migrate([CHECKOUT, `uses: docker/build-push-action@v7\nwith:\n${lines.join('\n')}`])
    expect(inputsOf(migrated)).toEqual(expected)
  })

  it('says of an input that it does not know why it is not there', () => {
    const { left } = migrate([CHECKOUT, 'uses: docker/build-push-action@v7\nwith: { context: ., isolation: hyperv }'])
    expect(left).toContainEqual({
      what: 'docker/build-push-action isolation',
      why: 'there is no such input here',
    })
  })

  it('takes several references apart that stood on one line', () => {
    const build = PLAIN.replace('ghcr.io/acme/app:edge', 'acme/app:edge,acme/app:${{ github.sha }}')
    expect(inputsOf(migrate([CHECKOUT, build]))['tags']).toBe('acme/app:edge\nacme/app:${{ github.sha }}\n')
  })
})

describe('metadata', () => {
  it('with further tags beside it keeps docker’s default rules, which a rule would replace', () => {
    const meta = 'uses: docker/metadata-action@v6\nid: meta\nwith: { images: ghcr.io/acme/app }'
    const build = BUILD.replace(
      'tags: ${{ steps.meta.outputs.tags }}',
      'tags: |\n    ${{ steps.meta.outputs.tags }}\n    ghcr.io/acme/app:nightly\n    ghcr.io/acme/other:x',
    )
    const migrated = migrate([CHECKOUT, meta, build])
    expect(String(inputsOf(migrated)['tags']).trim().split('\n')).toEqual([
      'type=schedule',
      'type=ref,event=branch',
      'type=ref,event=tag',
      'type=ref,event=pr',
      'type=raw,value=nightly',
    ])
    expect(migrated.left).toContainEqual(expect.objectContaining({ what: expect.stringContaining('acme/other:x') }))
  })

  it('has its outputs led to the new step where that has them', () => {
    const migrated = migrate([CHECKOUT, META, BUILD, 'run: echo ${{ steps.meta.outputs.version }}'])
    expect(migrated.job.steps.at(-1)?.run).toBe('echo ${{ steps.build.outputs.version }}')
    expect(migrated.job.steps.map(({ id }) => id)).toEqual([undefined, 'build', undefined])
  })

  it('gives its id to a step that has none', () => {
    const migrated = migrate([
      CHECKOUT,
      META,
      BUILD.replace('id: build\n', ''),
      'run: echo ${{ steps.meta.outputs.version }}',
    ])
    expect(migrated.job.steps.map(({ id }) => id)).toEqual([undefined, 'meta', undefined])
    expect(migrated.job.steps.at(-1)?.run).toBe('echo ${{ steps.meta.outputs.version }}')
  })

  it.each([
    ['an output that the new step does not have', 'run: echo ${{ steps.meta.outputs.bake-file }}', BUILD],
    ['its outputs as a whole', 'run: echo ${{ toJSON(steps.meta.outputs) }}', BUILD],
    ['an output in brackets', "run: echo ${{ steps['meta'].outputs.version }}", BUILD],
    ['an output in the build itself', 'run: echo', `${BUILD}  build-args: V=\${{ steps.meta.outputs.version }}\n`],
  ])('stays where somebody uses %s', (_, step, build) => {
    const { job, left } = migrate([CHECKOUT, META, build, step])
    expect(job.steps.map(({ id }) => id)).toContain('meta')
    expect(job.steps.find(({ id }) => id === 'build')?.with).toMatchObject({ images: 'ghcr.io/acme/app' })
    expect(left).toContainEqual(expect.objectContaining({ what: 'docker/metadata-action' }))
  })

  it('has attributes of its images read', () => {
    const meta = META.replace(
      'images: ghcr.io/acme/app',
      "images: |\n    name=ghcr.io/acme/app\n    name=acme/app,enable=false\n    name=acme/b,enable=${{ github.ref_name == 'x' }}",
    )
    const migrated = migrate([CHECKOUT, meta, BUILD])
    expect(inputsOf(migrated)['images']).toBe('ghcr.io/acme/app\nacme/b\n')
    expect(migrated.left).toContainEqual(expect.objectContaining({ what: expect.stringContaining('enable=') }))
  })
})

describe('permissions', () => {
  it.each([
    [
      'permissions:\n  contents: read # needed\n  packages: write',
      { contents: 'read', packages: 'write', 'id-token': 'write' },
    ],
    ['permissions: { contents: read, id-token: read }', { contents: 'read', packages: 'write', 'id-token': 'write' }],
    ['permissions: read-all', { contents: 'read', packages: 'write', 'id-token': 'write' }],
    ['permissions: {}', { contents: 'read', packages: 'write', 'id-token': 'write' }],
    ['', { contents: 'read', packages: 'write', 'id-token': 'write' }],
    ['permissions: write-all', 'write-all'],
  ])('of %j get what is missing', (members, expected) => {
    expect(migrate([CHECKOUT, PLAIN], members).job.permissions).toEqual(expected)
  })

  it('of the workflow are repeated in the job, which alone gets more', () => {
    const text = `permissions:\n  contents: read\n  pull-requests: write\n${workflowOf([CHECKOUT, PLAIN])}`
    const { text: changed } = migrateWorkflow(text, 'x.yml', TARGET)
    const { permissions, jobs } = parse(changed) as { permissions: unknown; jobs: { image: NewJob } }
    expect(permissions).toEqual({ contents: 'read', 'pull-requests': 'write' })
    expect(jobs.image.permissions).toEqual({
      contents: 'read',
      'pull-requests': 'write',
      packages: 'write',
      'id-token': 'write',
    })
  })

  it('keep the code-scanning upload working where they were not listed', () => {
    const upload = 'uses: github/codeql-action/upload-sarif@v4\nwith: { sarif_file: other.sarif }'
    const { job, left } = migrate([CHECKOUT, PLAIN, upload])
    expect(job.permissions).toMatchObject({ 'security-events': 'write' })
    expect(left).toContainEqual(expect.objectContaining({ what: 'permissions' }))
  })
})

describe('jobs that are left alone', () => {
  const alone = (text: string): JobMigration => {
    const found = migrateWorkflow(text, 'x.yml', TARGET)
    expect(found.text).toBe(text)
    return onlyJob(found)
  }

  it.each([
    [
      'push by digest from a matrix',
      workflowOf([
        CHECKOUT,
        'uses: docker/build-push-action@v7\nwith: { outputs: "type=image,push-by-digest=true,push=true" }',
      ]),
      'docs/github.md',
    ],
    [
      'only check',
      workflowOf([CHECKOUT, 'uses: docker/build-push-action@v7\nwith: { call: check }']),
      'call: check builds no image',
    ],
    ['use bake', workflowOf([CHECKOUT, 'uses: docker/bake-action@v7']), 'bake files are not read'],
    [
      'only scan',
      workflowOf(['uses: aquasecurity/trivy-action@0.36.0\nwith: { image-ref: a }']),
      'no docker/build-push-action',
    ],
    ['are in brackets', 'jobs: { a: { steps: [ { uses: docker/build-push-action@v7 } ] } }', 'braces'],
    [
      'have steps that are aliases',
      'jobs:\n  a:\n    steps:\n      - &b\n        uses: docker/build-push-action@v7\n      - *b\n',
      'alias',
    ],
  ])('%s', (_, text, why) => {
    const { left, carried, dropped } = alone(text)
    expect(left.map((one) => one.why).join()).toContain(why)
    expect({ carried, dropped }).toEqual({ carried: [], dropped: [] })
  })

  it('refer to anchors in what would go', () => {
    const login = 'uses: docker/setup-buildx-action@v4\nwith: &w\n  install: true'
    const { left } = alone(workflowOf([CHECKOUT, login, PLAIN, 'uses: acme/own@v1\nwith: *w']))
    expect(left).toEqual([{ what: 'image', why: expect.stringContaining('anchors') }])
  })

  it('with nothing of the chain are not spoken of', () => {
    const text = workflowOf([CHECKOUT, 'run: npm test'])
    expect(migrateWorkflow(text, 'x.yml', TARGET)).toEqual({ kind: 'github', text, jobs: [] })
  })
})
