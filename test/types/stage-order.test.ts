import { beforeAll, describe, expect, it } from '@jest/globals'
import { compileSnippets } from '../support/types/compile-snippets.ts'

const IMPORTS = `
import type { Built } from '#src/pipeline/build-stage.ts'
import type { Scanned } from '#src/pipeline/scan-stage.ts'
import { gate, type Admitted, type GateRule } from '#src/pipeline/gate-stage.ts'
import { stage, type Staged, type Upload } from '#src/pipeline/staging.ts'
import { sign, type Signed } from '#src/pipeline/signing.ts'
import { notARelease, type NotARelease } from '#src/pipeline/claim.ts'
import { name, type Named } from '#src/pipeline/naming.ts'
import { float } from '#src/pipeline/floating.ts'
export type { Built, Scanned, Admitted, GateRule, Staged, Upload, Signed, NotARelease, Named }
export { gate, stage, sign, notARelease, name, float }
declare const built: Built
declare const scanned: Scanned
declare const admitted: Admitted
declare const staged: Staged
declare const signed: Signed
declare const named: Named
export { built, scanned, admitted, staged, signed, named }
type Rest<F> = F extends (first: never, ...rest: infer R) => unknown ? R : never
declare const restOfStage: Rest<typeof stage>
declare const restOfSign: Rest<typeof sign>
declare const restOfName: Rest<typeof name>
declare const restOfGate: Rest<typeof gate>
declare const restOfFloat: Rest<typeof float>
export { restOfStage, restOfSign, restOfName, restOfGate, restOfFloat }
`

const RIGHT = {
  'the order of the design': `gate(scanned, ...restOfGate); stage(admitted, ...restOfStage); sign(staged, ...restOfSign)
name({ ...signed, claim: notARelease() }, ...restOfName); float(named, ...restOfFloat)`,
}

// Each is the body of a module after the imports.
const WRONG = {
  'gating before the scan': `gate(built, ...restOfGate)`,
  'staging before the gate': `stage(scanned, ...restOfStage)`,
  'staging what was only built': `stage(built, ...restOfStage)`,
  'signing before staging': `sign(admitted, ...restOfSign)`,
  'naming what was only built': `name({ ...built, claim: notARelease() }, ...restOfName)`,
  'naming what was only scanned': `name({ ...scanned, claim: notARelease() }, ...restOfName)`,
  'naming what is not signed': `name({ ...staged, claim: notARelease() }, ...restOfName)`,
  'naming without a claim': `name(signed, ...restOfName)`,
  'moving floating tags before naming': `float(signed, ...restOfFloat)`,
  'making an admission by hand': `export const made: Admitted = { ...scanned, verdict: admitted.verdict }`,
  'making a claim by hand': `export const made: NotARelease = {}`,
}

// An argument or value that lacks something: the evidence of the stage before.
const LACKING = /^(?:TS2345|TS2739|TS2740|TS2741)$/

describe('the order of the stages', () => {
  let errors: Readonly<Record<string, readonly string[]>> = {}

  beforeAll(async () => {
    const sources = Object.entries({ ...RIGHT, ...WRONG }).map(([title, source]) => [
      fileName(title),
      `${IMPORTS}${source}\n`,
    ])
    errors = await compileSnippets(Object.fromEntries(sources) as Record<string, string>)
  }, 60_000)

  it.each(Object.keys(RIGHT))('%s compiles', (title) => {
    expect(errors[fileName(title)]).toEqual([])
  })

  it.each(Object.keys(WRONG))('%s does not compile', (title) => {
    expect(errors[fileName(title)]).toEqual([expect.stringMatching(LACKING)])
  })
})

function fileName(title: string): string {
  return title.replaceAll(' ', '-')
}
