import { runThroughPowerCuts } from '../fixtures/crash/long-run.ts'
import { test } from '../fixtures/crash/power-cut-test.ts'

test.setTimeout(600_000)
test.use({ accounts: 13_000 })

test('a run of 5,000 adds everybody once through five power cuts', async ({
  business,
  computer,
}) => {
  const times = await runThroughPowerCuts({ size: 5000, cuts: 5 }, business, computer)
  console.log(`5,000 clients, five power cuts, in seconds: ${JSON.stringify(times)}`)
})
