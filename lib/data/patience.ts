import type { Client } from 'pg'
import { requestScope } from '../request-scope'

/**
 * Milliseconds for which one request waits for the database, over all it asks: longer than any statement may take
 * (`statement_timeout`), and short enough for an answer within five seconds.
 */
const patience = 4_300

/**
 * Cuts a connection on which no answer comes. A network that swallows packets, and a database host that is gone, tell
 * nobody: the connection stays open at this end for many minutes, and whatever was asked on it waits.
 */
export function watch({ connection }: Client & { connection?: { stream: Stream } }): void {
  const stream = connection?.stream
  if (!stream) return
  let answered: (() => void) | undefined
  const write = stream.write
  stream.write = (...words) => {
    answered ??= awaitAnswer(() => stream.destroy(new NoAnswer()))
    return write.apply(stream, words)
  }
  const done = () => {
    answered?.()
    answered = undefined
  }
  stream.on('data', done).on('close', done)
}

/**
 * A request that reads very much part by part may wait as long again for each part, for the database has answered; one
 * that writes very much at once is given `more` milliseconds.
 */
export function waitAnew(more = 0): void {
  const waits = requestScope()?.waits
  if (waits) waits.before = Math.min(waits.before, -more)
}

type Stream = {
  write(...words: unknown[]): boolean
  destroy(error: Error): unknown
  on(event: 'data' | 'close', listener: () => void): Stream
}

/** In the form of an error of the database: `connection_failure` (PostgreSQL's manual, appendix A). */
class NoAnswer extends Error {
  readonly code = '08006'
  readonly severity = 'FATAL'
  override message = 'the database does not answer'
}

/** Calls `giveUp` when the request whose work this is has waited long enough; hands out what says that the answer came. */
function awaitAnswer(giveUp: () => void): () => void {
  const waits = requestScope()?.waits ?? { now: 0, since: 0, before: 0 }
  if (waits.now === 0) waits.since = performance.now()
  waits.now += 1
  const waited = waits.before + performance.now() - waits.since
  const timer = waited < patience ? setTimeout(giveUp, patience - waited) : undefined
  // At once, or an answer might still come first.
  if (!timer) process.nextTick(giveUp)
  return () => {
    clearTimeout(timer)
    waits.now -= 1
    if (waits.now === 0) waits.before += performance.now() - waits.since
  }
}
