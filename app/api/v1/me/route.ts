import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { succeed } from '@/lib/domain/result'

export const GET = reading(calls.readMe, async ({ id, name, role, newsroom }) =>
  succeed({ id, name, role, newsroom }),
)
