import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { Report } from '../../src/report/report.ts'
import { runSlipway } from '../support/cli/run-slipway.ts'
import { bareGit } from '../support/forge/bare-git.ts'
import { startGitlab, type Gitlab } from '../support/forge/gitlab.ts'
import {
  NOTHING_TO_DO,
  checkSums,
  documentedFiles,
  everything,
  names,
  openReleaseBench,
  outcomes,
  pointers,
  writes,
  type Project,
  type ReleaseBench,
} from '../support/release/release-bench.ts'

jest.setTimeout(120_000)

let bench: ReleaseBench

beforeAll(async () => {
  bench = await openReleaseBench()
})

afterAll(() => bench.close())

describe.each(['with the token of the job', 'with a token that may push'] as const)(
  'release in a job of GitLab, %s',
  (by) => {
    const name = by === 'with the token of the job' ? 'gitlab-job' : 'gitlab-push'
    let place: Project
    let gitlab: Gitlab
    let written: () => readonly string[]
    let runs = 0

    beforeAll(async () => {
      place = await bench.project(name, async (path) => {
        gitlab = await startGitlab({ git: bareGit(path), project: 'acme/app' })
        return by === 'with the token of the job' ? gitlab.jobToken : gitlab.token
      })
      written = writes(place, gitlab)
    })

    afterAll(async () => {
      await gitlab.close()
    })

    interface JobRun {
      readonly exit: number | undefined
      readonly report: Report
      readonly dotenv: string
    }

    async function release(): Promise<JobRun> {
      runs += 1
      const directory = join(bench.folder, `${name}-${runs}`)
      await mkdir(directory)
      const dotenv = join(directory, 'slipway.env')
      const token = by === 'with the token of the job' ? {} : { SLIPWAY_GITLAB_TOKEN: gitlab.token }
      const { exit, stdout } = await runSlipway(['release', '--json', '--out', directory], {
        cwd: place.clone.directory,
        env: {
          ...bench.services,
          ...token,
          SLIPWAY_IMAGES: place.image,
          SLIPWAY_INITIAL_VERSION: '1.2.0',
          SLIPWAY_DOTENV: dotenv,
          GITLAB_CI: 'true',
          CI_SERVER_URL: gitlab.serverUrl,
          CI_API_V4_URL: gitlab.apiUrl,
          CI_PROJECT_PATH: 'acme/app',
          CI_PROJECT_URL: `${gitlab.serverUrl}/acme/app`,
          CI_PROJECT_VISIBILITY: 'public',
          CI_PROJECT_DIR: place.clone.directory,
          CI_COMMIT_SHA: await place.clone.git('rev-parse', 'HEAD'),
          CI_COMMIT_BRANCH: 'main',
          CI_COMMIT_REF_NAME: 'main',
          CI_DEFAULT_BRANCH: 'main',
          CI_PIPELINE_SOURCE: 'push',
          CI_RUNNER_ID: '7',
          CI_JOB_ID: String(runs),
          CI_JOB_TOKEN: gitlab.jobToken,
        },
      })
      return { exit, report: JSON.parse(stdout) as Report, dotenv: await readFile(dotenv, 'utf8').catch(() => '') }
    }

    it('makes the first release and tells later jobs; the second run writes nothing', async () => {
      await place.commit('feat: say hello')
      const { exit, report, dotenv } = await release()
      expect({ exit, error: report.error }).toEqual({ exit: 0, error: undefined })
      const digest = report.images[0]?.digest ?? ''
      expect(await names(place.image)).toEqual({ '1': digest, '1.2': digest, '1.2.0': digest, latest: digest })
      expect(dotenv.trim().split('\n')).toEqual([
        `IMAGE_DIGEST=${digest}`,
        'IMAGE_TAGS=1.2.0,1.2,1,latest',
        `IMAGE_REF=${place.image}@${digest}`,
      ])
      const [tag] = await bareGit(place.bare.path).listTags()
      expect(tag).toMatchObject({
        name: 'v1.2.0',
        message: expect.stringContaining(`Slipway-Image: ${place.image}@${digest}`),
      })
      const published = gitlab.state.releases.get('v1.2.0')
      expect(Date.parse(published?.releasedAt ?? '')).toBeGreaterThan(0)
      const attached = gitlab.state.packages.flatMap(({ files }) => files)
      const documented = await documentedFiles(name, '1.2.0', ['linux-amd64'])
      expect(attached.map((file) => file.name).toSorted()).toEqual(documented.toSorted())
      expect(await checkSums(bench.folder, attached)).not.toMatch(/FAILED|WARNING/)

      written()
      const before = await everything(place.image)
      const second = await release()
      expect({ exit: second.exit, ...outcomes(second.report) }).toMatchObject({ exit: 0, ...NOTHING_TO_DO })
      expect(written()).toEqual([])
      expect(await everything(place.image)).toEqual(before)
      expect(second.dotenv).toBe(dotenv)
    })

    it('gives a fix the next patch', async () => {
      await place.commit('fix: say it louder')
      const { exit, report } = await release()
      expect({ exit, version: report.version }).toEqual({ exit: 0, version: '1.2.1' })
      expect(await pointers(place.image)).toEqual({ '1': '1.2.1', '1.2': '1.2.1', latest: '1.2.1' })
      expect([...gitlab.state.releases.keys()].toSorted()).toEqual(['v1.2.0', 'v1.2.1'])
      expect(gitlab.state.malformed).toEqual([])
    })
  },
)
