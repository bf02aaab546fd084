import { expect, test, vi } from 'vitest'

test('a setting with nothing in it is one that was not made', async () => {
  vi.stubEnv('METRICS_TOKEN', '')
  vi.stubEnv('SESSION_IDLE_HOURS', ' ')
  vi.stubEnv('SESSION_DAYS', '')
  vi.resetModules()
  const { sessionEnv, watchingEnv } = await import('@/lib/env')
  expect(watchingEnv()).toEqual({})
  expect(sessionEnv()).toEqual({ SESSION_IDLE_HOURS: 12, SESSION_DAYS: 14 })
  vi.unstubAllEnvs()
})

test('one that cannot be used is named, with all others', async () => {
  vi.stubEnv('SESSION_IDLE_HOURS', '0')
  vi.stubEnv('SESSION_DAYS', 'many')
  vi.resetModules()
  const { sessionEnv } = await import('@/lib/env')
  expect(sessionEnv).toThrow(/SESSION_IDLE_HOURS.*\n.*SESSION_DAYS/)
  vi.unstubAllEnvs()
})
