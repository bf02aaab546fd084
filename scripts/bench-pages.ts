import { serveBarePage } from './bench-pages/bare-page'
import { requestsPerSecond } from './bench-pages/load'
import { type RoundTrips, roundTripsOf } from './bench-pages/round-trips'
import { setStage } from './bench-pages/stage'
import { type WatchedDatabase, watchDatabase } from './bench-pages/watched-database'
import { type Weight, weigh } from './bench-pages/weight'
import { median } from './bench-rendering/table'
import { withApp } from './with-app.js'

/**
 * What the pages of the sample cost, in one run with a page of Next that asks the database one thing and shows it: requests
 * a second on eight connections, bytes, and round trips to the database. npm run bench:pages [-- <seconds of each round>]
 */
const seconds = Number(process.argv[2] ?? 4)
const rounds = 3
const database: { watched?: WatchedDatabase } = {}

process.exitCode = await withApp(bench, {
  through: async (url: string) => {
    database.watched = await watchDatabase(url)
    return database.watched.url
  },
})
database.watched?.stop()

async function bench({ BASE_URL, DEMO_PASSWORD, DATABASE_URL }: Record<string, string>): Promise<number> {
  process.env.DEMO_PASSWORD = DEMO_PASSWORD
  const origin = BASE_URL ?? ''
  const { cookie, pages, remark } = await setStage(origin)
  const bare = await serveBarePage(DATABASE_URL ?? '')
  const urls = { 'bare page': bare.origin, ...mapped(pages, (path) => `${origin}${path}`) }

  const roundTrips = async (work: () => Promise<unknown>) => {
    await work()
    database.watched?.taken()
    await work()
    return roundTripsOf(database.watched?.taken() ?? [])
  }
  const costs = new Map<string, { weight: Weight; trips: RoundTrips }>()
  for (const [name, url] of Object.entries(urls)) {
    const trips = await roundTrips(() => fetch(url, { headers: { cookie } }).then((answer) => answer.text()))
    costs.set(name, { weight: await weigh(url, cookie), trips })
  }
  const write = await roundTrips(remark)

  const rates = mapped(urls, () => [] as number[])
  for (const url of Object.values(urls)) await requestsPerSecond(url, { cookie }, 1)
  for (let round = 0; round < rounds; round += 1)
    for (const [name, url] of Object.entries(urls)) {
      rates[name]?.push(await requestsPerSecond(url, { cookie }, seconds))
    }
  await bare.stop()

  const plain = rates['bare page'] ?? []
  console.info(
    'page          requests/s  of bare (least–most)  scripts KB  HTML KB  round trips  members twice',
  )
  for (const [name, { weight, trips }] of costs) {
    const own = rates[name] ?? []
    const ratios = own.map((rate, round) => rate / (plain[round] ?? Number.NaN))
    const range = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`
    console.info(
      name.padEnd(12),
      median(own).toFixed(0).padStart(11),
      `${median(ratios).toFixed(2)} (${range})`.padStart(21),
      ...[weight.scripts, weight.html].map((bytes) => (bytes / 1000).toFixed(1).padStart(9)),
      String(trips.count).padStart(12),
      String(trips.membersTwice).padStart(12),
    )
  }
  console.info(`an audited write: ${write.count} round trips, ${write.membersTwice} members looked up twice`)
  return 0
}

function mapped<Value, Other>(
  values: Record<string, Value>,
  change: (value: Value) => Other,
): Record<string, Other> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]))
}
