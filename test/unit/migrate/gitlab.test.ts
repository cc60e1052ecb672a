import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { migrateFile } from '../../../src/migrate/migrate-file.ts'
import type { FileMigration, JobMigration } from '../../../src/migrate/migration.ts'
import { onlyJob, TARGET } from '../../support/migrate/target.ts'

interface Component {
  readonly component: string
  readonly inputs: Readonly<Record<string, string>>
}

interface Pipeline {
  readonly include?: readonly (Component | Readonly<Record<string, string>>)[]
  readonly [job: string]: unknown
}

function migrate(text: string): FileMigration & { readonly pipeline: Pipeline } {
  const found = migrateFile(text, '.gitlab-ci.yml', TARGET)
  return { ...found, pipeline: parse(found.text) as Pipeline }
}

/** A job `app` with this script. */
function jobOf(lines: readonly string[], members = ''): string {
  const script = lines.map((line) => `    - ${JSON.stringify(line)}\n`).join('')
  return `app:\n${members === '' ? '' : `${members.trim().replaceAll(/^/gm, '  ')}\n`}  script:\n${script}`
}

function componentInputs({ include = [] }: Pipeline): Component['inputs'] {
  const [component] = include.filter((one): one is Component => 'inputs' in one)
  if (component === undefined) throw new Error('there is no component')
  return component.inputs
}

/** Inputs of the only component; that of a job with this script. */
function inputsOf(...lines: readonly string[]): Readonly<Record<string, string>> {
  const { pipeline } = migrate(jobOf(lines))
  expect(Object.keys(pipeline)).toEqual(['include'])
  expect(pipeline.include).toHaveLength(1)
  return componentInputs(pipeline)
}

function leftAlone(text: string): JobMigration {
  const found = migrate(text)
  expect(found.text).toBe(text)
  return onlyJob(found)
}

const BUILD = 'docker build -t $CI_REGISTRY_IMAGE:edge .'
const PUSH = 'docker push $CI_REGISTRY_IMAGE:edge'

describe('a job that builds and pushes', () => {
  it('becomes the component, with its options under their names', () => {
    const inputs = inputsOf(
      'docker info',
      'docker login -u "$CI_REGISTRY_USER" -p "$CI_REGISTRY_PASSWORD" $CI_REGISTRY',
      'docker pull $CI_REGISTRY_IMAGE:latest || true',
      "docker build --pull --no-cache -f docker/Dockerfile --target app --build-arg A=1 --build-arg 'B=two words' --label x=y --platform linux/amd64,linux/arm64 --secret id=npm,env=NPM_TOKEN --secret id=rc,src=.npmrc -t $CI_REGISTRY_IMAGE:edge web",
      PUSH,
    )
    expect(inputs).toEqual({
      job: 'app',
      stage: 'test',
      tags: '$CI_REGISTRY_IMAGE:edge',
      pull: 'true',
      'no-cache': 'true',
      file: 'docker/Dockerfile',
      target: 'app',
      'build-args': 'A=1\nB=two words\n',
      labels: 'x=y',
      platforms: 'linux/amd64,linux/arm64',
      'secret-envs': 'npm=NPM_TOKEN',
      'secret-files': 'rc=.npmrc',
      context: 'web',
    })
  })

  it.each([
    ['docker buildx build --push -t a/b:1 .', { tags: 'a/b:1' }],
    ['docker buildx build -t a/b:1 --tag=a/b:2 --push=true .', { tags: 'a/b:1\na/b:2\n' }],
    [
      'docker build -t a/b:1 https://github.com/acme/app.git#main && docker push a/b:1',
      { source: 'https://github.com/acme/app.git#main' },
    ],
    ['docker build -t a/b:1 -t a/b:2 . && docker push a/b:2', { tags: 'a/b:2' }],
    ['docker build -t a/b:1 -t a/b:2 . ; docker push --all-tags a/b', { tags: 'a/b:1\na/b:2\n' }],
    ['docker build -t app . ; docker tag app a/b:1; docker push a/b:1', { tags: 'a/b:1' }],
    ['docker build -t a/b:1 .', { push: 'false' }],
    ['docker build \\\n  --tag a/b:1 \\\n  . # here\ndocker push a/b:1', { tags: 'a/b:1' }],
    ['export T=a/b:$CI_COMMIT_SHA\ndocker build -t ${T} .\ndocker push $T', { tags: 'a/b:$CI_COMMIT_SHA' }],
  ])('with %j', (script, expected) => {
    expect(inputsOf(script)).toMatchObject(expected)
  })

  it('has variables of its own put in, and before_script of all jobs read', () => {
    const text = `default:\n  before_script:\n    - docker login -u $CI_REGISTRY_USER -p $CI_JOB_TOKEN $CI_REGISTRY\n${jobOf(['docker build -t $IMG .', 'docker push $IMG'], 'stage: build\nvariables:\n  IMG: $CI_REGISTRY_IMAGE:$T\n  T: v1')}`
    const { pipeline } = migrate(text)
    expect(componentInputs(pipeline)).toMatchObject({ stage: 'build', tags: '$CI_REGISTRY_IMAGE:v1' })
    expect(pipeline['default']).toBeDefined()
  })

  it('keeps members that the component has not', () => {
    const { pipeline, jobs } = migrate(
      jobOf(
        [BUILD, PUSH],
        'tags: [docker]\nneeds: [test]\nimage: docker:29\nservices: [docker:29-dind]\nartifacts: { paths: [x] }\nrules:\n  - if: $CI_COMMIT_TAG # only',
      ),
    )
    expect(pipeline['app']).toEqual({ tags: ['docker'], needs: ['test'], rules: [{ if: '$CI_COMMIT_TAG' }] })
    expect(jobs[0]?.left).toContainEqual(expect.objectContaining({ what: 'app: artifacts' }))
  })

  it('by kaniko says that it needs an engine now', () => {
    const { pipeline, jobs } = migrate(
      jobOf(
        [
          '/kaniko/executor --context "$CI_PROJECT_DIR/web" --dockerfile "${CI_PROJECT_DIR}/web/Dockerfile" --destination a/b:1 --destination a/b:2 --build-arg=A=1 --cache=true --single-snapshot',
        ],
        'image: { name: gcr.io/kaniko-project/executor:debug, entrypoint: [""] }',
      ),
    )
    expect(componentInputs(pipeline)).toEqual({
      job: 'app',
      stage: 'test',
      tags: 'a/b:1\na/b:2\n',
      context: 'web',
      file: 'web/Dockerfile',
      'build-args': 'A=1',
    })
    const [job] = jobs
    expect(job?.left.map(({ what }) => what)).toEqual([
      'kaniko --single-snapshot true',
      'kaniko',
      'rules',
      'the gate and the signature',
    ])
    expect(job?.dropped.map(({ what }) => what)).toContain('kaniko --cache')
  })

  it('has a login elsewhere spoken of', () => {
    const { jobs } = migrate(jobOf(['docker login -u me -p $QUAY quay.io', BUILD, PUSH]))
    expect(jobs[0]?.left[0]).toEqual({ what: 'docker login', why: expect.stringContaining('SLIPWAY_PASSWORD') })
  })
})

describe('a job that is left alone', () => {
  it.each([
    ['does more', jobOf([BUILD, 'docker run $CI_REGISTRY_IMAGE:edge npm test', PUSH]), 'docker run'],
    ['runs tests first', jobOf(['npm test', BUILD, PUSH]), 'npm test'],
    ['decides', jobOf(['if [ -n "$A" ]; then docker build -t a .; fi']), 'if ['],
    ['computes a tag', jobOf(['docker build -t a:$(date +%s) .']), 'computed'],
    ['computes its context', jobOf(['docker build -t a $(pwd)']), 'cannot be told'],
    ['reads from standard input', jobOf(['docker build -t a - < Dockerfile']), 'cannot be told'],
    ['has a here-document', jobOf(['docker build -t a . <<EOF']), 'cannot be read'],
    ['builds two images', jobOf(['docker build -t a .', 'docker build -t b b']), 'it builds 2 images'],
    ['pushes what it did not build', jobOf([BUILD, 'docker push other:1']), 'pushes what it has not built'],
    ['has only', jobOf([BUILD, PUSH], 'only: [main]'), 'write only as rules first'],
    ['extends another', jobOf([BUILD, PUSH], 'extends: .docker'), 'it has extends'],
    ['has a matrix', jobOf([BUILD, PUSH], 'parallel: { matrix: [{ A: [1] }] }'), 'it has parallel'],
    [
      'is needed under a name that no component takes',
      jobOf([BUILD, PUSH]).replace('app:', 'build image:') + 'x:\n  needs: [build image]\n  script: [a]\n',
      'no name for the component',
    ],
  ])('%s', (_, text, why) => {
    const { left, carried, dropped } = leftAlone(text)
    expect(left).toEqual([{ what: expect.any(String), why: expect.stringContaining(why) }])
    expect({ carried, dropped }).toEqual({ carried: [], dropped: [] })
  })
})

describe('scans', () => {
  const trivy = (...lines: readonly string[]): string =>
    `scan:\n  image: { name: aquasec/trivy, entrypoint: [""] }\n  script:\n${lines.map((line) => `    - ${line}\n`).join('')}`

  it.each([
    ['trivy image --exit-code 1 --severity HIGH,CRITICAL a', { 'fail-on': 'high' }],
    [
      'trivy image --exit-code=1 --severity=CRITICAL --ignore-unfixed a',
      { 'fail-on': 'critical', 'ignore-unfixed': 'true' },
    ],
    ['trivy image a', { 'fail-on': 'none' }],
    ['trivy image --exit-code 1 a', { 'fail-on': 'low' }],
  ])('by %j become the gate', (command, expected) => {
    const { pipeline } = migrate(`${jobOf([BUILD, PUSH])}\n${trivy('trivy --version', command)}`)
    expect(componentInputs(pipeline)).toMatchObject(expected)
    expect(Object.keys(pipeline)).toEqual(['include'])
  })

  it('fail as the strictest says', () => {
    const { pipeline } = migrate(
      `${jobOf([BUILD, PUSH])}\n${trivy('trivy image --exit-code 0 a', 'trivy image --exit-code 1 --severity MEDIUM a')}`,
    )
    expect(componentInputs(pipeline)).toMatchObject({ 'fail-on': 'medium' })
  })

  it('stay where they do more, or where no build was changed', () => {
    const more = migrate(`${jobOf([BUILD, PUSH])}\n${trivy('trivy fs .')}`)
    expect(more.pipeline['scan']).toBeDefined()
    expect(more.jobs[1]?.left).toEqual([{ what: 'scan', why: expect.stringContaining('it does more') }])
    expect(leftAlone(trivy('trivy image a')).left[0]?.why).toContain('no job that builds')
  })

  it('by GitLab’s template go from include, and the rest of it stays', () => {
    const text = `# head\ninclude:\n  - template: Jobs/Container-Scanning.gitlab-ci.yml\n  - local: /x.yml # why\n\n${jobOf([BUILD, PUSH])}`
    const { pipeline, text: changed } = migrate(text)
    expect(pipeline.include?.map((one) => Object.keys(one)[0])).toEqual(['local', 'component'])
    expect(changed).toMatch(/^# head\ninclude:\n {2}- local: \/x\.yml # why\n/)
  })

  it.each([
    ['include: /x.yml\n', ['/x.yml']],
    ['include: { template: Container-Scanning.gitlab-ci.yml }\n', []],
    ['include: [{ local: a }, b]\n', [{ local: 'a' }, 'b']],
    ['include:\n  local: a\n', [{ local: 'a' }]],
  ])('stand in a list after %j', (include, kept) => {
    const { pipeline } = migrate(include + jobOf([BUILD, PUSH]))
    expect(pipeline.include?.slice(0, -1)).toEqual(kept)
  })
})

it('changes nothing but the lines of its jobs', () => {
  const text = `# our pipeline
stages: [ build,   deploy ]

# builds
app: &x
  stage: build
  script:
    - ${BUILD}
    - ${PUSH}

# deploys
deploy:
  needs: [app]
  script: [ ./deploy.sh,   "--now" ]   # careful
`
  const { text: changed } = migrate(text)
  expect(changed).toBe(`# our pipeline
include:
  - component: $CI_SERVER_FQDN/slipway/slipway/pipeline@0.1.0
    inputs:
      job: app
      stage: build
      tags: $CI_REGISTRY_IMAGE:edge

stages: [ build,   deploy ]

# deploys
deploy:
  needs: [app]
  script: [ ./deploy.sh,   "--now" ]   # careful
`)
  expect(migrate(changed)).toMatchObject({ text: changed, jobs: [] })
})
