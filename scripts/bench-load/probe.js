import { parentPort, workerData } from 'node:worker_threads'

/**
 * Asks the server every few milliseconds for what it answers at once, from a thread that nothing else delays, and says
 * when asked how long it waited at most since it was last asked.
 */
let slowest = 0
let asked = false

parentPort.on('message', () => {
  asked = true
})
for (;;) {
  const from = performance.now()
  // A server that drops the connection has not answered either.
  while (!(await isAnswered()));
  slowest = Math.max(slowest, performance.now() - from)
  if (asked) {
    parentPort.postMessage(slowest)
    ;[slowest, asked] = [0, false]
  }
  await new Promise((resolve) => setTimeout(resolve, 5))
}

function isAnswered() {
  return fetch(`${workerData}/api/health`)
    .then((answer) => answer.arrayBuffer())
    .then(
      () => true,
      () => false,
    )
}
