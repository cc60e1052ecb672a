import { describe, expect, it } from '@jest/globals'
import { gitFailure } from '../../../../src/release/git/git-failure.ts'

const failed = (stderr: string, stdout = '') => ({ exitCode: 128, stdout, stderr, timedOut: false })
const PUSH = { what: 'push the tag v1.0.0', tag: 'v1.0.0' }

describe('gitFailure', () => {
  it.each([
    ['remote: error: GH013: Repository rule violations found for refs/tags/v1.0.0.', 'RELEASE_DENIED', 'Rulesets'],
    ['remote: - Cannot create ref due to creations being restricted.', 'RELEASE_DENIED', 'Rulesets'],
    [
      'remote: GitLab: You are not allowed to create protected tags on this project.',
      'RELEASE_DENIED',
      'Protected tags',
    ],
    [' ! [remote rejected] v1.0.0 -> v1.0.0 (pre-receive hook declined)', 'RELEASE_DENIED', 'rule'],
    [
      '! [remote rejected] v1 (refusing to allow a GitHub App to create or update workflow `.github/workflows/x.yml` without `workflows` permission)',
      'RELEASE_DENIED',
      'Workflows permission',
    ],
    [
      'remote: Permission to acme/app.git denied to github-actions[bot].\nfatal: unable to access: The requested URL returned error: 403',
      'RELEASE_DENIED',
      'contents: write',
    ],
    ['remote: Write access to repository not granted.', 'RELEASE_DENIED', 'contents: write'],
    [
      'remote: You are not allowed to upload code.\nfatal: The requested URL returned error: 403',
      'RELEASE_DENIED',
      'write_repository',
    ],
    [
      'remote: HTTP Basic: Access denied.\nfatal: Authentication failed for https://gitlab.example/',
      'RELEASE_DENIED',
      'token',
    ],
    ["fatal: could not read Username for 'https://github.com': terminal prompts disabled", 'RELEASE_DENIED', 'token'],
    [
      'git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.',
      'RELEASE_DENIED',
      'token',
    ],
    [
      'remote: Repository not found.\nfatal: repository https://github.com/acme/x.git/ not found',
      'RELEASE_DENIED',
      'address',
    ],
    ["fatal: unable to access 'https://x/': Could not resolve host: x", 'RELEASE_UNREACHABLE', 'again'],
    ['fatal: unable to access: Failed to connect to x port 443: Connection refused', 'RELEASE_UNREACHABLE', 'again'],
    ['fatal: unable to access: The requested URL returned error: 502', 'RELEASE_UNREACHABLE', 'again'],
    ['error: RPC failed; curl 56 GnuTLS recv error\nfatal: early EOF', 'RELEASE_UNREACHABLE', 'again'],
    ['ssh: connect to host x port 22: Connection timed out', 'RELEASE_UNREACHABLE', 'again'],
    ['fatal: remote error: upload-pack: not our ref abc', 'RELEASE_REFUSED', 'push the commit first'],
    ['fatal: something nobody has seen yet', 'RELEASE_REFUSED', 'what git says'],
    ['', 'RELEASE_REFUSED', 'what git says'],
  ])('takes %j for %s', (stderr, code, help) => {
    const error = gitFailure(PUSH, failed(stderr))
    expect(error).toMatchObject({ code, help: expect.stringContaining(help), facts: { tag: 'v1.0.0' } })
    expect(error.message).toMatch(/^could not push the tag v1\.0\.0/)
    expect(error.retryable).toBe(code === 'RELEASE_UNREACHABLE')
  })

  it('may be tried again after a timeout, whatever was said before', () => {
    expect(gitFailure(PUSH, { ...failed('remote: GH013'), timedOut: true })).toMatchObject({
      code: 'RELEASE_UNREACHABLE',
      retryable: true,
    })
  })

  it('says what the remote says rather than what git concludes', () => {
    const { message } = gitFailure(
      PUSH,
      failed(
        'remote: Resolving deltas: 100%\nremote: \nremote: tags are made on Mondays\nremote: https://x.example\nTo https://x',
        '!\trefs/tags/v1.0.0\t[remote rejected] (hook declined)',
      ),
    )
    expect(message).toContain('git says: tags are made on Mondays')
    expect(message).not.toContain('Resolving')
  })

  it('shows no credentials', () => {
    const { message } = gitFailure(PUSH, failed("fatal: unable to access 'https://user:s3cret@x.example/': odd"))
    expect(message).toContain('https://x.example/')
    expect(message).not.toContain('s3cret')
  })
})
