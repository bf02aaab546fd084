import { z } from 'zod'
import { database } from './client'

/** When a checkpoint was signed last, in seconds ago, and how the files stand that were asked for within the last day. */
export async function readRunning() {
  const [row] = running.parse(
    await database(null).$queryRaw`
      SELECT checkpoint_age AS "checkpointAge", waiting, taken, failed FROM running_standing()`,
  )
  return row
}

const running = z.tuple([
  z.object({ checkpointAge: z.number().nullable(), waiting: z.int(), taken: z.int(), failed: z.int() }),
])
