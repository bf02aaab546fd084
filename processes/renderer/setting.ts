import { openTypesetter } from '../../lib/export/pdf/typeset'

/**
 * A child of the renderer: sets what it is sent, one after the other, and holds its thread meanwhile. Ends with its parent, and
 * after a file that took much memory, which would not be given back otherwise.
 */
const typeset = openTypesetter()
const MUCH = 500_000_000

process.on('message', (source: string) => {
  const answered = () => {
    if (process.memoryUsage.rss() > MUCH) process.exit()
  }
  process.send?.(answerTo(source), answered)
})
process.once('disconnect', () => process.exit())

function answerTo(source: string): { bytes: Uint8Array } | { failed: string } {
  try {
    return { bytes: typeset(JSON.parse(source)) }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}
