import { z } from 'zod'
import type { NewsroomId, WebhookId } from '../domain/ids'
import type { Person } from '../domain/newsroom/person'
import { type Webhook, webhook } from '../domain/newsroom/webhook'
import { database } from './client'
import { type Write, write } from './write'

/** Those that are told now, the oldest first, each with its newest calls. */
export async function listWebhookRecords(newsroom: NewsroomId): Promise<Webhook[]> {
  const rows = await database(newsroom).webhook.findMany({
    where: { newsroomId: newsroom, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, url: true, createdAt: true },
      creator: { select: { id: true, name: true } },
      calls: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 10 },
    },
  })
  return z.array(webhook).parse(
    rows.map(({ createdAt, creator, calls, ...row }) => ({
      ...{ ...row, by: creator, at: createdAt.toISOString() },
      calls: calls.map(({ at, dueAt, answeredAt, ...call }) => ({
        ...{ ...call, at: at.toISOString() },
        answeredAt: answeredAt?.toISOString() ?? null,
        due: dueAt?.toISOString() ?? null,
      })),
    })),
  )
}

export function addWebhookRecord(
  newsroom: NewsroomId,
  added: Pick<Webhook, 'id' | 'url' | 'at'> & { by: Person; secret: string },
): Write {
  const { id, url, at, by, secret } = added
  return write(() =>
    database(newsroom).webhook.create({
      data: { ...{ id, url, secret }, newsroomId: newsroom, createdBy: by.id, createdAt: at },
      select: { id: true },
    }),
  )
}

/** It is told no more, unless somebody has said so before. */
export function removeWebhookRecord(newsroom: NewsroomId, id: WebhookId, at: string): Write {
  return write(() =>
    database(newsroom).webhook.update({
      where: { id, newsroomId: newsroom, removedAt: null },
      data: { removedAt: at },
      select: { id: true },
    }),
  )
}
