import { changing, reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { ownSessionId } from '@/lib/auth/own-session'
import type { NewsroomId } from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { succeed } from '@/lib/domain/result'
import { changeNewsroom } from '@/lib/operations/newsroom/change-newsroom'
import { whoIs } from './who-is'

export const GET = reading(calls.readMe, async (actor) => succeed(whoIs(actor)))

async function change(actor: Actor, { body }: { body: { newsroom: NewsroomId } }) {
  const changed = await changeNewsroom(actor, await ownSessionId(), body.newsroom)
  return changed.ok ? succeed(whoIs(changed.value)) : changed
}

/** Once more is the same. */
export const PATCH = changing(calls.changeNewsroom, change, {
  again: (actor, _kept, received) => change(actor, received),
})
