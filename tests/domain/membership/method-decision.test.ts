import { describe, expect, test } from 'vitest'
import { collectProse } from '@/lib/domain/history/prose'
import { decideMethodChange } from '@/lib/domain/membership/method-decision'
import { methodInput } from '@/lib/domain/newsroom/method'
import { editor, stampOf } from '../../support/claims'

const meanings = { verified: 'ثبت', disputed: 'تتعارض فيه الأدلة', 'needs-sources': 'لا يكفي ما وجدناه' }
const input = methodInput.parse({ text: 'نقرأ المصدر أولًا.\nثم نسأل من قال.', meanings })

describe('the method of a newsroom', () => {
  test('is numbered from 1, and each save that says something else is the next version', () => {
    const first = decideMethodChange(null, input, stampOf(editor))
    expect(first?.after).toEqual({ ...input, number: 1, ...stampOf(editor) })
    expect(first?.event).toMatchObject({ action: 'method-changed', claim: null, before: null })
    const other = { ...input, text: 'نسأل من قال.' }
    const second = decideMethodChange(first?.after ?? null, other, stampOf(editor, 1))
    expect(second?.after).toEqual({ ...other, number: 2, ...stampOf(editor, 1) })
    expect(second?.event.before).toMatchObject({ method: { number: 1 } })
  })

  test.each(['verified', 'disputed', 'needs-sources'] as const)(
    'is another where %s means something else',
    (verdict) => {
      const [saved] = [decideMethodChange(null, input, stampOf(editor))?.after ?? null]
      const other = { ...input, meanings: { ...meanings, [verdict]: 'غير ذلك' } }
      expect(decideMethodChange(saved, other, stampOf(editor))?.after.number).toBe(2)
    },
  )

  test('stays when a save says the same', () => {
    const saved = decideMethodChange(null, input, stampOf(editor))?.after ?? null
    expect(decideMethodChange(saved, { ...input }, stampOf(editor, 5))).toBeNull()
  })

  test('goes into the history as texts that can be erased', () => {
    const event = decideMethodChange(null, input, stampOf(editor))?.event
    expect(
      collectProse(event?.after ?? null)
        .map(({ text }) => text)
        .sort(),
    ).toEqual([input.text, ...Object.values(meanings)].sort())
  })

  test.each([
    { text: '', meanings },
    { text: '\u200B', meanings },
    { text: 'x'.repeat(10_001), meanings },
    { text: 'x', meanings: { ...meanings, disputed: ' ' } },
    { text: 'x', meanings: { ...meanings, mostly: 'x' } },
    { text: 'x', meanings: { verified: 'x', disputed: 'x' } },
    { text: 'x', meanings, number: 3 },
    { text: 'a\u0000b', meanings },
  ])('cannot be %j', (said) => {
    expect(methodInput.safeParse(said).success).toBe(false)
  })
})
