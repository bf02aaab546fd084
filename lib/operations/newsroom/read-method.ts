import { listMethods } from '../../data/method-record'
import type { Actor } from '../../domain/newsroom/actor'
import type { NewsroomMethods } from '../../domain/newsroom/method'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import type { Result } from '../../domain/result'
import { permitted } from '../parts/permitted'

/** How the newsroom checks and what its verdicts mean, in every version, for who may change it. */
export async function readMethod(actor: Actor): Promise<Result<NewsroomMethods, Problem>> {
  const methods = await listMethods(actor.newsroom.id)
  return permitted({ version: methods[0]?.number ?? 0, methods }, () => mayAdminister(actor))
}
