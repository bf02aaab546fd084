import { rendering } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readCheckpoint } from '@/lib/operations/history/read-checkpoint'

export const GET = rendering(
  calls.readCheckpoint,
  (actor) => readCheckpoint(actor),
  ({ note }) => plain(note),
)

function plain(text: string): Response {
  return new Response(text, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
