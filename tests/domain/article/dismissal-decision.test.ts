import { describe, expect, test } from 'vitest'
import type { Dismissal } from '@/lib/domain/article/dismissal'
import { decideDismissal, recordReinstatement } from '@/lib/domain/article/dismissal-decision'
import { prose } from '@/lib/domain/history/prose'
import { dismissalId } from '@/lib/domain/ids'
import { editor } from '../../support/claims'

const id = dismissalId.parse('0190a2b4-0000-7000-8000-0000000000d1')
const stamp = { by: editor, at: '2026-11-29T12:00:00.000Z' }
const revision = { number: 3, text: 'It rained. The mayor resigned.' }
const first = { start: 0, end: 10 }

function decided(sentence: typeof first | null, standing: Dismissal[] = []) {
  return decideDismissal(revision, sentence, standing, id, stamp)
}

describe('a sentence that holds nothing to check', () => {
  const dismissal = {
    id,
    revision: 3,
    ...first,
    sentence: 'It rained.',
    createdBy: editor,
    createdAt: stamp.at,
  }

  test('is dismissed in its place, with its words', () => {
    expect(decided(first)).toEqual({
      ok: true,
      value: {
        after: dismissal,
        event: {
          action: 'sentence-dismissed',
          claim: null,
          before: null,
          after: { dismissal: { id, revision: 3, ...first, sentence: prose('It rained.') } },
        },
      },
    })
  })

  test('is dismissed once; of another revision it is another sentence', () => {
    expect(decided(first, [dismissal])).toEqual({ ok: true, value: null })
    expect(decided(first, [{ ...dismissal, revision: 2 }])).toMatchObject({ value: { after: { id } } })
    expect(decided(first, [{ ...dismissal, end: 9 }])).toMatchObject({ value: { after: { id } } })
  })

  test('is refused where there is none', () => {
    expect(decided(null)).toMatchObject({ problem: { errors: [{ path: 'start', code: 'outside-text' }] } })
  })

  test('is unchecked again once that was taken back', () => {
    expect(recordReinstatement(dismissal)).toMatchObject({
      action: 'sentence-reinstated',
      before: { dismissal: { id, sentence: prose('It rained.') } },
      after: { dismissal: null },
    })
  })
})
