import { describe, expect, test } from 'vitest'
import { choose, noneChosen, notFor } from '@/components/queue/selectable'
import { claimId } from '@/lib/domain/ids'
import { editor, journalist, uuid } from '../support/claims'

const order = Array.from({ length: 6 }, (_, index) => claimId.parse(uuid(index + 1)))

/** What is chosen after some presses, by place from 1; `+3` is one with Shift. */
function chosenAfter(...presses: (number | `+${number}`)[]): number[] {
  const chosen = presses.reduce((before, press) => {
    const id = order[Number(press) - 1]
    return id ? choose(before, order, id, typeof press === 'string') : before
  }, noneChosen)
  return order.flatMap((id, index) => (chosen.ids.has(id) ? [index + 1] : []))
}

describe('choosing', () => {
  test('adds, and takes back', () => {
    expect(chosenAfter(2, 4)).toEqual([2, 4])
    expect(chosenAfter(2, 4, 2)).toEqual([4])
  })

  test('with Shift goes from the last one pressed, up or down', () => {
    expect(chosenAfter(2, '+5')).toEqual([2, 3, 4, 5])
    expect(chosenAfter(5, '+2')).toEqual([2, 3, 4, 5])
    expect(chosenAfter('+3')).toEqual([3])
  })

  test('with Shift on a chosen one gives up the whole range', () => {
    expect(chosenAfter(1, '+6', 2, '+4')).toEqual([1, 5, 6])
  })

  test('goes from the claim itself when the last one is in the list no more', () => {
    const gone = choose(noneChosen, order, claimId.parse(uuid(99)), false)
    const [, second] = order
    if (!second) throw new Error('no second')
    expect([...choose(gone, order, second, true).ids]).toContain(second)
  })
})

describe('what is not for all that are chosen', () => {
  const claims = (['proposed', 'open', 'approved', 'withdrawn'] as const).map((state, index) => ({
    ...{ id: claimId.parse(uuid(index + 1)), number: index + 1, version: 1, state },
  }))
  const numbers = (...asked: Parameters<typeof notFor>) => notFor(...asked).map(({ number }) => number)
  test('is a return of what does not wait, and of anything by who is no editor', () => {
    expect(numbers('return', claims, { id: editor.id, role: 'editor' })).toEqual([2, 3, 4])
    expect(numbers('return', claims, { id: journalist.id, role: 'journalist' })).toEqual([1, 2, 3, 4])
  })

  test('is withdrawing what is withdrawn, and what is approved by who is no editor', () => {
    expect(numbers('withdraw', claims, { id: editor.id, role: 'editor' })).toEqual([4])
    expect(numbers('withdraw', claims, { id: journalist.id, role: 'journalist' })).toEqual([3, 4])
    expect(numbers('withdraw', claims, { id: editor.id, role: 'reader' })).toEqual([1, 2, 3, 4])
  })
})
