import { describe, expect, test } from 'vitest'
import { commandOf } from '@/components/article/shortcuts'

const press = (key: string, code = '', held: object = {}) =>
  commandOf({ key, code, ctrlKey: false, metaKey: false, altKey: false, ...held })

describe('single keys', () => {
  test('a digit marks with a verdict in mind, M without one', () => {
    expect(press('1', 'Digit1')).toEqual({ do: 'mark', verdict: 'verified' })
    expect(press('2', 'Numpad2')).toEqual({ do: 'mark', verdict: 'disputed' })
    expect(press('m', 'KeyM')).toEqual({ do: 'mark', verdict: null })
  })

  test('on an Arabic keyboard letters go by their place', () => {
    expect(press('ت', 'KeyJ')).toEqual({ do: 'next' })
    expect(press('ث', 'KeyE')).toEqual({ do: 'evidence' })
    expect(press('٣', 'Digit3')).toEqual({ do: 'mark', verdict: 'needs-sources' })
    expect(press('؟', 'Slash')).toEqual({ do: 'help' })
  })

  test('N and P walk unchecked sentences, Shift and N backwards; X dismisses', () => {
    expect(press('n', 'KeyN')).toEqual({ do: 'next-unchecked' })
    expect(press('N', 'KeyN')).toEqual({ do: 'next-unchecked' })
    expect(press('N', 'KeyN', { shiftKey: true })).toEqual({ do: 'previous-unchecked' })
    expect(press('آ', 'KeyN', { shiftKey: true })).toEqual({ do: 'previous-unchecked' })
    expect(press('ح', 'KeyP')).toEqual({ do: 'previous-unchecked' })
    expect(press('ء', 'KeyX')).toEqual({ do: 'dismiss' })
  })

  test('Y approves and R returns, on an Arabic keyboard by their place', () => {
    expect(press('y', 'KeyY')).toEqual({ do: 'approve' })
    expect(press('غ', 'KeyY')).toEqual({ do: 'approve' })
    // QWERTZ has them changed over: what is printed counts.
    expect(press('y', 'KeyZ')).toEqual({ do: 'approve' })
    expect(press('z', 'KeyY')).toBeNull()
    expect(press('ق', 'KeyR')).toEqual({ do: 'return' })
    expect(press('y', 'KeyY', { ctrlKey: true })).toBeNull()
  })

  test('on another Latin layout letters go by what is printed', () => {
    expect(press('j', 'KeyC')).toEqual({ do: 'next' })
    expect(press('t', 'KeyK')).toBeNull()
  })

  test('capitals count, keys held with Ctrl, Alt or Command belong to the browser', () => {
    expect(press('J', 'KeyJ')).toEqual({ do: 'next' })
    expect(press('c', 'KeyC', { ctrlKey: true })).toBeNull()
    expect(press('ت', 'KeyJ', { metaKey: true })).toBeNull()
  })
})
