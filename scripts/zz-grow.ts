import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { listArticles } from '/tmp/w/pages/lib/data/article-record'
import { listOldestInStates } from '/tmp/w/pages/lib/data/claim-record'
import { listSources } from '/tmp/w/pages/lib/data/evidence-record'
import { growNewsroom } from '/tmp/w/pages/scripts/bench-growth/grown-newsroom'
import { timeOf } from '/tmp/w/pages/scripts/bench-history/timing'

const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
await owner.connect()
const n: any = randomUUID()
await owner.query("INSERT INTO newsroom (id, name, language) VALUES ($1,'x','ar')", [n])
await owner.query(
  "INSERT INTO member (id, newsroom_id, email, name, name_salt, role) VALUES ($1,$2,'journalist@isnad.example','J',decode(repeat('00',32),'hex'),'admin')",
  [randomUUID(), n],
)
for (const size of [1000, 10000, 100000, 1000000]) {
  const t = Date.now()
  await growNewsroom(owner, size)
  const g = Date.now() - t
  const q = await timeOf(9, () => listOldestInStates(n, ['proposed', 'returned', 'reopened', 'open'], 100))
  const l = await timeOf(9, () => listArticles(n, { limit: 50, cursor: undefined }))
  const s: any[] = []
  for (const w of ['census', 'yearbook', 'nowhere'])
    s.push((await timeOf(9, () => listSources(n, w, { limit: 20, cursor: undefined }))).toFixed(1))
  console.log(size, 'grown in', g, 'queue', q.toFixed(1), 'list', l.toFixed(1), 'sources', s.join(' '))
}
await owner.end()
process.exit(0)
