import { DockerfileParser, From, JSONInstruction, type Instruction } from 'dockerfile-ast'

/** An image that a Dockerfile builds on or copies from. */
export interface BaseImage {
  /** With build arguments filled in, as it stands in the file otherwise: no registry, tag or digest is added. */
  readonly reference: string
  readonly pinned: boolean
  /** Counts from 1. */
  readonly line: number
}

interface Stage {
  readonly name: string | undefined
  /** What it is built from and copies from: other stages by name or number, or images. */
  readonly sources: readonly { readonly text: string; readonly line: number }[]
}

type Arguments = ReadonlyMap<string, string>

/**
 * The images that the stages leading to `target` (the last one when absent) need: FROM, COPY --from and RUN --mount from=. Stages
 * that are not built are left out, as BuildKit does. A variable that only BuildKit knows, such as TARGETARCH, stays `${…}`.
 */
export function baseImages(
  dockerfile: string,
  buildArgs: Readonly<Record<string, string>> = {},
  target?: string,
): readonly BaseImage[] {
  const stages = readStages(dockerfile, buildArgs)
  const start = target === undefined ? stages.length - 1 : findStage(stages, target, stages.length)
  const needed = reachable(stages, start)
  const found = new Map<string, BaseImage>()
  for (const [index, { sources }] of stages.entries()) {
    if (!needed.has(index)) continue
    for (const { text, line } of sources) {
      if (text === 'scratch' || findStage(stages, text, index) >= 0) continue
      if (!found.has(text)) found.set(text, { reference: text, pinned: /@sha(?:256|512):/.test(text), line })
    }
  }
  return [...found.values()]
}

/** A stage may only be named by those after it; by name, which is case-insensitive, or by its number from 0. */
function findStage(stages: readonly Stage[], text: string, before: number): number {
  const named = stages.findLastIndex(({ name }, index) => index < before && name?.toLowerCase() === text.toLowerCase())
  return named >= 0 || !/^\d+$/.test(text) || Number(text) >= before ? named : Number(text)
}

function reachable(stages: readonly Stage[], start: number): ReadonlySet<number> {
  const needed = new Set<number>()
  const queue = [start]
  for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
    const stage = stages[index]
    if (stage === undefined || needed.has(index)) continue
    needed.add(index)
    for (const { text } of stage.sources) queue.push(findStage(stages, text, index))
  }
  return needed
}

function readStages(dockerfile: string, buildArgs: Readonly<Record<string, string>>): readonly Stage[] {
  const instructions = DockerfileParser.parse(dockerfile).getInstructions()
  const first = instructions.findIndex((one) => one instanceof From)
  if (first < 0) return []
  const globals = globalArguments(instructions.slice(0, first), buildArgs)
  const starts = instructions.flatMap((one, index) => (one instanceof From ? [index] : []))
  return starts.map((start, at) => readStage(instructions.slice(start, starts[at + 1]), globals))
}

/** ARGs before the first FROM are what a FROM line may use. */
function globalArguments(instructions: readonly Instruction[], buildArgs: Readonly<Record<string, string>>): Arguments {
  const values = new Map<string, string>()
  for (const instruction of instructions) {
    if (instruction.getKeyword() !== 'ARG') continue
    const [, name = '', given = ''] =
      /^([A-Za-z_]\w*)(?:=(.*))?$/s.exec(instruction.getRawArgumentsContent()?.trim() ?? '') ?? []
    if (name === '') continue
    const value = Object.hasOwn(buildArgs, name)
      ? buildArgs[name]
      : expand(given.replace(/^(["'])(.*)\1$/s, '$2'), values)
    values.set(name, value ?? '')
  }
  return values
}

function readStage(instructions: readonly Instruction[], globals: Arguments): Stage {
  const [from] = instructions
  const name = from instanceof From ? (from.getBuildStage() ?? undefined) : undefined
  const sources = instructions.flatMap((instruction) =>
    imagesIn(instruction).map((text) => ({
      text: instruction instanceof From ? expand(text, globals) : text,
      line: instruction.getRange().start.line + 1,
    })),
  )
  return { name, sources }
}

function imagesIn(instruction: Instruction): readonly string[] {
  if (instruction instanceof From) {
    const image = instruction.getImage()
    return image === null ? [] : [image]
  }
  if (!(instruction instanceof JSONInstruction)) return []
  return instruction.getFlags().flatMap((flag): readonly string[] => {
    const value = flag.getValue() ?? ''
    if (flag.getName() === 'from') return [value]
    return flag.getName() === 'mount' ? (/(?:^|,)from=([^,]+)/.exec(value)?.slice(1) ?? []) : []
  })
}

/** `$NAME`, `${NAME}`, `${NAME:-default}` and `${NAME:+alternative}`; an unknown name stays as it is. */
function expand(text: string, values: Arguments): string {
  return text.replace(
    /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?::?([-+])([^}]*))?\})/g,
    (whole: string, plain: string | undefined, braced: string | undefined, operator?: string, word: string = '') => {
      const value = values.get(plain ?? braced ?? '')
      if (operator === '-') return value === undefined || value === '' ? word : value
      if (operator === '+') return value === undefined || value === '' ? '' : word
      return value ?? whole
    },
  )
}
