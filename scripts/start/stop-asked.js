/**
 * Aborts upon the first Ctrl-C, SIGTERM or closed terminal, or when the npm that runs us has been killed. Later signals
 * change nothing: npm passes on what the terminal has sent to us already, and stopping has its own time limit.
 */
export function stopAsked() {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => controller.abort())
  if (runByNpm) setInterval(() => process.ppid !== runByNpm && controller.abort(), 250).unref()
  return controller.signal
}

/** The process id of npm, which nobody else tells us has gone. */
export const runByNpm = process.env.npm_lifecycle_event ? process.ppid : undefined

/** Resolves when it is asked. */
export function asked(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('asked')
    signal.addEventListener('abort', () => resolve('asked'), { once: true })
  })
}
