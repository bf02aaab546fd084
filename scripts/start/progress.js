/** Runs one step of the way, shows that it is under way, and then how it went and how long it took. */
export async function step(title, work, markOf = () => '✓') {
  const began = Date.now()
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`
  if (!process.stdout.isTTY) console.info(`· ${title} …`)
  const ticking = process.stdout.isTTY
    ? setInterval(() => process.stdout.write(`\r· ${title} … ${seconds()}`), 100)
    : undefined
  try {
    const result = await work()
    process.stdout.write(
      `${process.stdout.isTTY ? '\r\x1b[K' : ''}${markOf(result)} ${title} (${seconds()})\n`,
    )
    return result
  } finally {
    clearInterval(ticking)
  }
}

/** Something to know that is not a step. */
export function say(line) {
  console.info(`${process.stdout.isTTY ? '\r\x1b[K' : ''}  ${line}`)
}
