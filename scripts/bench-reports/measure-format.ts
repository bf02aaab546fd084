import { formats, maker } from './one-format'
import { reportOf } from './report-of'

/** Measures one format of a report of so many claims, and prints what it found as JSON. Times are those
 * of the processor, for the machine may have other work to do. */
const [name, claims] = process.argv.slice(2)
const format = formats.find((known) => known === name)
if (!format) throw new Error(`There is no format ${name}`)
const input = reportOf(Number(claims))
const make = await maker(format)

const times: number[] = []
let size = 0
for (let time = 0; time < 6; time += 1) {
  const from = process.cpuUsage()
  size = await make(input)
  const { user, system } = process.cpuUsage(from)
  times.push((user + system) / 1000)
}
const [first, ...others] = times
console.info(
  JSON.stringify({
    ...{ first, best: Math.min(...others), kilobytes: size / 1000 },
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
)
