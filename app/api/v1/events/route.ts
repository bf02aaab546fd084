import { rendering } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { ownSessionId } from '@/lib/auth/own-session'
import { fail, succeed } from '@/lib/domain/result'
import { followNewsroom } from '@/lib/operations/live/follow-newsroom'

export const GET = rendering(
  calls.followNewsroom,
  async (actor, { query, lastEvent }) => {
    const session = await ownSessionId()
    if (!session) return fail({ code: 'not-found' })
    const { readable, outlet, whenGone } = openStream()
    const leave = await followNewsroom(actor, session, lastEvent ?? query.after ?? null, outlet)
    if (!leave.ok) return leave
    whenGone(leave.value)
    return succeed(readable)
  },
  (readable) =>
    new Response(readable, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        // Neither kept, packed nor held back by whatever is between.
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      },
    }),
)

/** A body that is written as things happen. */
function openStream() {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  let leave: (() => void) | undefined
  let isGone = false
  const readable = new ReadableStream<Uint8Array>(
    {
      start: (given) => {
        controller = given
      },
      cancel: () => {
        isGone = true
        leave?.()
      },
    },
    { highWaterMark: mostUnread, size: ({ length }: Uint8Array) => length },
  )
  const outlet = {
    send: (text: string) => {
      if (isGone || !controller) return false
      controller.enqueue(encoder.encode(text))
      return (controller.desiredSize ?? 0) > 0
    },
    end: () => {
      if (isGone) return
      isGone = true
      controller?.close()
      leave?.()
    },
  }
  const whenGone = (then: () => void) => {
    leave = then
    if (isGone) then()
  }
  return { readable, outlet, whenGone }
}

const encoder = new TextEncoder()

/** Bytes that may wait for somebody who does not read them. */
const mostUnread = 262_144
