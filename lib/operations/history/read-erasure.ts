import { findErasedTexts } from '../../data/erasure-record'
import type { Erasure, ErasureInput } from '../../domain/history/erasure'
import type { Actor } from '../../domain/newsroom/actor'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'

/** An erasure that was carried out, as whoever asked for it was told: for a repeat of the request whose answer was lost. */
export async function readErasure(
  actor: Actor,
  { subject, id, reason }: ErasureInput,
): Promise<Result<Erasure, Problem>> {
  const texts = await findErasedTexts(actor.newsroom.id, { kind: subject, id })
  const found = permitted(texts, () => mayAdminister(actor))
  return found.ok ? succeed({ subject, id, reason, texts: found.value }) : fail(found.problem)
}
