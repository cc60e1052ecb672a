import { afterEach, it } from '@jest/globals'
import { openBench, type Bench } from '../../support/promotion/bench.ts'

let bench: Bench | undefined
afterEach(async () => {
  await bench?.close()
  bench = undefined
})

it('works', async () => {
  bench = await openBench({ referrers: false, tagDelete: false })
  await bench.push('team/app', ['1.2.2', 'latest'])
  await bench.push('team/app', ['pr-1'], { time: '2026-01-01T00:00:00Z' })
  await bench.push('team/app', ['pr-2'])
  const args = [`${bench.server.host}/team/app`]
  const show = async (inputs: Record<string, string>) => {
    const { exit, json, text, log, writes, requests } = await (bench as Bench).run('prune', args, inputs)
    console.log(
      exit,
      text,
      JSON.stringify(json, undefined, 1),
      log,
      writes,
      requests,
      (bench as Bench).tags('team/app'),
      (bench as Bench).state('team/app').manifests.size,
    )
  }
  await show({ 'older-than': '30d' })
  await show({ 'older-than': '30d', force: 'true' })
  await show({ 'older-than': '30d', force: 'true' })
})
