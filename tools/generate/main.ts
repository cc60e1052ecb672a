// Writes the generated text files without rebuilding dist/.
import { generate } from './generate.ts'

console.error(`generated ${(await generate()).join(', ')}`)
