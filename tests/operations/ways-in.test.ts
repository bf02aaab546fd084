import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashPassword } from '@/lib/auth/password'
import { changeMember } from '@/lib/operations/newsroom/change-member'
import { waysIn } from '@/scripts/start/seed.js'
import { granted } from '../support/claims'
import { owner } from '../support/database'
import { join, newNewsroom } from '../support/people'

const password = 'four green elephants'
const asked = () => waysIn(process.env.DATABASE_URL ?? '', password)

test('a start says how to get in as the database has it, whatever newsrooms there are', async () => {
  expect(await asked()).toBe('setup')
  await newNewsroom()
  expect(await asked()).toBe('own')
  const { admin } = await newNewsroom()
  const sample = await join(admin, 'admin', 'admin@isnad.example')
  const rehash = (said: string) =>
    hashPassword(said).then((hash) =>
      owner.query('UPDATE account SET password_hash = $1 WHERE id = $2', [hash, sample.account]),
    )
  await rehash(randomUUID())
  expect(await asked()).toBe('other')
  await rehash(password)
  expect(await asked()).toBe('known')
  granted(await changeMember(admin, sample.id, { disabled: true }, 1))
  expect(await asked()).toBe('own')
})
