import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { project } from '../project.js'
import { formats } from './one-format'

const run = promisify(execFile)
const measuring = path.join(project, 'scripts/bench-reports/measure-format.ts')

type Measured = { first: number; best: number; megabytes: number; kilobytes: number }

/** Prints a line for each format: time, peak memory and size at each number of claims, and by how much the last one is more. */
export async function measureFormats(sizes: readonly number[]): Promise<void> {
  console.info('format         claims   first ms    best ms   peak MB    size KB')
  for (const format of formats) {
    const measured: Measured[] = []
    for (const claims of sizes) {
      const { stdout } = await run(process.execPath, ['--import', 'tsx', measuring, format, String(claims)], {
        cwd: project,
      })
      const one: Measured = JSON.parse(stdout)
      measured.push(one)
      const { first, best, megabytes, kilobytes } = one
      const cells = [claims, first, best, megabytes, kilobytes].map((value) => shown(value).padStart(10))
      console.info(format.padEnd(10), ...cells)
    }
    console.info(`${' '.repeat(10)} ${growthOf(sizes, measured)}`)
  }
}

/** How the best time grows with the claims: 1 is in proportion, 2 with their square. */
function growthOf(sizes: readonly number[], measured: readonly Measured[]): string {
  const [from, to] = [sizes.at(-2), sizes.at(-1)]
  const [before, after] = [measured.at(-2), measured.at(-1)]
  if (!from || !to || !before || !after) return ''
  const power = Math.log(after.best / before.best) / Math.log(to / from)
  return `grows with claims to the power of ${power.toFixed(2)}, by ${(after.megabytes - before.megabytes).toFixed(0)} MB`
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1)
}
