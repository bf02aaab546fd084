import { findSettings } from '../../data/newsroom-record'
import type { Actor } from '../../domain/newsroom/actor'
import type { NewsroomSettings } from '../../domain/newsroom/settings'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import type { Result } from '../../domain/result'
import { permitted } from '../parts/permitted'

/** What the newsroom has settled, for who may change it. */
export async function readSettings(actor: Actor): Promise<Result<NewsroomSettings, Problem>> {
  return permitted(await findSettings(actor.newsroom.id), () => mayAdminister(actor))
}
