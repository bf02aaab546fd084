import { commit } from '../../data/commit'
import { addMethod, listMethods } from '../../data/method-record'
import { decideMethodChange } from '../../domain/membership/method-decision'
import type { Actor } from '../../domain/newsroom/actor'
import type { MethodInput, NewsroomMethods } from '../../domain/newsroom/method'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'
import { stampOf } from '../parts/stamp-of'

/**
 * Saves how the newsroom checks as its next version, on top of the one numbered `version`. Verdicts that were given stay under the
 * version that they were given under.
 */
export async function changeMethod(
  actor: Actor,
  input: MethodInput,
  version: number,
): Promise<Result<NewsroomMethods, Problem>> {
  const { id } = actor.newsroom
  const found = permitted(await listMethods(id), () => mayAdminister(actor))
  if (!found.ok) return found
  const [newest = null] = found.value
  if ((newest?.number ?? 0) !== version) return fail({ code: 'stale' })

  const change = decideMethodChange(newest, input, stampOf(actor))
  if (!change) return succeed({ version, methods: found.value })
  const { after, event } = change
  const outcome = await commit(actor, null, event, [addMethod(id, after)])
  if (outcome === 'stale') return fail({ code: 'stale' })
  return succeed({ version: after.number, methods: [after, ...found.value] })
}
