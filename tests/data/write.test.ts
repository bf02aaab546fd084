import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { replaceInvitations } from '@/lib/data/member-record'
import { spendReset } from '@/lib/data/password-reset-record'
import { inviteMember } from '@/lib/operations/newsroom/invite-member'
import { granted } from '../support/claims'
import { contents } from '../support/database'
import { newNewsroom } from '../support/people'

test('a write that nobody commits does not happen, though somebody awaits it', async () => {
  const { admin } = await newNewsroom()
  const email = `${randomUUID()}@newsroom.example`
  granted(await inviteMember(admin, { email, name: 'N', role: 'reader' }))
  const before = await contents()
  const writes = [replaceInvitations(admin.newsroom.id, email), spendReset(randomUUID())]
  for (const write of await Promise.all(writes)) expect(write).not.toHaveProperty('then')
  expect(await contents()).toEqual(before)
})
