import { describe, expect, it } from '@jest/globals'
import { failureError, parseFailure } from '../../../src/build/failure.ts'

const STEP_FAILED = `#9 [linux/arm64 build 3/3] RUN make
#9 0.149 cc -o app
#9 ERROR: process "/dev/.buildkit_qemu_emulator /bin/sh -c make" did not complete successfully: exit code: 2
------
 > [linux/arm64 build 3/3] RUN make:
0.149 cc -o app
0.151 app.c:1: no such file
------
Dockerfile:4
--------------------
   2 |     ARG NAME=x
   3 |     RUN true
   4 | >>> RUN make \\
   5 | >>>     all
   6 |     
--------------------
ERROR: failed to solve: process "/dev/.buildkit_qemu_emulator /bin/sh -c make" did not complete successfully: exit code: 2
`

const NEWER_BUILDX = `------
 > [2/2] COPY nosuch /x:
------
build/Dockerfile:2
--------------------
   1 |     FROM alpine:3
   2 | >>> COPY nosuch /x
   3 |     
--------------------
ERROR: failed to build: failed to solve: failed to compute cache key: "/nosuch": not found

View build details: docker-desktop://dashboard/build/default/default/x
`

const PARSE_ERROR = `#1 DONE 0.0s
Dockerfile:2
--------------------
   1 |     FROM alpine:3
   2 | >>> RUNN foo
   3 |     
--------------------
ERROR: failed to solve: dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?)
`

describe('parseFailure', () => {
  it('reads step, place, instruction, exit code and output', () => {
    expect(parseFailure(STEP_FAILED, 1)).toEqual({
      reason: 'process "/bin/sh -c make" did not complete successfully: exit code: 2',
      step: '[linux/arm64 build 3/3] RUN make',
      file: 'Dockerfile',
      line: 4,
      instruction: 'RUN make \\\n    all',
      exitCode: 2,
      dockerExitCode: 1,
      output: ['cc -o app', 'app.c:1: no such file'],
    })
  })

  it('reads what newer versions write, with a link behind it', () => {
    expect(parseFailure(NEWER_BUILDX, 1)).toMatchObject({
      reason: 'failed to compute cache key: "/nosuch": not found',
      file: 'build/Dockerfile',
      line: 2,
      output: [],
    })
  })

  it('reads a mistake in the Dockerfile, which has no step', () => {
    const failure = parseFailure(PARSE_ERROR, 1)
    expect(failure).toMatchObject({ line: 2, instruction: 'RUNN foo' })
    expect(failure.step).toBeUndefined()
  })

  it('takes the last line when nothing is familiar', () => {
    expect(parseFailure('panic: oops\n\n', 2)).toEqual({ reason: 'panic: oops', dockerExitCode: 2, output: [] })
  })

  it('survives no output at all', () => {
    expect(parseFailure('', 1)).toEqual({ reason: '', dockerExitCode: 1, output: [] })
  })

  it('keeps only the end of a long output, and no endless line', () => {
    const many = Array.from({ length: 100 }, (_, at) => `0.1 line ${at} ${'x'.repeat(1000)}`).join('\n')
    const { output } = parseFailure(`------\n > [2/2] RUN x:\n${many}\n------\nERROR: failed to solve: x`, 1)
    expect(output).toHaveLength(12)
    expect(output.at(-1)).toMatch(/^line 99 x{300,400}…$/)
  })

  it('finds output in the progress when the summary has none', () => {
    const text = STEP_FAILED.replace('0.149 cc -o app\n0.151 app.c:1: no such file\n', '')
    expect(parseFailure(text, 1).output).toEqual(['cc -o app'])
  })

  it('is not fooled by a step that prints what BuildKit prints', () => {
    const forged = `0.1 Dockerfile:999\n0.1 --------------------\n0.1 ERROR: failed to solve: harmless`
    const text = STEP_FAILED.replace('0.149 cc -o app\n0.151', `${forged}\n0.151`)
    expect(parseFailure(text, 1)).toMatchObject({ line: 4, exitCode: 2 })
  })
})

describe('failureError', () => {
  it('shows place, platform, instruction and output, shorter than buildx', () => {
    const error = failureError(parseFailure(STEP_FAILED, 1))
    expect(error.message).toBe(
      [
        'the build failed at Dockerfile:4 for linux/arm64: exit code 2',
        '  > RUN make \\',
        '  >     all',
        '  | cc -o app',
        '  | app.c:1: no such file',
      ].join('\n'),
    )
    expect(error).toMatchObject({
      code: 'BUILD_FAILED',
      exit: 20,
      retryable: false,
      facts: { file: 'Dockerfile', line: 4, exitCode: 2, step: '[linux/arm64 build 3/3] RUN make' },
    })
  })

  it.each<[string, string, string]>([
    ['a missing Dockerfile', 'failed to read dockerfile: open NOPE: no such file or directory', 'file'],
    ['an empty Dockerfile', 'the Dockerfile cannot be empty', 'file'],
    ['a missing target', 'target stage "nope" could not be found', 'target'],
  ])('lays %s to the inputs', (_, reason, input) => {
    const error = failureError({ reason, dockerExitCode: 1, output: [] })
    expect(error).toMatchObject({ code: 'CONFIG_INVALID', exit: 2, problems: [{ input }] })
  })

  it('points to the terminal when BuildKit drew there by itself', () => {
    expect(failureError(parseFailure('', 17))).toMatchObject({
      message: 'the build failed: docker buildx ended with 17; what it printed above says why',
      facts: { exitCode: 17 },
    })
  })

  it('lays a lost engine to the environment', () => {
    const reason = 'Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running?'
    expect(failureError({ reason, dockerExitCode: 1, output: [] })).toMatchObject({
      code: 'ENVIRONMENT_ENGINE',
      retryable: true,
    })
  })

  it.each<[string, boolean]>([
    ['failed to do request: Head "https://r.example/v2/": dial tcp: i/o timeout', true],
    ['unexpected status from HEAD request: 503 Service Unavailable', true],
    ['process "/bin/sh -c false" did not complete successfully: exit code: 1', false],
    ['nosuch.example/app:1: not found', false],
  ])('knows whether %s may mend itself', (reason, retryable) => {
    const error = failureError({ reason, dockerExitCode: 1, output: [] })
    expect(error.retryable).toBe(retryable)
    expect(error.facts['retryable']).toBe(retryable ? true : undefined)
  })
})
