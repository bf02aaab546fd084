import { type NewsroomId, newsroomId } from '../domain/ids'
import type { Actor } from '../domain/newsroom/actor'
import { type NewsroomSettings, newsroomSettings } from '../domain/newsroom/settings'
import { database } from './client'
import { type Write, write } from './write'

/** All that there are, for what the server does by itself in each of them. */
export async function listNewsroomIds(): Promise<NewsroomId[]> {
  const rows = await database(null).$queryRaw<{ id: string }[]>`SELECT id FROM newsroom_ids() AS id`
  return rows.map(({ id }) => newsroomId.parse(id))
}

/** Whether there is any. */
export async function hasNewsroom(): Promise<boolean> {
  const [row] = await database(null).$queryRaw<{ some: boolean }[]>`
    SELECT EXISTS (SELECT FROM newsroom_ids()) AS some`
  return row?.some ?? false
}

export function addNewsroom(newsroom: {
  id: NewsroomId
  name: string
  language: string
  sample: boolean
  setUp: boolean
}): Write {
  return write(() => database(newsroom.id).newsroom.create({ data: newsroom, select: { id: true } }))
}

/** What a newsroom has settled. */
export async function findSettings(id: NewsroomId): Promise<NewsroomSettings | null> {
  const row = await database(id).newsroom.findFirst({ where: { id } })
  return row && newsroomSettings.parse(row)
}

/** Saves what a newsroom has settled if nobody has saved since `before` was read. */
export function saveSettings(id: NewsroomId, before: NewsroomSettings, after: NewsroomSettings): Write {
  return write(() =>
    database(id).newsroom.update({
      where: { id, version: before.version },
      data: after,
      select: { id: true },
    }),
  )
}

export type NewsroomRow = {
  id: string
  name: string
  language: string
  sample: boolean
  digits: string
  strictOrigins: boolean
  strictEvidence: boolean
}

/** The newsroom in which somebody acts. */
export function toNewsroom(row: NewsroomRow): Actor['newsroom'] {
  const { id, name, language, sample, digits, strictOrigins, strictEvidence } = row
  return {
    ...{ id: newsroomId.parse(id), name, language, sample },
    digits: newsroomSettings.shape.digits.parse(digits),
    strict: { origins: strictOrigins, evidence: strictEvidence },
  }
}
