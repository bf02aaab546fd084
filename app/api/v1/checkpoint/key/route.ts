import { rendering } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readCheckpoint } from '@/lib/operations/history/read-checkpoint'

/** The key as a bundle's key.txt has it. */
export const GET = rendering(
  calls.readCheckpointKey,
  (actor) => readCheckpoint(actor),
  ({ key }) =>
    new Response(`${key}\n`, {
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    }),
)
