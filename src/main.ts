import process from 'node:process'

const NEEDED = 24

function main(): void {
  const major = Number(process.versions.node.split('.')[0])
  if (major < NEEDED) {
    process.stderr.write(
      `slipway: Node ${NEEDED} or newer is needed, this is ${process.versions.node}; install Node ${NEEDED} and run again\n`,
    )
    process.exitCode = 3
    return
  }
  void import('./hosts/start.ts').then(({ start }) => start(process.argv.slice(2)))
}

main()
