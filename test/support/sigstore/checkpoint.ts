/** A signed checkpoint of a log (transparency-dev, formats/log): who, how many leaves, which root. */
export function signedCheckpoint(
  { origin, size, root }: { readonly origin: string; readonly size: number; readonly root: Buffer },
  name: string,
  keyHint: Buffer,
  signNote: (note: Buffer) => Buffer,
): string {
  const note = `${origin}\n${size}\n${root.toString('base64')}\n`
  const signature = Buffer.concat([keyHint.subarray(0, 4), signNote(Buffer.from(note))])
  return `${note}\n\u2014 ${name} ${signature.toString('base64')}\n`
}
