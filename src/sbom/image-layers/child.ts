import { catalogueLayers } from './catalogue-layers.ts'

/**
 * The program of the process that parses image content. It is started with Node's permissions taken away and an empty
 * environment; all it has is the pipe it reads layers from and the one it answers on.
 */
async function main(): Promise<void> {
  const answer = await catalogueLayers(process.stdin as AsyncIterable<Buffer>)
  process.stdout.write(JSON.stringify(answer))
  process.stdin.destroy()
}

void main()
