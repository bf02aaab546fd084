import { openTypesetter } from '../../lib/export/pdf/typeset'

/**
 * A child of the renderer: sets what it is sent, one after the other, and holds its thread meanwhile. Ends with its parent, and
 * says when a file took much memory, which would not be given back while it lives.
 */
const typeset = openTypesetter()
const MUCH = 500_000_000

process.on('message', (source: string) => {
  const answer = answerTo(source)
  process.send?.({ ...answer, spent: process.memoryUsage.rss() > MUCH })
})
process.once('disconnect', () => process.exit())

function answerTo(source: string): { bytes: Uint8Array } | { failed: string } {
  try {
    return { bytes: typeset(JSON.parse(source)) }
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}
