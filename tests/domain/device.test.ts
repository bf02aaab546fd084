import { expect, test, vi } from 'vitest'
import { deviceIn, deviceToken } from '@/lib/auth/device'

vi.stubEnv('NEXTAUTH_SECRET', 'a secret of more than thirty-two characters')
vi.stubEnv('NEXTAUTH_URL', 'https://isnad.example')
vi.stubEnv('DATABASE_URL', 'postgresql://localhost/isnad')

const now = Date.parse('2026-11-29T06:00:00Z')
const [email, hash] = ['salma@news.example', '$argon2id$one']
const token = deviceToken(email, hash, now + 1000)

test('a browser that signed in is known, by a number of its own', () => {
  const device = deviceIn(token, email, hash, now)
  expect(device).toMatch(/^[\w-]{22}$/)
  expect(deviceIn(deviceToken(email, hash, now + 1000), email, hash, now)).not.toBe(device)
})

test.each([
  ['of another account', token, 'rami@news.example', hash, now],
  ['since the password was changed', token, email, '$argon2id$another', now],
  ['of an account without a password', token, email, null, now],
  ['when its time is over', token, email, hash, now + 1000],
  ['that shows nothing', undefined, email, hash, now],
  ['with another number', token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')), email, hash, now],
  ['that gave itself more time', token.replace(/\.\d+\./, `.${now + 9_000_000}.`), email, hash, now],
  ['without a signature', token.replace(/[^.]*$/, ''), email, hash, now],
  ['signed as an account that nobody has', deviceToken(email, '', now + 1000), email, null, now],
])('a browser is not known %s', (_when, shown, account, stored, at) => {
  expect(deviceIn(shown, account, stored, at)).toBeNull()
})
