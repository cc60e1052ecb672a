import { afterEach, it } from '@jest/globals'
import { openBench, type Bench } from '../../support/promotion/bench.ts'

let bench: Bench | undefined
afterEach(async () => {
  await bench?.close()
  bench = undefined
})

it('works', async () => {
  bench = await openBench({ referrers: false })
  await bench.push('team/app', ['1.2.2'])
  await bench.push('team/app', ['1.2.3'])
  await bench.push('team/app', ['1.2.4', '1.2', '1', 'latest'])
  const args = [`${bench.server.host}/team/app`]
  const show = async (command: string, inputs: Record<string, string>) => {
    const { exit, json, log, writes, requests } = await (bench as Bench).run(command, args, {
      key: (bench as Bench).publicKey,
      ...inputs,
    })
    console.log(command, exit, JSON.stringify(json), log, writes, requests, (bench as Bench).tags('team/app'))
  }
  await show('rollback', { to: '1.2.3', reason: 'it leaks', plan: 'true' })
  await show('rollback', { to: '1.2.3', reason: 'it leaks' })
  await show('rollback', { to: '1.2.3', reason: 'it leaks' })
  args[0] += ':1.2.4'
  await show('promote', {})
  await show('rollback', { to: '1.2.4' })
})
