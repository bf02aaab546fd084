import { availableParallelism } from 'node:os'
import path from 'node:path'
import { requestScope } from '../request-scope'
import { tasks } from './tasks'
import { Threads } from './threads'

type Tasks = typeof tasks

/**
 * What the task answers: from this very thread when `weight` says that it takes no time worth mentioning, and else from a
 * thread of its own, while this one goes on answering others. `weight` is how many code units the task goes through, roughly.
 * Throws `Overloaded` when too many wait already, or when it is not done in time, or nobody waits for the answer any more.
 */
export async function heavily<Name extends keyof Tasks>(
  name: Name,
  weight: number,
  ...given: Parameters<Tasks[Name]>
): Promise<Awaited<ReturnType<Tasks[Name]>>> {
  const answer =
    weight <= light
      ? await Reflect.apply(tasks[name], null, given)
      : await sharedThreads().run(name, given, requestScope()?.gone, ownTimes[name])
  // The table of tasks says what answers to the name, in this thread and in the others.
  return answer as Awaited<ReturnType<Tasks[Name]>>
}

/** Milliseconds for what is made once and kept for good, in several formats: whoever asked waits rather than beginning anew. */
const ownTimes: Partial<Record<keyof Tasks, number>> = { writePublication: 120_000 }

/** Code units: a few milliseconds of the slowest task. */
const light = 16_384

/** Tasks that threads carry out now or that wait for one. */
export function tasksGiven(): number {
  return threads?.size ?? 0
}

let threads: Threads | undefined

/** Has the first thread load what it needs, which takes seconds, before somebody waits for it. */
export function loadThread(): void {
  sharedThreads()
}

/** Read from the project's folder, where the server runs: threads load the source, which no bundler has changed. */
function sharedThreads(): Threads {
  threads ??= new Threads(path.join(process.cwd(), 'lib/heavy/worker.ts'), {
    threads: Math.max(2, Math.min(4, availableParallelism() - 1)),
    queue: 64,
    // Whoever asked has given up by then.
    time: 30_000,
  })
  return threads
}
