import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { dropAttempt, recordSuccess, secondsToWait, startAttempt, type Trial } from '@/lib/auth/throttle'
import { count } from '../support/database'

const newAccount = () => ({ email: `${randomUUID()}@newsroom.example`, address: randomUUID() })

/** Whether an attempt is looked at; as lib/auth does it, a password that is then looked at is wrong. */
async function isLookedAt(trial: Trial): Promise<boolean> {
  const attempt = await startAttempt(trial)
  if ((await secondsToWait(trial, attempt)) === 0) return true
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
    expect(await secondsToWait(account)).toBeLessThanOrEqual(15)
  })

  test('waits with one account, and whatever the capitals', async () => {
    const { email, address } = newAccount()
    for (let guess = 1; guess <= 5; guess += 1) await isLookedAt({ email, address })
    expect(await secondsToWait({ email: email.toUpperCase(), address })).toBeGreaterThan(0)
    expect(await secondsToWait({ ...newAccount(), address })).toBe(0)
  })

  test('of many accounts from one address waits after fifty', async () => {
    const { address } = newAccount()
    for (let guess = 1; guess <= 50; guess += 1) await startAttempt({ ...newAccount(), address })
    expect(await secondsToWait({ ...newAccount(), address })).toBeGreaterThan(0)
    expect(await secondsToWait(newAccount())).toBe(0)
  })

  test('the right password in time starts the count anew, and counts for nothing itself', async () => {
    const account = newAccount()
    for (let guess = 1; guess <= 4; guess += 1) await isLookedAt(account)
    await recordSuccess(account, await startAttempt(account))
    expect(await count('sign_in_failure', { subject: `pair ${account.email} ${account.address}` })).toBe(0)
    expect(await count('sign_in_failure', { subject: `address ${account.address}` })).toBe(4)
    expect(await isLookedAt(account)).toBe(true)
  })
})

describe('guessing at one account from many addresses', () => {
  /** As many guesses from each of as many addresses, in turn; answers which were looked at. */
  async function attack(email: string, addresses: number, guesses: number): Promise<boolean[]> {
    const looked: boolean[] = []
    const places = Array.from({ length: addresses }, () => randomUUID())
    for (let guess = 1; guess <= guesses; guess += 1)
      for (const address of places) looked.push(await isLookedAt({ email, address }))
    return looked
  }

  test('does not keep its person out: an address that did not fail is heard', async () => {
    const { email } = newAccount()
    await attack(email, 30, 3)
    expect(await isLookedAt({ email, address: randomUUID() })).toBe(true)
  })

  test('is heard once from each address, when ten have failed', async () => {
    const { email } = newAccount()
    const looked = await attack(email, 30, 3)
    expect(looked.filter(Boolean)).toHaveLength(30)
  })

  test('waits as long for an account that nobody has', async () => {
    const { email, address } = newAccount()
    await startAttempt({ email, address })
    await attack(email, 12, 1)
    const wait = await secondsToWait({ email, address })
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(900)
  })

  test('goes on counting when its person comes in', async () => {
    const { email } = newAccount()
    await attack(email, 12, 1)
    const person = { email, address: randomUUID() }
    await recordSuccess(person, await startAttempt(person))
    expect(await isLookedAt({ email, address: randomUUID() })).toBe(true)
    expect(await attack(email, 3, 3)).toEqual([true, true, true, ...Array(6).fill(false)])
  })
})

describe('a device that signed in to the account before', () => {
  test('is heard, whatever others did with the account or from the same address', async () => {
    const account = newAccount()
    for (let guess = 1; guess <= 60; guess += 1) await startAttempt(account)
    expect(await isLookedAt(account)).toBe(false)
    expect(await isLookedAt({ ...account, device: randomUUID() })).toBe(true)
  })

  test('is not unlimited, from however many addresses', async () => {
    const { email } = newAccount()
    const device = randomUUID()
    const looked: boolean[] = []
    for (let guess = 1; guess <= 8; guess += 1)
      looked.push(await isLookedAt({ email, address: randomUUID(), device }))
    expect(looked).toEqual([true, true, true, true, true, false, false, false])
  })
})

test('the addresses of one IPv6 network are one place', async () => {
  const { email } = newAccount()
  const network = randomUUID().slice(0, 4)
  const looked: boolean[] = []
  for (let guess = 1; guess <= 7; guess += 1)
    looked.push(await isLookedAt({ email, address: `2001:db8:${network}::${guess}` }))
  expect(looked.filter(Boolean)).toHaveLength(5)
})

test('one IPv6 site has not as many guesses as it has networks, and nobody elsewhere waits for it', async () => {
  const { email } = newAccount()
  const site = `2001:db8:${randomUUID().slice(0, 4)}`
  const looked: boolean[] = []
  for (let network = 1; network <= 25; network += 1)
    looked.push(await isLookedAt({ email, address: `${site}:${network}::1` }))
  expect(looked.filter(Boolean)).toHaveLength(20)
  expect(await isLookedAt({ ...newAccount(), address: `${site}:99::1` })).toBe(true)
  expect(await isLookedAt({ email, address: `2001:db9::1` })).toBe(true)
})
