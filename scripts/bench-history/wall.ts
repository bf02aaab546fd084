import type pg from 'pg'
import { database } from '../../lib/data/client'
import { articleQuery } from '../../lib/domain/article/article-query'
import { listArticles } from '../../lib/operations/article/list-articles'
import { readWorkspace } from '../../lib/operations/article/read-workspace'
import { addComment } from '../../lib/operations/claim/add-comment'
import { asking, bringIn, done, makeNewsroom, markWords } from '../../tests/support/newsroom'
import { median, timeOf } from './timing'

/**
 * What the wall of decision 0057 costs: the same steps in turns with its policies and without them, as a ratio of times; and a
 * statement that says its newsroom against one that says none. At most 1.10 is asked.
 */
export async function benchWall(owner: pg.Client): Promise<void> {
  const admin = await makeNewsroom()
  const article = await bringIn(admin, `${'The bridge is 94 metres long. '.repeat(40)}It was built in 1931.`)
  const claim = await markWords(admin, article, 'It was built in 1931')
  await owner.query('ANALYZE')
  const steps = {
    'reading a workspace': () => readWorkspace(asking(admin), article.id),
    'listing articles': () => listArticles(asking(admin), articleQuery.parse({})),
    // Last, for the comments stay.
    'writing a comment': async () => done(await addComment(asking(admin), claim.id, 'Hm.')),
  }
  for (const [name, step] of Object.entries(steps)) {
    const ratios: number[] = []
    const before: number[] = []
    for (let round = 0; round < 12; round += 1) {
      const without = await wallIs(owner, 'DISABLE', step)
      const behind = await wallIs(owner, 'ENABLE', step)
      before.push(without)
      ratios.push(behind / without)
    }
    console.info(
      `wall, ${name}: ${median(ratios).toFixed(2)} of ${median(before).toFixed(1)} ms without policies`,
    )
  }
  const told = () => database(admin.newsroom.id).$queryRaw`SELECT 1`
  const untold = () => database(null).$queryRaw`SELECT 1`
  const ratios: number[] = []
  for (let round = 0; round < 12; round += 1)
    ratios.push((await timeOf(60, told)) / (await timeOf(60, untold)))
  console.info(`wall, a statement that says its newsroom: ${median(ratios).toFixed(2)} of one that says none`)
}

/** Milliseconds of a step while the policies count, or do not. */
async function wallIs(
  owner: pg.Client,
  state: 'ENABLE' | 'DISABLE',
  step: () => Promise<unknown>,
): Promise<number> {
  const { rows } = await owner.query<{ name: string }>(
    "SELECT DISTINCT tablename AS name FROM pg_policies WHERE schemaname = 'public'",
  )
  await owner.query(rows.map(({ name }) => `ALTER TABLE "${name}" ${state} ROW LEVEL SECURITY`).join('; '))
  // Plans are made anew, and kept from the sixth time on.
  await timeOf(8, step)
  return timeOf(15, step)
}
