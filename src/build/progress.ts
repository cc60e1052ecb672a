/** Called with the step a line belongs to and the line without BuildKit's numbering. */
export type StepOutput = (step: string, line: string) => void

const NUMBERED = /^#(\d+) (.*)$/
const TIMED = /^\d+\.\d+ /
const INTERNAL_STATUS = /^(?:transferring |resolve |sha256:|extracting |\.\.\.$)/

/**
 * Reads `--progress=plain` line by line. BuildKit switches between steps as they print, so each line is handed on with the
 * name of its step: `#7 [linux/amd64 build 2/3] RUN make` names step 7, `#7 0.182 hello` is its output. Transfer ticks are left out.
 */
export function progressReader(onOutput: StepOutput): (line: string) => void {
  const names = new Map<string, string>()
  return (line) => {
    const match = NUMBERED.exec(line)
    if (match === null) return
    const [, id = '', text = ''] = match
    const name = names.get(id)
    if (name === undefined) {
      names.set(id, text)
      return
    }
    // After it gave way to another step, BuildKit repeats a step's name before it goes on.
    if (text === name || INTERNAL_STATUS.test(text)) return
    onOutput(name, text.replace(TIMED, ''))
  }
}
