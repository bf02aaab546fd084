import { sendGenerated } from './fuzz/send'
import { setStage } from './fuzz/stage'

/**
 * Sends requests made from the API's own schemas to every route as every role: npm run fuzz [-- <requests> <seed>]. Ends
 * with 1 when one of them made the product fail (5xx, or no answer).
 */
const [requests = 20_000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
const origin = process.env.BASE_URL ?? ''
const { cookies, ids } = await setStage(origin, process.env.DEMO_PASSWORD ?? '')
const began = performance.now()
const { statuses, failures } = await sendGenerated(origin, cookies, ids, {
  ...{ requests, seed },
  // There would be little left to ask about.
  but: ['removeSample'],
})
const seconds = Math.round((performance.now() - began) / 1000)

console.info(`${requests} requests in ${seconds} s, seed ${seed}`)
console.table(Object.fromEntries([...statuses].sort(([one], [other]) => one - other)))
for (const failure of failures.slice(0, 20)) console.error(JSON.stringify(failure))
process.exitCode = failures.length > 0 ? 1 : 0
