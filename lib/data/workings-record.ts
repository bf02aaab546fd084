import { z } from 'zod'
import { database } from './client'

/** When a checkpoint was signed last, in seconds ago, and how the files stand that were asked for within the last day. */
export async function readRunning() {
  const [row] = running.parse(
    await database().$queryRaw`
      SELECT
        (SELECT extract(epoch FROM clock_timestamp() - max(signed_at))::float8 FROM checkpoint) AS "checkpointAge",
        count(*) FILTER (WHERE taken_at IS NULL AND result IS NULL AND problem IS NULL)::int AS waiting,
        count(*) FILTER (WHERE taken_at IS NOT NULL AND result IS NULL AND problem IS NULL)::int AS taken,
        count(*) FILTER (WHERE problem IS NOT NULL)::int AS failed
      FROM rendering`,
  )
  return row
}

const running = z.tuple([
  z.object({ checkpointAge: z.number().nullable(), waiting: z.int(), taken: z.int(), failed: z.int() }),
])
