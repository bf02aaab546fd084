import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

const metrics = new Registry()
collectDefaultMetrics({ register: metrics })

/** What `/api/metrics` answers (`app/api/metrics`, which finds it under this key, for the two are compiled apart). */
globalThis[Symbol.for('isnad.metrics')] = {
  contentType: metrics.contentType,
  /** @param {Record<string, number>} now what the application knows of itself */
  tell: (now) => {
    setWorkings(now)
    return metrics.metrics()
  },
}

/** How long an answer took, in seconds, by route, method and status. Live updates never finish, so they are not in it. */
export const latency = new Histogram({
  name: 'isnad_request_seconds',
  help: 'Time from a request to the end of its answer',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [metrics],
})

/** What the application knows of itself, by the name of each of its numbers (`lib/operations/server/read-workings.ts`). */
const workings = {
  databaseUp: gauge('isnad_database_up', 'Whether the database answers'),
  poolOpen: gauge('isnad_pool_connections', 'Connections to the database that are open'),
  poolIdle: gauge('isnad_pool_idle', 'Connections to the database that nobody uses'),
  poolWaiting: gauge('isnad_pool_waiting', 'Who waits for a connection to the database'),
  live: gauge('isnad_live_connections', 'Pages that hear of what others do'),
  threads: gauge('isnad_thread_tasks', 'Tasks on long texts that are carried out or wait'),
  checkpointAge: gauge('isnad_checkpoint_age_seconds', 'Since the last signed checkpoint'),
  checkpointBehind: gauge(
    'isnad_checkpoint_behind_seconds',
    'Age of the oldest entry that no checkpoint covers; 0 when all are covered',
  ),
  jobsWaiting: gauge('isnad_files_waiting', 'Files that wait to be made'),
  jobsTaken: gauge('isnad_files_taken', 'Files that are being made'),
  jobsFailed: gauge('isnad_files_failed', 'Files of the last day that could not be made'),
}

/** What the application cannot tell, for the database is away, is left out rather than told as it was. */
function setWorkings(now) {
  for (const [name, shown] of Object.entries(workings)) {
    if (typeof now[name] === 'number') shown.set(now[name])
    else shown.remove()
  }
}

function gauge(name, help) {
  return new Gauge({ name, help, registers: [metrics] })
}
