import { readFileSync } from 'node:fs'
import { signIn } from '../bench-load/signed-in'
import { serveBarePage } from '../bench-pages/bare-page'
import { requestsPerSecond } from '../bench-pages/load'
import { median } from '../bench-rendering/table'

const rounds = 3
const seconds = 3

/** Requests a second of what readers of a published report ask for, and of a bare page of Next in the same rounds. */
export async function measurePages({
  BASE_URL,
  DEMO_PASSWORD,
  DATABASE_URL,
  SERVER_PID,
}: Record<string, string>): Promise<number> {
  process.env.DEMO_PASSWORD = DEMO_PASSWORD
  const origin = BASE_URL ?? ''
  const page = `${origin}${await publishedAddress(origin)}`
  const etag = (await fetch(page)).headers.get('etag') ?? ''
  const bare = await serveBarePage(DATABASE_URL ?? '')
  const asked: Record<string, [url: string, headers: Record<string, string>]> = {
    'bare page': [bare.origin, {}],
    'report, by its tag': [page, { 'if-none-match': etag }],
    'report, packed': [page, { 'accept-encoding': 'gzip' }],
    report: [page, {}],
    'claim page': [`${page}/claims/1`, { 'accept-encoding': 'gzip' }],
    frame: [`${page}/embed`, { 'accept-encoding': 'gzip' }],
  }
  const rates = new Map<string, number[]>()
  for (const [url, headers] of Object.values(asked)) await requestsPerSecond(url, headers, 1)
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, [url, headers]] of Object.entries(asked)) {
      rates.set(name, [...(rates.get(name) ?? []), await requestsPerSecond(url, headers, seconds)])
    }
  }
  await bare.stop()
  const plain = rates.get('bare page') ?? []
  console.info('what                  requests/s  of bare (least–most)')
  for (const [name, own] of rates) {
    const ratios = own.map((rate, round) => rate / (plain[round] ?? Number.NaN))
    const range = `${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)}`
    console.info(
      name.padEnd(20),
      median(own).toFixed(0).padStart(11),
      `  ${median(ratios).toFixed(2)} (${range})`,
    )
  }
  console.info(`memory of the server: ${memoryOf(SERVER_PID ?? '')}`)
  return 0
}

/** What a process holds now and held at most; nothing where the system does not tell. */
function memoryOf(pid: string): string {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const megabytes = (name: string) => {
      const [, kilobytes = ''] = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status) ?? []
      return (Number(kilobytes) / 1024).toFixed(0)
    }
    return `${megabytes('VmRSS')} MB, at most ${megabytes('VmHWM')} MB`
  } catch {
    return 'not told by this system'
  }
}

/** Lets the report of one of the sample's articles go out, whichever may, as its editor does. */
async function publishedAddress(origin: string): Promise<string> {
  const cookie = await signIn(origin, 'editor')
  const list = await fetch(`${origin}/api/v1/articles`, { headers: { cookie } })
  const { items } = (await list.json()) as { items: { id: string }[] }
  for (const { id } of items) {
    const answer = await fetch(`${origin}/api/v1/articles/${id}/publications`, {
      method: 'POST',
      headers: { cookie, origin, 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ finding: 'أرقام المقال محل خلاف.' }),
    })
    if (answer.ok) return ((await answer.json()) as { address: string }).address
  }
  throw new Error('No report of the sample can be published')
}
