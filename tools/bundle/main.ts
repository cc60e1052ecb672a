// npm run bundle: rebuilds dist/ and every other generated file from their sources.
import { join } from 'node:path'
import { generate } from '../generate/generate.ts'
import { ROOT } from '../repository.ts'
import { bundle, compile, writeBundle } from './bundle.ts'
import { ENTRIES } from './entries.ts'
import { fileSizes, packageSizes, sizeReport } from './size.ts'

async function main(): Promise<number> {
  try {
    const written = await generate()
    await compile()
    const made = await bundle(ENTRIES)
    await writeBundle(join(ROOT, 'dist'), made)
    console.error(`generated ${written.join(', ')}`)
    if (made.dropped.length > 0) console.error(`left out ${made.dropped.join(', ')}`)
    console.error(`files of dist/:\n${sizeReport(fileSizes(made.files))}`)
    console.error(`modules of its packages:\n${sizeReport(packageSizes(made.packages))}`)
    return 0
  } catch (thrown) {
    // Not the stack: Node would print the line of ncc's own bundle with it, a megabyte long.
    console.error(`bundle failed: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
    return 1
  }
}

process.exitCode = await main()
