import { describe, expect, it } from '@jest/globals'
import { progressReader } from '../../../src/build/progress.ts'

function read(text: string): readonly (readonly [string, string])[] {
  const seen: (readonly [string, string])[] = []
  const reader = progressReader((step, line) => seen.push([step, line]))
  for (const line of text.split('\n')) reader(line)
  return seen
}

describe('progressReader', () => {
  it('gives each line to its step, however the steps take turns', () => {
    const text = `#0 building with "default" instance using docker driver

#7 [linux/amd64 2/3] RUN a
#7 0.182 hello
#7 ...

#8 [linux/arm64 2/3] RUN a
#8 0.201 hallo
#8 DONE 0.2s

#7 [linux/amd64 2/3] RUN a
#7 1.500   indented
#7 DONE 1.6s`
    expect(read(text)).toEqual([
      ['[linux/amd64 2/3] RUN a', 'hello'],
      ['[linux/arm64 2/3] RUN a', 'hallo'],
      ['[linux/arm64 2/3] RUN a', 'DONE 0.2s'],
      ['[linux/amd64 2/3] RUN a', '  indented'],
      ['[linux/amd64 2/3] RUN a', 'DONE 1.6s'],
    ])
  })

  it('leaves out transfer ticks', () => {
    expect(read('#1 [internal] load build context\n#1 transferring context: 2B done\n#1 DONE 0.0s')).toEqual([
      ['[internal] load build context', 'DONE 0.0s'],
    ])
  })

  it('hands on output that looks like a tick, since RUN printed it', () => {
    expect(read('#1 [1/1] RUN x\n#1 0.1 transferring money')).toEqual([['[1/1] RUN x', 'transferring money']])
  })

  it('leaves out the summary of a failure, which the error shows', () => {
    expect(read('------\n > [2/2] RUN x:\n0.1 text\n------\nDockerfile:3\nERROR: failed to solve: x')).toEqual([])
  })
})
