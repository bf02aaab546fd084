import { readFileSync } from 'node:fs'
import { Agent, get, type IncomingMessage } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { signIn } from './bench-load/signed-in'

/**
 * What open streams cost the web server: its memory with 500 of them beside its memory without, and how long it takes until all have heard
 * of one change. npm run bench:live
 */
const streams = 500
const origin = process.env.BASE_URL ?? ''
const cookie = await signIn(origin, 'journalist')
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })

// The first ones load what all need.
const first = await open(50)
await addArticle()
close(first)
await wait(5_000)

const before = memory()
const began = performance.now()
const all = await open(streams)
const opened = performance.now() - began
await wait(5_000)
const after = memory()
const changed = performance.now()
const heard = all.map((stream) => new Promise((resolve) => stream.once('data', resolve)))
await addArticle()
await Promise.all(heard)
const told = performance.now() - changed
close(all)

const grown = (after - before) / 1024
console.info(`${streams} streams opened in ${Math.round(opened)} ms`)
console.info(`memory: ${Math.round(before / 1024)} MB before, ${Math.round(after / 1024)} MB with them`)
console.info(
  `they cost ${grown.toFixed(1)} MB (aim: at most 60), ${Math.round((grown * 1024) / streams)} KB each`,
)
console.info(`all heard of a new article ${Math.round(told)} ms after it was sent`)
process.exit(grown <= 60 ? 0 : 1)

/** Each once it has told all that was to be told at its beginning. */
async function open(many: number): Promise<IncomingMessage[]> {
  const opened: IncomingMessage[] = []
  for (let from = 0; from < many; from += 50) {
    opened.push(...(await Promise.all(Array.from({ length: Math.min(50, many - from) }, openOne))))
  }
  return opened
}

function openOne(): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(`${origin}/api/v1/events`, { agent, headers: { cookie } }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`a stream answered ${answer.statusCode}`))
      let text = ''
      answer.on('data', function begin(piece: Buffer) {
        text += piece
        if (!text.includes('event: ready')) return
        answer.off('data', begin)
        answer.resume()
        resolve(answer)
      })
      answer.on('error', () => {})
    }).on('error', reject)
  })
}

function close(streams: readonly IncomingMessage[]): void {
  for (const stream of streams) stream.destroy()
}

async function addArticle(): Promise<void> {
  const answer = await fetch(`${origin}/api/v1/articles`, {
    method: 'POST',
    headers: { origin, cookie, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ title: 'News', text: 'Something happened.', language: 'en' }),
  })
  if (answer.status !== 201) throw new Error(`adding an article answered ${answer.status}`)
}

/** Resident memory of the server in KB, as Linux counts it. */
function memory(): number {
  const status = readFileSync(`/proc/${process.env.SERVER_PID}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1])
}
