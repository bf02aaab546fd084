import { describe, expect, test } from 'vitest'
import { commandOf, type Press } from '@/components/article/shortcuts'

const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

/** What the first nine keys of the digit row give on a layout, alone and with Shift. */
const rows = {
  QWERTY: ['123456789', '!@#$%^&*('],
  'QWERTY, British': ['123456789', '!"£$%^&*('],
  QWERTZ: ['123456789', '!"§$%&/()'],
  AZERTY: ['&é"\'(-è_ç', '123456789'],
  'AZERTY, Belgian': ['&é"\'(§è!ç', '123456789'],
  Czech: ['+ěščřžýáí', '123456789'],
  Lithuanian: ['ąčęėįšųū„', 'ĄČĘĖĮŠŲŪ“'],
  Bépo: ['"«»()@+-/', '123456789'],
  Dvorak: ['123456789', '!@#$%^&*('],
  'Dvorak for programmers': ['&[{}(=*)+', '%75319024'],
  'Arabic 101': ['123456789', '!@#$%^&*)'],
  'Arabic 101, Arabic digits': ['١٢٣٤٥٦٧٨٩', '!@#$٪^&*)'],
  'Arabic 102, AZERTY': ['&é"\'(-è_ç', '١٢٣٤٥٦٧٨٩'],
  Persian: ['۱۲۳۴۵۶۷۸۹', '!٬٫﷼٪×،*)'],
  Hebrew: ['123456789', '!@#$%^&*)'],
  Russian: ['123456789', '!"№;%:?*('],
  Vietnamese: ['ăâêô\u0300\u0309\u0303\u0301\u0323', '123456789'],
}

describe('the row of digits', () => {
  test.each(Object.entries(rows))('%s: 1, 2 and 3 mark by their place, nothing else does', (_name, held) => {
    for (const [shift, keys] of held.entries()) {
      const meant = Array.from(keys, (key, index) =>
        markOf({ ...bare, key, code: `Digit${index + 1}`, shiftKey: shift === 1 }),
      )
      expect(meant).toEqual(['verified', 'disputed', 'needs-sources', ...Array(6).fill(undefined)])
    }
  })

  test('no character on the place of 7 marks, not even a 1 of another script', () => {
    for (const key of '123&é"!@#١٢٣۱۲۳१２') {
      for (const shiftKey of [false, true]) {
        expect(commandOf({ ...bare, key, code: 'Digit7', shiftKey }), key).toBeNull()
      }
    }
  })

  test('signs of the row mark nowhere else', () => {
    expect(commandOf({ ...bare, key: '"', code: 'Quote', shiftKey: true })).toBeNull()
    expect(commandOf({ ...bare, key: 'é', code: 'KeyE' })).toBeNull()
    expect(commandOf({ ...bare, key: '&', code: 'KeyK' })).toBeNull()
  })

  test('what AltGr types is no digit', () => {
    const held = { getModifierState: (name: string) => name === 'AltGraph' }
    expect(commandOf({ ...bare, ...held, key: '~', code: 'Digit2' })).toBeNull()
    expect(commandOf({ ...bare, ...held, key: '²', code: 'Digit2' })).toBeNull()
  })
})

describe('digits from elsewhere', () => {
  test.each(['3', '٣', '۳', '३', '３'])('%s from a number pad or a keyboard on the screen marks', (key) => {
    expect(markOf({ ...bare, key, code: 'Numpad3' })).toBe('needs-sources')
    expect(markOf({ ...bare, key, code: '' })).toBe('needs-sources')
  })

  test('a number pad that moves instead of counting marks nothing', () => {
    expect(commandOf({ ...bare, key: 'End', code: 'Numpad1' })).toBeNull()
    expect(commandOf({ ...bare, key: 'PageDown', code: 'Numpad3' })).toBeNull()
    expect(commandOf({ ...bare, key: '0', code: 'Numpad0' })).toBeNull()
  })
})

describe('letters', () => {
  const commands = { m: 'mark', c: 'comment', e: 'evidence', j: 'next', k: 'previous', s: 'jump' }
  const all = { ...commands, n: 'next-unchecked', p: 'previous-unchecked', x: 'dismiss' }
  const places = 'KeyM KeyC KeyE KeyJ KeyK KeyS KeyN KeyP KeyX'.split(' ')

  test.each([
    ['Arabic 101', 'ةؤثتنسىحء'],
    ['Persian', 'ئزثتنسدحط'],
    ['Hebrew', 'צבקחלדמפס'],
    ['Greek', 'μψεξκσνπχ'],
    ['Russian', 'ьсуолытзч'],
  ])('%s: every one by its place', (_name, keys) => {
    expect(Array.from(keys, (key, index) => doneBy(key, places[index]))).toEqual(Object.values(all))
  })

  test('Dvorak: every one by what is printed, wherever it stands', () => {
    const there = 'KeyM KeyI KeyD KeyC KeyV Semicolon KeyL KeyR KeyB'.split(' ')
    expect(Object.keys(all).map((key, index) => doneBy(key, there[index]))).toEqual(Object.values(all))
  })

  test('a letter with a sign of its own is no bare one, though it stands in its place', () => {
    expect(doneBy('ğ', 'KeyE')).toBeUndefined()
    expect(doneBy('ö', 'KeyX')).toBeUndefined()
  })

  test('two letters from one key count by its place, names of keys do not', () => {
    expect(doneBy('لا', 'KeyB')).toBeUndefined()
    expect(doneBy('ﻻ', 'KeyJ')).toBe('next')
    expect(doneBy('Process', 'KeyE')).toBeUndefined()
    expect(doneBy('Dead', 'KeyE')).toBeUndefined()
  })

  test.each([
    ['?', 'Slash'],
    ['?', 'Digit7'],
    ['?', 'Minus'],
    ['?', 'KeyM'],
    ['؟', 'Slash'],
    ['؟', 'Comma'],
    ['\u037e', 'KeyQ'],
  ])('%s asks for the keys from %s', (key, code) => {
    expect(doneBy(key, code)).toBe('help')
  })
})

function markOf(press: Press): string | null | undefined {
  const command = commandOf(press)
  return command?.do === 'mark' ? command.verdict : undefined
}

function doneBy(key: string, code = ''): string | undefined {
  return commandOf({ ...bare, key, code })?.do
}

test('a key that ends or leaves a composition is no command', () => {
  for (const [key, code] of [
    ['Escape', 'Escape'],
    ['1', 'Digit1'],
    ['c', 'KeyC'],
  ] as const)
    expect(commandOf({ ...bare, key, code, isComposing: true })).toBeNull()
})
