import { realpathSync } from 'node:fs'

/** Something the reader can put right: shown as its one sentence, without a stack trace. */
export class Failure extends Error {}

/**
 * Runs `main` when its file is the one node was asked to run. A failure is told in one sentence, anything else
 * keeps its trace.
 */
export async function command(meta, main) {
  if (!process.argv[1] || realpathSync(process.argv[1]) !== meta.filename) return
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    console.error(error instanceof Failure ? `\n✗ ${error.message}` : error)
    process.exitCode = 1
  }
}
