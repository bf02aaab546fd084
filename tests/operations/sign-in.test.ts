import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { dropAttempt, recordSuccess, secondsToWait, startAttempt } from '@/lib/auth/throttle'
import { count } from '../support/database'

const newAccount = () => ({ email: `${randomUUID()}@newsroom.example`, address: randomUUID() })

/** Whether an attempt is looked at; as lib/auth does it, a password that is then looked at is wrong. */
async function isLookedAt({ email, address }: ReturnType<typeof newAccount>): Promise<boolean> {
  const attempt = await startAttempt(email, address)
  if ((await secondsToWait(email, address, attempt)) === 0) return true
  await dropAttempt(attempt)
  return false
}

describe('guessing a password', () => {
  test('five guesses are looked at, one after the other, and then none', async () => {
    const account = newAccount()
    const looked = []
    for (let guess = 1; guess <= 8; guess += 1) looked.push(await isLookedAt(account))
    expect(looked).toEqual([true, true, true, true, true, false, false, false])
  })

  test.each([1, 2, 3])('of thirty guesses at once no more than five are looked at (try %i)', async () => {
    const account = newAccount()
    const looked = await Promise.all(Array.from({ length: 30 }, () => isLookedAt(account)))
    expect(looked.filter(Boolean).length).toBeLessThanOrEqual(5)
  })

  test('guesses that were not looked at do not make the wait longer', async () => {
    const account = newAccount()
    for (let guess = 1; guess <= 20; guess += 1) await isLookedAt(account)
    expect(await secondsToWait(account.email, account.address)).toBeLessThanOrEqual(15)
  })

  test('waits from every address alike, and whatever the capitals', async () => {
    const { email, address } = newAccount()
    for (let guess = 1; guess <= 5; guess += 1) await isLookedAt({ email, address })
    expect(await secondsToWait(email.toUpperCase(), randomUUID())).toBeGreaterThan(0)
  })

  test('of many accounts from one address waits after fifty', async () => {
    const address = randomUUID()
    for (let guess = 1; guess <= 50; guess += 1)
      await startAttempt(`${randomUUID()}@newsroom.example`, address)
    expect(await secondsToWait(`${randomUUID()}@newsroom.example`, address)).toBeGreaterThan(0)
    expect(await secondsToWait(`${randomUUID()}@newsroom.example`, randomUUID())).toBe(0)
  })

  test('the right password in time starts the count anew, and counts for nothing itself', async () => {
    const { email, address } = newAccount()
    for (let guess = 1; guess <= 4; guess += 1) await isLookedAt({ email, address })
    await recordSuccess(email, await startAttempt(email, address))
    expect(await count('sign_in_failure', { subject: `account ${email}` })).toBe(0)
    expect(await count('sign_in_failure', { subject: `address ${address}` })).toBe(4)
  })
})
