import { changing, reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { fail, succeed } from '@/lib/domain/result'
import { addWebhook } from '@/lib/operations/newsroom/add-webhook'
import { listWebhooks } from '@/lib/operations/newsroom/list-webhooks'

export const GET = reading(calls.listWebhooks, (actor) => listWebhooks(actor))

export const POST = changing(calls.addWebhook, (actor, { body }) => addWebhook(actor, body), {
  again: async (actor, { made }) => {
    const listed = await listWebhooks(actor)
    if (!listed.ok) return listed
    const added = listed.value.items.find(({ id }) => id === made)
    return added ? succeed(added) : fail({ code: 'not-found' })
  },
})
