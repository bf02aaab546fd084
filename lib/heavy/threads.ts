import { Piscina } from 'piscina'
import { Overloaded } from '../overloaded'
import type { Done, Order } from './answering'

type Bounds = {
  /** Threads at most; one of them is kept while there is nothing to do. */
  threads: number
  /** Tasks that may wait for a thread. */
  queue: number
  /** Milliseconds for waiting and working together, where a task has no time of its own; a thread that works longer is ended, and another takes its place. */
  time: number
}

/** Threads that carry out orders of the tasks in one file, which `answering` gives away as its default. */
export class Threads {
  private readonly pool: Piscina<Order, Done>
  private given = 0

  constructor(
    filename: string,
    private readonly bounds: Bounds,
  ) {
    this.pool = new Piscina({
      filename,
      minThreads: 1,
      maxThreads: bounds.threads,
      idleTimeout: 60_000,
      // The source as it is: there is no second build that could be older than the first.
      execArgv: ['--import=tsx'],
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    })
  }

  /** What the task answers. Throws `Overloaded` when the bounds do not allow it, or when its thread has died. */
  async run(
    name: string,
    given: unknown[],
    cancelled?: AbortSignal,
    time = this.bounds.time,
  ): Promise<unknown> {
    // Piscina bounds no queue of tasks that can be cancelled.
    if (this.given >= this.bounds.threads + this.bounds.queue)
      throw new Overloaded(`${name} found no place to wait`)
    const late = AbortSignal.timeout(time)
    this.given += 1
    const done = await this.pool
      .run({ name, given }, { signal: cancelled ? AbortSignal.any([cancelled, late]) : late })
      .catch((error: unknown) => {
        throw new Overloaded(`${name} could not be carried out`, { cause: error })
      })
      .finally(() => {
        this.given -= 1
      })
    if ('failed' in done) throw new Error(`${name} failed: ${done.failed}`)
    return done.value
  }

  /** Orders that are carried out or wait. */
  get size(): number {
    return this.given
  }

  close(): Promise<void> {
    return this.pool.destroy()
  }
}
