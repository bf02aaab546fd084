import { randomBytes, randomUUID } from 'node:crypto'
import { toHex } from '../../lib/domain/history/bytes'
import { canonicalJson } from '../../lib/domain/history/canonical-json'
import { rootOf } from '../../lib/domain/history/frontier'
import { prose, seal, sealWith } from '../../lib/domain/history/prose'
import { Failure } from '../../scripts/failure.js'
import { openIdentity } from './identity'
import { type Log, sha256 } from './log'
import { freshMemory, recall, remember } from './memory'

type Opening = {
  database: Log['database']
  folder: string
  newsroom: string
  reason: string
  /** Why what was signed may not hold, where the signer has not yet looked; without it, why it refuses. */
  refusal?: string
}

/**
 * Lets the signer sign a newsroom whose history it refuses or will refuse, after a backup was restored: as a log of another
 * name, so that nothing signed before is contradicted. An entry says what was signed last, and why it does not hold any more.
 */
export async function openEpoch({
  database,
  folder,
  newsroom,
  reason,
  refusal: known,
}: Opening): Promise<{ origin: string }> {
  const memory = recall(folder, newsroom)
  const refusal = known ?? (await refusalOf(database, newsroom))
  if (!memory || !refusal)
    throw new Failure('The signer signs this newsroom, or has never done so: nothing is wrong.')

  const { epoch, origin, frontier } = memory
  const next = freshMemory(openIdentity(folder, 'localhost').host, newsroom, epoch + 1)
  const { value, texts } = seal(
    { epoch: next.epoch, origin: next.origin, reason: prose(reason) },
    sealWith(sha256, randomBytes),
  )
  const payload = canonicalJson({
    schema: 1,
    action: 'epoch-opened',
    actor: null,
    name: null,
    role: 'system',
    claim: null,
    before: {
      epoch,
      origin,
      size: frontier.size,
      root: toHex(rootOf(sha256, frontier)),
      refusal,
    },
    after: value,
    request: randomUUID(),
  })
  await database.query('SELECT history_append($1, NULL, $2, $3)', [newsroom, payload, JSON.stringify(texts)])
  remember(folder, newsroom, next)
  return { origin: next.origin }
}

async function refusalOf(database: Log['database'], newsroom: string): Promise<string | undefined> {
  const { rows } = await database.query<{ reason: string }>(
    'SELECT reason FROM checkpoint_refusal WHERE newsroom_id = $1',
    [newsroom],
  )
  return rows[0]?.reason
}
