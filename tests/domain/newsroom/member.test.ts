import { describe, expect, test } from 'vitest'
import { isCommonPassword } from '@/lib/domain/newsroom/common-password'
import { email, invitationInput, memberPatch } from '@/lib/domain/newsroom/member'
import { password } from '@/lib/domain/newsroom/password'

function codeOf(text: string): unknown {
  const issue = password.safeParse(text).error?.issues[0]
  return issue?.code === 'custom' ? issue.params?.code : issue?.code
}

describe('a password', () => {
  test('has 12 to 128 characters', () => {
    expect(codeOf('k7-pleven-o')).toBe('password-too-short')
    expect(codeOf('k7-pleven-or')).toBeUndefined()
    expect(codeOf('k7-pleven-orbit '.repeat(8))).toBeUndefined()
    expect(codeOf(`${'k7-pleven-orbit '.repeat(8)}.`)).toBe('password-too-long')
  })

  test('is measured in characters of the form that is compared', () => {
    // Twelve letters and marks that are six letters once composed; six that one sign stands for; a family is seven.
    expect(codeOf('e\u0301'.repeat(6))).toBe('password-too-short')
    expect(codeOf('e\u0301'.repeat(128))).toBeUndefined()
    expect(codeOf('\ufb03'.repeat(4))).toBeUndefined()
    expect(codeOf('\u{1f9ff}'.repeat(128))).toBeUndefined()
    expect(codeOf('\u{1f9ff}'.repeat(129))).toBe('password-too-long')
    expect(codeOf('\ufdfa'.repeat(8))).toBe('password-too-long')
    expect(codeOf('k7'.repeat(100_000))).toBe('password-too-long')
  })

  test('is as common in other forms of its letters', () => {
    expect(isCommonPassword('ｐａｓｓｗｏｒｄ１２３４')).toBe(true)
  })

  test('is kept as typed, spaces at its ends too', () => {
    expect(password.parse('  four green elephants ')).toBe('  four green elephants ')
  })

  test('may be a sentence, in Arabic too', () => {
    expect(codeOf('ثلاث قطط على السطح')).toBeUndefined()
  })

  test.each([
    ...[
      'password1234',
      'Password123!',
      'P@ssw0rd1234',
      'passwordpassword',
      'changeme12345',
      'letmein-letmein',
    ],
    ...['qwertyuiop12', 'qwertyuiop[]', '1q2w3e4r5t6y', '1qaz2wsx3edc', '123456789012', '210987654321'],
    ...['abcdefghijkl', 'lkjihgfedcba', 'abcabcabcabc', 'aaaaaaaaaaaa', 'aabbaabbaabb', 'iloveyou2026!!'],
    ...[
      'correct horse battery staple',
      'administrator1',
      'Isnad-Admin-2026',
      'كلمة السر 123',
      'ابتثجحخدذرزس',
    ],
  ])('is refused when others would try it first: %s', (text) => {
    expect(isCommonPassword(text)).toBe(true)
  })

  test.each([
    ...[
      'four green elephants',
      'a sentence you remember',
      'editor of the night shift',
      'monkey-typewriter-hamlet',
    ],
    ...['h4Rk#29vB!qLm', 'sample-password-1', 'qwertz uiop is how i type'],
  ])('is taken when it only holds a common word: %s', (text) => {
    expect(isCommonPassword(text)).toBe(false)
  })

  test.each(['salma.murad2026', 'SalmaMurad-2026', '2026-salma.murad', 'salma.murad@news.example'])(
    'is refused when it is the person’s own address: %s',
    (text) => {
      expect(isCommonPassword(text, 'salma.murad@news.example')).toBe(true)
      expect(isCommonPassword(text, 'rami@news.example')).toBe(false)
    },
  )

  test('may hold a short name among much else', () => {
    expect(isCommonPassword('lighthouse keeper', 'li@news.example')).toBe(false)
    expect(isCommonPassword('rami keeps eleven bees', 'rami@news.example')).toBe(false)
  })

  test.each([
    ['ab\0cdefghijkl-xyz', 'contains-nul'],
    ['ab\ud800cdefghijkl-xyz', 'contains-lone-surrogate'],
  ])('cannot hold what cannot be stored: %j', (text, code) => {
    expect(codeOf(text)).toBe(code)
  })
})

describe('an address', () => {
  test('is compared without capitals', () => {
    expect(email.parse('Salma@News.Example')).toBe('salma@news.example')
  })

  test.each([
    '',
    'salma',
    '@news.example',
    'a@b',
    'a b@news.example',
    `${'a'.repeat(250)}@x.org`,
    'a\0@news.example',
  ])('may not be %j', (text) => {
    expect(email.safeParse(text).success).toBe(false)
  })
})

test('nobody is invited, or made, something that is no role', () => {
  const input = { email: 'a@news.example', name: 'A' }
  for (const role of ['owner', 'system', 'Admin', '', null]) {
    expect(invitationInput.safeParse({ ...input, role }).success).toBe(false)
    expect(memberPatch.safeParse({ role }).success).toBe(false)
  }
})
