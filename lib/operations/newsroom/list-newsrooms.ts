import { listNewsroomsOf } from '../../data/account-record'
import type { Actor } from '../../domain/newsroom/actor'
import type { OwnNewsroom } from '../../domain/newsroom/own-newsroom'
import type { Problem } from '../../domain/problem'
import { type Result, succeed } from '../../domain/result'

/** The newsrooms between which somebody may change, by name, with the one they act in now. `session` is the one that asks. */
export async function listNewsrooms(
  { newsroom }: Actor,
  session: string | null,
): Promise<Result<{ items: (OwnNewsroom & { here: boolean })[] }, Problem>> {
  const own = session === null ? [] : await listNewsroomsOf(session)
  return succeed({ items: own.map((one) => ({ ...one, here: one.id === newsroom.id })) })
}
