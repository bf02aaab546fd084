import { afterAll, describe, expect, test, vi } from 'vitest'
import { refuseSetupToken } from '@/lib/auth/setup-token'
import { readablePassword } from '../../scripts/start/secrets.js'
import { welcome } from '../../scripts/start/welcome.js'

const shown = readablePassword()
vi.stubEnv('NEXTAUTH_SECRET', 'a secret of more than thirty-two characters')
vi.stubEnv('NEXTAUTH_URL', 'https://isnad.example')
vi.stubEnv('DATABASE_URL', 'postgresql://localhost/isnad')
vi.stubEnv('SETUP_TOKEN', shown)
afterAll(() => vi.unstubAllEnvs())

describe('who sets an installation up', () => {
  test.each([
    ['as it was shown', shown],
    ['in capitals', shown.toUpperCase()],
    ['without its dashes and with spaces', ` ${shown.replaceAll('-', ' ')} `],
    ['with a direction mark that came along', `\u200e${shown}\u200f`],
  ])('says the code of the terminal %s', (_how, said) => {
    expect(refuseSetupToken(said, shown)).toBeNull()
  })

  test.each([
    ['nothing', '', 'required'],
    ['another one', readablePassword(), 'setup-token-wrong'],
    ['a part of it', shown.slice(0, -1), 'setup-token-wrong'],
    ['more than it', `${shown}a`, 'setup-token-wrong'],
  ])('is refused with %s', (_what, said, code) => {
    expect(refuseSetupToken(said, shown)).toEqual({ code: 'invalid', errors: [{ path: 'token', code }] })
  })

  test.each(['', 'anything'])('is refused whatever they say where no start showed one (%j)', (said) => {
    expect(refuseSetupToken(said, undefined)).not.toBeNull()
  })
})

test('the start shows it where there is a newsroom to be founded, and nowhere else', () => {
  const told = (waysIn: string) =>
    welcome({
      address: 'http://localhost:3000',
      waysIn,
      demoPassword: undefined,
      firstStart: true,
      dataFolder: '/d',
      setupToken: shown,
    })
  expect(told('setup')).toContain(shown)
  for (const waysIn of ['known', 'other', 'own']) expect(told(waysIn)).not.toContain(shown)
})
