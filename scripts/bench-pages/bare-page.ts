import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort, run } from '../processes.js'
import { project } from '../project.js'

const folder = path.join(project, 'scripts/bench-pages/bare')
const next = path.join(project, 'node_modules/next/dist/bin/next')

/** An application of one bare page, apart from the product; built anew, for that takes only seconds. */
export async function serveBarePage(databaseUrl: string): Promise<{ origin: string; stop(): Promise<void> }> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  }
  const { code, output } = await run(process.execPath, [next, 'build'], { cwd: folder, env })
  if (code !== 0) throw new Error(`the bare page cannot be built:\n${output}`)

  const port = await freePort()
  const origin = `http://localhost:${port}`
  const server = spawn(process.execPath, [next, 'start', '-H', '127.0.0.1', '-p', String(port)], {
    ...{ cwd: folder, env, stdio: 'ignore' },
  })
  const ended = once(server, 'exit')
  await answers(origin)
  return {
    origin,
    stop: async () => {
      server.kill()
      await ended
    },
  }
}

async function answers(origin: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(origin).catch(() => null)
    if (answer?.ok) return
    await wait(100)
  }
  throw new Error('the bare page does not answer')
}
