import { rename, writeFile } from 'node:fs/promises'

/** Writes a file so that a reader sees the old content or the new one, never a part. */
export async function replaceFile(file: string, content: string, mode: number): Promise<void> {
  const draft = `${file}.${process.pid}.new`
  await writeFile(draft, content, { mode })
  await rename(draft, file)
}
