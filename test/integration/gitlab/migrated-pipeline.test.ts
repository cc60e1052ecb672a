import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals'
import { parse } from 'yaml'
import { migrateFile } from '../../../src/migrate/migrate-file.ts'
import { VERSION } from '../../../src/version.ts'
import { ciBench, type CiBench } from '../../support/gitlab/ci-local.ts'
import { TARGET } from '../../support/migrate/target.ts'

jest.setTimeout(120_000)

let folder: string
let bench: CiBench

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-migrated-'))
  bench = await ciBench(folder, {})
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

const PIPELINE = `stages: [build, test, deploy]
image:
  name: alpine
app:
  stage: build
  image: docker:29
  services: [docker:29-dind]
  variables: { TAG: "$CI_REGISTRY_IMAGE:$CI_COMMIT_REF_SLUG" }
  tags: [docker]
  script:
    - docker login -u "$CI_REGISTRY_USER" -p "$CI_REGISTRY_PASSWORD" "$CI_REGISTRY"
    - docker build --pull --build-arg A=1 --build-arg B=2 --target app --secret id=npm,env=NPM -t "$TAG" -t "$CI_REGISTRY_IMAGE:latest" web
    - docker push "$TAG"
    - docker push "$CI_REGISTRY_IMAGE:latest"
kaniko:
  stage: build
  image: { name: "gcr.io/kaniko-project/executor:debug", entrypoint: [""] }
  script:
    - /kaniko/executor --context "$CI_PROJECT_DIR" --destination "$CI_REGISTRY_IMAGE/k:1.0" --no-push
scan:
  stage: test
  image: { name: aquasec/trivy, entrypoint: [""] }
  script: [trivy image --exit-code 1 --severity CRITICAL --ignore-unfixed "$CI_REGISTRY_IMAGE:latest"]
deploy:
  stage: deploy
  needs: [app]
  script: [./deploy]
`

it('is one that gitlab-ci-local reads, with the jobs under their names and the options as variables', async () => {
  const target = { ...TARGET, component: `$CI_SERVER_FQDN/slipway/slipway/pipeline@${VERSION}` }
  const { text } = migrateFile(PIPELINE, '.gitlab-ci.yml', target)
  const project = await bench.project('migrated/app', { '.gitlab-ci.yml': text })
  const { exit, stdout, output } = await project.preview()
  expect({ exit, output }).toEqual({ exit: 0, output: expect.any(String) })
  const jobs = parse(stdout) as Readonly<Record<string, { readonly variables?: Readonly<Record<string, string>> }>>
  expect(jobs['app']).toMatchObject({
    stage: 'build',
    tags: ['docker'],
    variables: {
      SLIPWAY_TAGS: '$CI_REGISTRY_IMAGE:$CI_COMMIT_REF_SLUG\n$CI_REGISTRY_IMAGE:latest\n',
      SLIPWAY_CONTEXT: 'web',
      SLIPWAY_BUILD_ARGS: 'A=1\nB=2\n',
      SLIPWAY_TARGET: 'app',
      SLIPWAY_SECRET_ENVS: 'npm=NPM',
      SLIPWAY_PULL: 'true',
      SLIPWAY_PUSH: 'true',
      SLIPWAY_FAIL_ON: 'critical',
      SLIPWAY_IGNORE_UNFIXED: 'true',
    },
  })
  expect(jobs['kaniko']).toMatchObject({ variables: { SLIPWAY_PUSH: 'false' } })
  expect(jobs['deploy']).toMatchObject({ needs: [expect.objectContaining({ job: 'app' })] })
  expect(jobs).not.toHaveProperty('scan')
})
