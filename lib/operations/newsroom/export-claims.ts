import { readAllClaims } from '../../data/all-claims'
import type { Actor } from '../../domain/newsroom/actor'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { type Result, succeed } from '../../domain/result'
import type { ClaimFormat } from '../../export/file-choices'
import { type ClaimsHead, writeClaims } from '../../export/newsroom-claims'
import { permitted } from '../parts/permitted'

/** Which file of all claims somebody wants. */
export type AskedClaims = Pick<ClaimsHead, 'internal' | 'addressOf'> & { format: ClaimFormat }

/** All claims of the newsroom as a file, part by part: the next are read from the database once somebody takes them. */
export async function exportClaims(
  actor: Actor,
  { format, ...asked }: AskedClaims,
): Promise<Result<AsyncGenerator<string>, Problem>> {
  const may = permitted(actor.newsroom, () => mayAdminister(actor))
  if (!may.ok) return may
  const { id, name } = actor.newsroom
  const head = { ...asked, newsroom: name, at: new Date().toISOString() }
  return succeed(writeClaims(format, head, readAllClaims(id)))
}
