import { describe, expect, it } from '@jest/globals'
import { migrateWorkflow } from '../../../src/migrate/migrate-workflow.ts'
import { onlyJob, TARGET, workflowOf } from '../../support/migrate/target.ts'
import { CHECKOUT, PLAIN, inputsOf, migrate } from '../../support/migrate/workflow.ts'

describe('scans', () => {
  const trivy = (inputs: string): string =>
    `uses: aquasecurity/trivy-action@0.36.0\nwith:\n  image-ref: ghcr.io/acme/app:edge\n${inputs.replaceAll(/^(?=.)/gm, '  ')}`

  it.each([
    ["severity: CRITICAL,HIGH\nexit-code: '1'", { 'fail-on': 'high' }],
    ["severity: CRITICAL\nexit-code: '1'\nignore-unfixed: true", { 'fail-on': 'critical', 'ignore-unfixed': 'true' }],
    ["severity: UNKNOWN,HIGH\nexit-code: '1'", { 'fail-on': 'high', 'unknown-severity': 'high' }],
    ["severity: LOW\nexit-code: '0'", { 'fail-on': 'none' }],
    ['format: table', { 'fail-on': 'none' }],
  ])('by trivy with %j', (inputs, expected) => {
    const migrated = migrate([CHECKOUT, PLAIN, trivy(inputs)])
    const given = Object.entries(inputsOf(migrated)).map(([name, value]) => [name, String(value)])
    expect(Object.fromEntries(given)).toMatchObject(expected)
    expect(migrated.job.steps).toHaveLength(2)
  })

  it('fail as the strictest says', () => {
    const steps = [
      trivy("exit-code: '1'\nseverity: HIGH"),
      trivy('format: sarif'),
      trivy("exit-code: '1'\nseverity: CRITICAL"),
    ]
    expect(inputsOf(migrate([CHECKOUT, PLAIN, ...steps]))).toMatchObject({ 'fail-on': 'high' })
  })

  it.each([
    ["severity-cutoff: negligible\nfail-build: 'true'", 'low'],
    ['only-fixed: true', 'medium'],
    ["severity-cutoff: critical\nfail-build: 'false'", 'none'],
  ])('by grype with %j', (inputs, level) => {
    const step = `uses: anchore/scan-action@v7\nwith:\n  image: \${{ steps.build.outputs.tags }}\n${inputs.replaceAll(/^(?=.)/gm, '  ')}`
    expect(inputsOf(migrate([CHECKOUT, PLAIN, step]))).toMatchObject({ 'fail-on': level })
  })

  it('have their upload led to our file', () => {
    const upload = 'uses: github/codeql-action/upload-sarif@v4\nif: always()\nwith: { sarif_file: t.sarif }'
    const { job } = migrate([CHECKOUT, PLAIN, trivy("format: sarif\noutput: t.sarif\nexit-code: '1'"), upload])
    expect(job.steps.at(-1)).toEqual({
      if: 'always()',
      uses: 'github/codeql-action/upload-sarif@v4',
      with: { sarif_file: '${{ runner.temp }}/slipway-out/scan.sarif' },
    })
  })

  it.each([
    ['of files', 'uses: aquasecurity/trivy-action@0.36.0\nwith: { scan-type: fs, scan-ref: . }'],
    ['of another image', 'uses: aquasecurity/trivy-action@0.36.0\nwith: { image-ref: alpine:3 }'],
  ])('%s stay', (_, step) => {
    const { job } = migrate([CHECKOUT, PLAIN, step])
    expect(job.steps).toHaveLength(3)
  })

  it('whose limit is an expression are told', () => {
    const { left } = migrate([CHECKOUT, PLAIN, trivy("exit-code: '1'\nseverity: ${{ inputs.severity }}")])
    expect(left).toContainEqual({
      what: 'aquasecurity/trivy-action: what fails',
      why: 'is not said in plain words: set fail-on, which is critical now',
    })
  })

  it('are told of where there were none', () => {
    const { left } = migrate([CHECKOUT, PLAIN])
    expect(left.map(({ what }) => what)).toEqual(['the gate', 'the signature', 'permissions'])
  })
})

describe('signatures and statements', () => {
  const installer = 'uses: sigstore/cosign-installer@v4'
  const sign = (run: string, env = ''): string => `run: |\n${run.replaceAll(/^/gm, '  ')}\n${env}`

  it.each([
    ['echo "$TAGS" | xargs -I {} cosign sign --yes {}@${{ steps.build.outputs.digest }}'],
    ['cosign sign --yes ghcr.io/acme/app@${{ steps.build.outputs.digest }}'],
    ['set -euo pipefail\nfor tag in ${TAGS}; do\n  cosign sign --yes "${tag}@${{ steps.build.outputs.digest }}"\ndone'],
    [
      'images=""\nfor tag in $TAGS; do\n  images+="${tag}@${{ steps.build.outputs.digest }} "\ndone\ncosign sign --yes ${images}',
    ],
  ])('go with %j', (run) => {
    const { job, dropped } = migrate([CHECKOUT, installer, PLAIN, sign(run)])
    expect(job.steps).toHaveLength(2)
    expect(dropped.map(({ why }) => why)).toContain('nothing runs cosign any more')
  })

  it.each([
    ['does more', 'cosign sign --yes ghcr.io/acme/app:edge\n./deploy.sh', 'it runs ./deploy.sh'],
    ['attests a file of its own', 'cosign attest --predicate a.json ghcr.io/acme/app:edge', 'it runs cosign attest'],
    ['adds annotations', 'cosign sign -a a=b ghcr.io/acme/app:edge', 'annotations of a signature are not made'],
    ['signs another image', 'cosign sign --yes quay.io/other:1', 'it does not say that it signs an image of this job'],
    ['cannot be read', 'cosign sign "ghcr.io/acme/app:edge\n"', 'its script cannot be read'],
  ])('stay where the step %s', (_, run, why) => {
    const { job, left } = migrate([CHECKOUT, installer, PLAIN, sign(run)])
    expect(job.steps).toHaveLength(4)
    expect(left).toContainEqual(expect.objectContaining({ why: expect.stringContaining(why) }))
    expect(left).toContainEqual(expect.objectContaining({ why: 'stays: a step of the job runs cosign' }))
  })

  it('carry a key and its password', () => {
    const step = sign(
      'cosign sign --key env://K ghcr.io/acme/app:edge',
      'env:\n  K: ${{ secrets.KEY }}\n  COSIGN_PASSWORD: ${{ secrets.P }}',
    )
    const migrated = migrate([CHECKOUT, PLAIN, step])
    expect(inputsOf(migrated)).toMatchObject({ key: '${{ secrets.KEY }}', 'key-password': '${{ secrets.P }}' })
    expect(migrated.job.permissions).not.toHaveProperty('id-token')
  })

  it('leave a key in a service to cosign, and say that names come first then', () => {
    const migrated = migrate([CHECKOUT, PLAIN, sign('cosign sign --key awskms:///x ghcr.io/acme/app:edge')])
    expect(inputsOf(migrated)).toMatchObject({ sign: 'off' })
    expect(migrated.left).toContainEqual(
      expect.objectContaining({ why: expect.stringContaining('named before it is signed') }),
    )
  })

  it('by actions/attest-build-provenance go, and GitHub’s store is spoken of', () => {
    const step =
      'uses: actions/attest-build-provenance@v4\nwith:\n  subject-name: ghcr.io/acme/app\n  subject-digest: ${{ steps.build.outputs.digest }}'
    const { job, left } = migrate([CHECKOUT, PLAIN, step])
    expect(job.steps).toHaveLength(2)
    expect(left).toContainEqual(expect.objectContaining({ what: 'gh attestation verify' }))
  })

  it('of files, or with another predicate, stay', () => {
    const file = 'uses: actions/attest-build-provenance@v4\nwith: { subject-path: dist/app }'
    const own = 'uses: actions/attest@v4\nwith: { subject-name: ghcr.io/acme/app, predicate-path: p.json }'
    expect(migrate([CHECKOUT, PLAIN, file, own]).job.steps).toHaveLength(4)
  })

  it('by sbom-action go, but where their file is used', () => {
    const step = 'uses: anchore/sbom-action@v0\nwith: { image: "ghcr.io/acme/app:edge", output-file: app.spdx.json }'
    expect(migrate([CHECKOUT, PLAIN, step]).job.steps).toHaveLength(2)
    expect(migrate([CHECKOUT, PLAIN, step, 'run: cat app.spdx.json']).job.steps).toHaveLength(4)
  })

  it('stay where another step refers to them', () => {
    const step = 'uses: anchore/scan-action@v7\nid: scan\nwith: { image: "ghcr.io/acme/app:edge" }'
    const { job, left } = migrate([CHECKOUT, PLAIN, step, 'run: cat ${{ steps.scan.outputs.json }}'])
    expect(job.steps).toHaveLength(4)
    expect(left).toContainEqual({ what: 'anchore/scan-action', why: 'stays: another step refers to it' })
  })
})

describe('a release by action-gh-release', () => {
  const release = (more: string): string => `uses: softprops/action-gh-release@v3\n${more}`

  it.each([
    ["if: startsWith(github.ref, 'refs/tags/')", "${{ startsWith(github.ref, 'refs/tags/') }}"],
    ["if: ${{ github.ref_type == 'tag' }}\nwith: { generate_release_notes: true }", "${{ github.ref_type == 'tag' }}"],
    ['with: { make_latest: true }', "${{ github.ref_type == 'tag' }}"],
  ])('with %j is made by the step', (more, expected) => {
    const migrated = migrate([CHECKOUT, PLAIN, release(more)])
    expect(inputsOf(migrated)).toMatchObject({ release: expected })
    expect(migrated.job.permissions).toMatchObject({ contents: 'write', packages: 'write', 'id-token': 'write' })
  })

  it('is always made where the workflow runs for tags only', () => {
    const text = workflowOf([CHECKOUT, PLAIN, release('')]).replace('on: push', "on: { push: { tags: ['v*'] } }")
    expect(onlyJob(migrateWorkflow(text, 'x.yml', TARGET)).yaml).toContain('release: true')
  })

  it.each([
    ['files', 'with: { files: dist/* }'],
    ['a text', 'with: { body_path: notes.md }'],
    ['a tag of its own', 'with: { tag_name: v9 }'],
    ['a draft', 'with: { draft: true }'],
    ['another condition', "if: github.ref_name == 'main'"],
  ])('with %s stays', (_, more) => {
    const migrated = migrate([CHECKOUT, PLAIN, release(more)])
    expect(inputsOf(migrated)).not.toHaveProperty('release')
    expect(migrated.job.steps).toHaveLength(3)
  })
})
