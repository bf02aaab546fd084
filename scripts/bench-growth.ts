import pg from 'pg'
import { growNewsroom } from './bench-growth/grown-newsroom'
import { timeOf } from './bench-history/timing'
import { signIn } from './bench-load/signed-in'

/**
 * What people open again and again, as their newsroom grows: milliseconds each, the median of many, which are to stay the
 * same. npm run bench:growth [-- <claims> …]
 */
const asked = process.argv.slice(2).map(Number)
const sizes = asked.length > 0 ? asked : [1_000, 10_000, 100_000, 1_000_000]
const origin = process.env.BASE_URL ?? ''
const cookie = await signIn(origin, 'editor')
const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
await owner.connect()

const paths = {
  'queue, page': '/ar/queue',
  'queue, API': '/api/v1/queue',
  'articles, page': '/ar/articles',
  'articles, API': '/api/v1/articles',
  'sources, a rare word': '/api/v1/sources?search=census',
  'sources, a common word': '/api/v1/sources?search=yearbook',
  'sources, no such word': '/api/v1/sources?search=nowhere',
}
console.info(['claims'.padStart(9), ...Object.keys(paths)].join('  '))
for (const size of sizes) {
  await growNewsroom(owner, size)
  const cells: string[] = []
  for (const [name, path] of Object.entries(paths)) {
    const milliseconds = await timeOf(15, () => read(path))
    cells.push(milliseconds.toFixed(0).padStart(name.length))
  }
  console.info([size.toLocaleString('en').padStart(9), ...cells].join('  '))
}
await owner.end()

async function read(path: string): Promise<void> {
  const answer = await fetch(`${origin}${path}`, { headers: { cookie } })
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`)
  await answer.text()
}
