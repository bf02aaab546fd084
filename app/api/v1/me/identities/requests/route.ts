import { headers } from 'next/headers'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { askWho } from '@/lib/auth/single-sign-on'
import { fail } from '@/lib/domain/result'

export const POST = changing(
  calls.beginLinking,
  async (actor, { body: { provider } }) =>
    askWho(provider, { kind: 'link', member: actor.id }, await headers()),
  // What the browser keeps of the first try, nobody else knows.
  { again: async () => fail({ code: 'stale' }) },
)
