import { afterEach, expect, it } from '@jest/globals'
import { openBench, STRANGER, type Bench } from '../../support/promotion/bench.ts'

let bench: Bench | undefined
afterEach(async () => {
  await bench?.close()
  bench = undefined
})

it('works', async () => {
  bench = await openBench({ referrers: false })
  const { index } = await bench.push('team/app', ['rc'])
  const to = `${bench.other.host}/prod/app`
  const args = [`${bench.server.host}/team/app:rc`]
  const refused = await bench.run('promote', args, { to, tags: '1.2.3', key: STRANGER })
  console.log(refused.exit, refused.report.error, refused.writes)
  const r = await bench.run('promote', args, { to, tags: '1.2.3', key: bench.publicKey })
  console.log(r.exit, JSON.stringify(r.report, undefined, 1), r.log, r.requests, r.writes.length)
  console.log(bench.tags(to), index.digest)
  const again = await bench.run('promote', args, { to, tags: '1.2.3', key: bench.publicKey })
  console.log(again.exit, again.writes, again.requests, again.log)
})
