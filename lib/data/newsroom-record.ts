import type { NewsroomId } from '../domain/ids'
import { database } from './client'
import { type Write, write } from './write'

export async function countNewsrooms(): Promise<number> {
  return database().newsroom.count()
}

export function addNewsroom(newsroom: {
  id: NewsroomId
  name: string
  language: string
  sample: boolean
  setUp: boolean
}): Write {
  return write(() => database().newsroom.create({ data: newsroom, select: { id: true } }))
}
