import { changing, reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { changeSettings } from '@/lib/operations/newsroom/change-settings'
import { readSettings } from '@/lib/operations/newsroom/read-settings'

export const GET = reading(calls.readSettings, (actor) => readSettings(actor))

export const PATCH = changing(
  calls.changeSettings,
  (actor, { body, version }) => changeSettings(actor, body, version),
  { again: (actor) => readSettings(actor), current: (actor) => readSettings(actor) },
)
