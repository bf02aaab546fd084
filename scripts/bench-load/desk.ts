import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { signIn } from './signed-in'

const origin = process.env.BASE_URL ?? ''
const probe = new Worker(new URL('./probe.js', import.meta.url), {
  workerData: { origin, pid: process.env.SERVER_PID },
})

/**
 * What one request cost: whoever asked, by waiting; and everybody else, by how long the server answered nobody, in milliseconds by
 * the clock (`held`) and of the processor (`worked`).
 */
export type Cost = { status: number; bytes: number; waited: number; held: number; worked: number }

export type Desk = {
  ask(path: string, sending?: { method?: string; body?: unknown; version?: number }): Promise<Asked>
  close(): Promise<void>
}

type Asked = Cost & { json(): Record<string, unknown> }

/** Somebody at work, signed in to the sample. */
export async function openDesk(account: string): Promise<Desk> {
  const cookie = await signIn(origin, account)
  return {
    ask: async (path, { method = 'GET', body, version } = {}) => {
      await slowest()
      const from = performance.now()
      const response = await fetch(`${origin}${path}`, {
        method,
        headers: {
          cookie,
          origin,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const bytes = Buffer.from(await response.arrayBuffer())
      const waited = performance.now() - from
      const others = await slowest()
      const cost = {
        ...{ status: response.status, bytes: bytes.length, waited },
        ...{ held: others.waited, worked: others.worked },
      }
      return { ...cost, json: () => JSON.parse(bytes.toString('utf8')) }
    },
    close: async () => void (await probe.terminate()),
  }
}

/** How long the server took at most to say that it is alive since this was last asked. */
async function slowest(): Promise<{ waited: number; worked: number }> {
  probe.postMessage('slowest')
  const [others] = await once(probe, 'message')
  return others
}
