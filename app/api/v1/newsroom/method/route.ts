import { changing, reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { changeMethod } from '@/lib/operations/newsroom/change-method'
import { readMethod } from '@/lib/operations/newsroom/read-method'

export const GET = reading(calls.readMethod, (actor) => readMethod(actor))

export const PATCH = changing(
  calls.changeMethod,
  (actor, { body, version }) => changeMethod(actor, body, version),
  { again: (actor) => readMethod(actor), current: (actor) => readMethod(actor) },
)
