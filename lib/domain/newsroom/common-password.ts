import { isMadeOf } from './made-of-words'
import { comparablePassword } from './password'

/**
 * Whether a password is among the first that somebody else would try: a well-known one, with or without padding and
 * look-alike letters, one piece repeated, a run along the keyboard or the alphabet, or the person's own address.
 */
export function isCommonPassword(password: string, email = ''): boolean {
  const typed = comparablePassword(password).toLowerCase()
  return (
    new Set(typed).size < 5 ||
    isRepetition(typed) ||
    isRun(typed) ||
    isKnown(typed) ||
    isOwnName(typed, email.toLowerCase())
  )
}

/** One piece of at most eight characters, over and over. */
function isRepetition(typed: string): boolean {
  return /^(.{1,8}?)\1+$/su.test(typed) || /^(.{1,5}?)\1{2,}.{0,4}$/su.test(typed)
}

/** Keys or letters in their order, forwards or backwards, from wherever it begins. */
function isRun(typed: string): boolean {
  const reversed = [...typed].reverse().join('')
  return runs.some((run) => run.includes(typed) || run.includes(reversed))
}

const runs = [
  '0123456789',
  '1234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop[]asdfghjkl;zxcvbnm,./',
  'qwertyuiopasdfghjklzxcvbnm',
  '1234567890qwertyuiopasdfghjklzxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'qazwsxedcrfvtgbyhnujm',
  'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
  'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ',
].map((run) => run.repeat(3))

/** A well-known word or two, whatever digits and signs stand around and between them. */
function isKnown(typed: string): boolean {
  const words = typed.split(/[^\p{L}@$]+/u).filter(Boolean)
  const letters = [words.join(''), lettersOf(typed)].map(withoutSignsAtItsEnd)
  return letters.some((text) => isMadeOf(known, text) || isMadeOf(known, lettersOf(text)))
}

/** Digits and signs that are read as letters, as such; any others fall off. */
function lettersOf(typed: string): string {
  const characters = [...typed]
  const first = characters.findIndex((character) => /[\p{L}@$]/u.test(character))
  const last = characters.findLastIndex((character) => /\p{L}/u.test(character))
  return characters
    .slice(Math.max(first, 0), last + 1)
    .map((character) => lookAlikes[character] ?? character)
    .join('')
    .replace(/[^\p{L}]/gu, '')
}

const lookAlikes: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Not by a pattern: one that is tied to the end alone is tried anew from every sign. */
function withoutSignsAtItsEnd(text: string): string {
  const characters = [...text]
  const last = characters.findLastIndex((character) => character !== '@' && character !== '$')
  return characters.slice(0, last + 1).join('')
}

/** The heads of every published list of leaked passwords, and the words that belong to this product. */
const known = [
  ...['password', 'passwort', 'passw', 'pass', 'passphrase', 'motdepasse', 'secret', 'default', 'changeme'],
  ...['qwerty', 'qwertyuiop', 'azerty', 'asdf', 'asdfgh', 'asdfghjkl', 'zxcvbn', 'zxcvbnm', 'qazwsx', 'abc'],
  ...['welcome', 'letmein', 'login', 'admin', 'administrator', 'root', 'user', 'guest', 'test', 'demo'],
  ...['iloveyou', 'sunshine', 'princess', 'football', 'baseball', 'basketball', 'dragon', 'monkey', 'master'],
  ...['superman', 'batman', 'starwars', 'trustno', 'trustnoi', 'whatever', 'shadow', 'michael', 'jordan'],
  ...['correcthorsebatterystaple', 'thequickbrownfox', 'opensesame', 'hunter', 'monday', 'summer', 'winter'],
  ...[
    'isnad',
    'newsroom',
    'journalist',
    'editor',
    'factcheck',
    'news',
    'company',
    'mypassword',
    'the',
    'my',
    'is',
  ],
  ...[
    'إسناد',
    'اسناد',
    'كلمة',
    'السر',
    'المرور',
    'كلمةالسر',
    'كلمةالمرور',
    'محمد',
    'الله',
    'بسم',
    'احبك',
    'حبيبي',
  ],
]

/** The name in front of the @, and little beside it. */
function isOwnName(typed: string, email: string): boolean {
  const name = email.split('@')[0] ?? ''
  const parts = [email, name, name.replaceAll(/[^\p{L}]/gu, '')].filter((part) => part.length >= 4)
  const letters = typed.replaceAll(/[^\p{L}\p{N}]/gu, '')
  return parts.some((part) =>
    [typed, letters].some((text) => text.includes(part) && text.length - part.length < 8),
  )
}
