/**
 * Aborts upon the first Ctrl-C, SIGTERM or closed terminal. Later ones change nothing: npm passes on what the
 * terminal has sent to us already, and stopping has its own time limit.
 */
export function stopAsked() {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => controller.abort())
  return controller.signal
}

/** Resolves when it is asked. */
export function asked(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('asked')
    signal.addEventListener('abort', () => resolve('asked'), { once: true })
  })
}
