import { headers } from 'next/headers'
import { open } from '@/app/api/endpoint/endpoint'
import { ownPath } from '@/components/drafts/own-path'
import { calls } from '@/lib/api/calls'
import { askWho } from '@/lib/auth/single-sign-on'

export const POST = open(calls.beginSignOn, async ({ body: { provider, next, invitation = null, anew } }) =>
  askWho(provider, { kind: 'enter', next: ownPath(next), invitation, anew }, await headers()),
)
