import './start/node-version.js'
import { command, Failure } from './failure.js'
import { install, isInstalled } from './start/install.js'
import { step } from './start/progress.js'
import { stopAsked } from './start/stop-asked.js'
import { inWords, ofExitCode, sum } from './test/tally.js'

/**
 * Runs every check there is, goes on after a failure, and ends with one line that counts them all. With `--quick` only what
 * needs neither a database nor a browser: what one runs before each commit.
 */
await command(import.meta, async () => {
  const stop = stopAsked()
  const tallies = []
  const failures = []
  const attempt = async (title, work) => {
    if (stop.aborted) return
    const {
      tally,
      output,
      notes = [],
      failed = [],
    } = await step(
      title,
      () => settled(work),
      ({ tally }) => (tally.failed ? '✗' : '✓'),
    )
    tallies.push(tally)
    failures.push(...failed)
    for (const note of notes) console.info(`  ${note}`)
    console.info(`  ${inWords(tally)}${tally.failed ? `\n\n${output}\n` : ''}`)
  }

  if (await prepared(attempt, stop)) {
    const { lanes, parts } = await import('./test/parts.js')
    const quick = process.argv.includes('--quick')
    for (const { title, run } of lanes.flatMap((lane) => begun(lane, stop))) await attempt(title, run)
    for (const { title, run } of parts.filter(({ needs }) => !(quick && needs)))
      await attempt(title, () => run(stop))
  }

  // What each part said may be thousands of lines up.
  if (failures.length > 0) console.info(`\nWhat failed:\n\n${failures.join('\n\n')}`)
  const all = sum(tallies)
  console.info(`\n${inWords(all)}`)
  return all.failed || stop.aborted ? 1 : 0
})

function settled(work) {
  return work().catch((error) => ({ tally: ofExitCode(1), output: wordsOf(error) }))
}

/** Parts that go on one after another from now on, whether anybody asks or not. */
function begun(lane, signal) {
  let before = Promise.resolve()
  return lane.map(({ title, run }) => {
    const outcome = before.then(() => settled(() => run(signal)))
    before = outcome
    return { title, run: () => outcome }
  })
}

function wordsOf(error) {
  return error instanceof Failure ? error.message : error.stack
}

/** Whether the parts can run. That they can does not count; that they cannot is a failure. */
async function prepared(attempt, stop) {
  try {
    if (!isInstalled()) await step('installing packages', () => install({ signal: stop }))
    const { generate } = await import('./generate.js')
    await generate()
    return true
  } catch (error) {
    await attempt('preparations', () => Promise.reject(error))
    return false
  }
}
