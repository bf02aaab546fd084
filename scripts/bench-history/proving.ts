import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { listAuditPaths } from '../../lib/data/proof-record'
import { newsroomId } from '../../lib/domain/ids'
import { startSigner } from '../../tests/support/signer'
import { growLog } from './grown-log'
import { timeOf } from './timing'

/** A proof of one entry, and a checkpoint over the next, in a history of so many. */
export async function benchProving(owner: pg.Client, size: number): Promise<void> {
  const newsroom = await growLog(owner, size)
  const signing = await startSigner()
  const first = await timeOf(1, () => signing.signer.signAt(newsroom, size))
  const path = await timeOf(50, () =>
    listAuditPaths(newsroomId.parse(newsroom), [Math.floor(Math.random() * size)], size),
  )
  let grown = size
  const next = await timeOf(20, async () => {
    grown = (await growOne(owner, newsroom)) + 1
    await signing.signer.signAt(newsroom, grown)
  })
  await signing.stop()
  console.info(
    `${size} entries: a proof in ${path.toFixed(1)} ms, the next entry with its checkpoint in ${next.toFixed(1)} ms ` +
      `(from nothing remembered: ${(first / 1000).toFixed(1)} s)`,
  )
}

async function growOne(owner: pg.Client, newsroom: string): Promise<number> {
  const payload = `{"action":"claim-changed","actor":null,"after":null,"before":null,"claim":null,"name":null,"request":"bench","role":"system","schema":1}`
  const { rows } = await owner.query<{ seq: string }>('SELECT seq FROM history_append($1, $2, $3)', [
    newsroom,
    randomUUID(),
    payload,
  ])
  return Number(rows[0]?.seq)
}
