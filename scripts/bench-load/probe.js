import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'

/**
 * Asks the server every few milliseconds for what it answers at once, from a thread that nothing else delays, and says
 * when asked how long it waited at most since it was last asked: by the clock, and by what the server's thread that
 * answers worked meanwhile, which a busy machine makes no longer (Linux; elsewhere the clock again).
 */
const { origin, pid } = workerData
let slowest = { waited: 0, worked: 0 }
let asked = false

parentPort.on('message', () => {
  asked = true
})
for (;;) {
  const from = performance.now()
  const before = worked()
  // A server that drops the connection has not answered either.
  while (!(await isAnswered()));
  const waited = performance.now() - from
  slowest = {
    waited: Math.max(slowest.waited, waited),
    worked: Math.max(slowest.worked, before === null ? waited : worked() - before),
  }
  if (asked) {
    parentPort.postMessage(slowest)
    slowest = { waited: 0, worked: 0 }
    asked = false
  }
  await new Promise((resolve) => setTimeout(resolve, 5))
}

/** Milliseconds of the processor that the main thread of the server has had since it began; null where nobody says. */
function worked() {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  } catch {
    return null
  }
}

function isAnswered() {
  return fetch(`${origin}/api/health`)
    .then((answer) => answer.arrayBuffer())
    .then(
      () => true,
      () => false,
    )
}
