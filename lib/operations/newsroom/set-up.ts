import { hasNewsroom } from '../../data/newsroom-record'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result } from '../../domain/result'
import { type Founding, foundNewsroom } from './found-newsroom'

/** Founds the first newsroom of an empty installation; `closed` for good once there is one. */
export async function setUp(
  input: Omit<Founding, 'through'>,
  request: string,
): Promise<Result<Actor, Problem>> {
  if (await isSetUp()) return fail({ code: 'closed' })
  return foundNewsroom({ ...input, through: 'setup' }, request)
}

/** Whether there is a newsroom, so that the setup page is closed. */
export function isSetUp(): Promise<boolean> {
  return hasNewsroom()
}
