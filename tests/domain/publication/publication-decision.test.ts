import { describe, expect, test } from 'vitest'
import { publicationInput } from '@/lib/domain/publication/publication'
import { decidePublication } from '@/lib/domain/publication/publication-decision'

const said = (fields: object) => publicationInput.parse({ finding: 'It is so.', ...fields })
const claim = (
  number: number,
  state: 'open' | 'proposed' | 'approved' | 'reopened' | 'withdrawn',
  central = false,
) => ({
  ...{ number, state, central },
})
const first = {
  ...{ number: 1, at: '2026-11-29T10:00:00.000Z', reason: null, told: null, changes: [] },
  kind: 'first' as const,
}

describe('goes out', () => {
  test.each([
    ['with nothing in it', []],
    ['with open claims, central ones too', [claim(1, 'open', true), claim(2, 'approved')]],
    ['while a verdict waits that the article does not stand on', [claim(1, 'proposed')]],
    ['with withdrawn claims', [claim(1, 'withdrawn', true)]],
  ])('%s', (_, claims) => {
    const planned = decidePublication(claims, [], said({}))
    expect(planned).toEqual({
      ok: true,
      value: { number: 1, kind: 'first', reason: null, told: null, finding: 'It is so.', earlier: [] },
    })
  })

  test('as the next one, with all before it', () => {
    const planned = decidePublication([], [first], said({ kind: 'update', reason: 'More is known' }))
    expect(planned).toMatchObject({ value: { number: 2, kind: 'update', earlier: [first] } })
  })
})

describe('does not go out', () => {
  test.each([
    ['a claim is reopened', [claim(3, 'reopened')], [], {}, 'claim-reopened', [3]],
    ['a central verdict waits', [claim(1, 'proposed', true)], [], {}, 'central-claim-waits', [1]],
    ['it would be the first once more', [], [first], { kind: 'first' }, 'published-before', []],
    ['it corrects nothing', [], [], { kind: 'correction', reason: 'x' }, 'nothing-published', []],
  ] as const)('as long as %s', (_, claims, before, fields, because, numbers) => {
    expect(decidePublication([...claims], [...before], said(fields))).toEqual({
      ok: false,
      problem: { code: 'not-publishable', because, claims: [...numbers] },
    })
  })

  test('anew without a reason, or with one that shows nothing', () => {
    for (const reason of [null, '', '\u200b']) {
      expect(decidePublication([], [first], said({ kind: 'correction', reason }))).toMatchObject({
        problem: { errors: [{ path: 'reason', code: 'required' }] },
      })
    }
  })

  test('for the first time with a reason why it goes out anew, or with who was told of that', () => {
    for (const field of ['reason', 'told']) {
      expect(decidePublication([], [], said({ [field]: 'x' }))).toMatchObject({
        problem: { errors: [{ path: field, code: 'invalid' }] },
      })
    }
  })
})
