import { poolUse } from '../../data/client'
import { readSigning } from '../../data/ping'
import { readRunning } from '../../data/workings-record'
import { tasksGiven } from '../../heavy/heavily'
import { hub } from '../../live/hub'

/** How this server stands, in numbers: what a watcher wants to see before people complain. */
type Workings = {
  databaseUp: 0 | 1
  poolOpen: number
  poolIdle: number
  poolWaiting: number
  /** Open streams of live updates. */
  live: number
  /** Tasks on long texts that are carried out or wait. */
  threads: number
  /** Seconds since the last checkpoint, and the age of the oldest entry that none covers; unknown where the database is away. */
  checkpointAge?: number
  checkpointBehind?: number
  jobsWaiting?: number
  jobsTaken?: number
  jobsFailed?: number
}

/** Answers also while the database is away: then without what only it knows. */
export async function readWorkings(): Promise<Workings> {
  const { open, idle, waiting } = poolUse()
  const own = {
    poolOpen: open,
    poolIdle: idle,
    poolWaiting: waiting,
    live: hub().size,
    threads: tasksGiven(),
  }
  const known = await Promise.all([readSigning(), readRunning()]).catch(() => null)
  if (!known) return { databaseUp: 0, ...own }
  const [{ behind }, { checkpointAge, ...jobs }] = known
  return {
    databaseUp: 1,
    ...own,
    ...(checkpointAge !== null && { checkpointAge }),
    checkpointBehind: behind ?? 0,
    jobsWaiting: jobs.waiting,
    jobsTaken: jobs.taken,
    jobsFailed: jobs.failed,
  }
}
