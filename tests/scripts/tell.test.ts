import { describe, expect, test } from 'vitest'
import { linesOf } from '../../scripts/server/tell.js'

const answered = { method: 'POST', route: '/api/v1/members/invitations', status: 201 }
const told = { call: 'inviteMember', member: 'm', newsroom: 'n' }

describe('a request', () => {
  test('is one line, named as its answer and the history name it', () => {
    expect(linesOf(answered, 12.4, true, { id: 'r' })).toEqual([
      { event: 'request', request: 'r', ...answered, ms: 12 },
    ])
  })

  test('that nobody waited for is told as cut', () => {
    expect(linesOf(answered, 1, false, { id: 'r' })).toEqual([
      { event: 'request', request: 'r', ...answered, ms: 1, cut: true },
    ])
  })

  test('says which call it was and whose, as far as that came out', () => {
    expect(linesOf(answered, 1, true, { id: 'r', told })).toEqual([
      { event: 'request', request: 'r', ...answered, ms: 1, ...told },
    ])
  })
})

describe('whoever guards the installation is told', () => {
  test.each([
    ['of what is watched', { ...told, watched: true }],
    ['of who was refused', { ...told, code: 'forbidden' }],
    ['of what another site sent', { call: 'inviteMember', code: 'foreign-origin' }],
    ['of who has to say their password', { ...told, code: 'confirm-password' }],
    ['of guesses that were slowed down', { call: 'signIn', network: '192.0.2.7', code: 'throttled' }],
  ])('%s', (_what, said) => {
    const { watched: _, ...known } = { watched: false, ...said }
    expect(linesOf(answered, 1, true, { id: 'r', told: said }).slice(1)).toEqual([
      { event: 'security', request: 'r', ...answered, ...known },
    ])
  })

  test.each(['invalid', 'stale', 'not-found', 'signed-out', 'busy'])('not of %s', (code) => {
    expect(linesOf(answered, 1, true, { id: 'r', told: { ...told, code } })).toHaveLength(1)
  })
})
