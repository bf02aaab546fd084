import { expect, test } from 'vitest'
import { snapToWords } from '@/lib/domain/text/snap'
import { marked, shown } from './marked'

function snapped(selection: string, language = 'ar'): string {
  const { text, range } = marked(selection)
  return shown(text, snapToWords(text, range, language))
}

test('widens to whole words', () => {
  expect(snapped('the m[ayor resi]gned', 'en')).toBe('the [mayor resigned]')
})

test('never starts inside an Arabic word, clitics included', () => {
  expect(snapped('قال وال[أذربيج]اني أمس')).toBe('قال [والأذربيجاني] أمس')
  expect(snapped('جم[ّ]دت المحادثات')).toBe('[جمّدت] المحادثات')
})

test('space and punctuation at the edges fall off', () => {
  expect(snapped('قال[ "نعم"، ]ثم')).toBe('قال "[نعم]"، ثم')
  expect(snapped('the[ mayor. ]', 'en')).toBe('the [mayor]. ')
  expect(snapped('خ [\u200Fنص\u200F].')).toBe('خ \u200F[نص]\u200F.')
})

test('nothing is left of a selection without a word', () => {
  expect(snapped('a[ ., \n]b', 'en')).toBe('a ., \nb')
  expect(snapToWords('abc', { start: 1, end: 1 }, 'en')).toBeNull()
  expect(snapToWords('', { start: 0, end: 5 }, 'en')).toBeNull()
})

test('a number keeps its per cent, sign and currency', () => {
  expect(snapped('يشكلون [94]% من')).toBe('يشكلون [94%] من')
  expect(snapped('يشكلون 94[%] من')).toBe('يشكلون [94%] من')
  expect(snapped('يشكلون ٩[٤]٪ من')).toBe('يشكلون [٩٤٪] من')
  expect(snapped('fell by -[5]% to $[3].5.', 'en')).toBe('fell by [-5%] to $3.5.')
  expect(snapped('fell to $[3].5.', 'en')).toBe('fell to [$3.5].')
})

test('a name keeps its number, a span of years may be halved', () => {
  expect(snapped('قاذفة B-[52] أقلعت')).toBe('قاذفة [B-52] أقلعت')
  expect(snapped('طائرة [إف]-16 أسقطت')).toBe('طائرة [إف-16] أسقطت')
  expect(snapped('in [1994]-2016', 'en')).toBe('in [1994]-2016')
})

test('an emoji is one thing', () => {
  const text = 'شكرا 👨‍👩‍👧 لكم'
  expect(snapToWords(text, { start: 7, end: 8 }, 'ar')).toEqual({ start: 5, end: 13 })
})

test('Chinese and Thai are cut by dictionary', () => {
  expect(snapped('中[国]人民银行', 'zh')).toBe('[中国]人民银行')
  expect(snapped('สวัส[ดีครั]บท่าน', 'th')).toBe('[สวัสดีครับ]ท่าน')
})

test('a selection may cross paragraphs', () => {
  expect(snapped('the m[ayor.\n\nShe re]signed', 'en')).toBe('the [mayor.\n\nShe resigned]')
})

test('a selection that reaches beyond the text is clipped', () => {
  expect(snapToWords('one two', { start: -4, end: 99 }, 'en')).toEqual({ start: 0, end: 7 })
})

test('snapping twice is snapping once, wherever the selection lies', () => {
  const text = 'ضمّ 94% من B-52، «الأرمن» 👩‍🔬\n中国人民银行 สวัสดีครับ -5% \u200Fو3 '.repeat(60)
  for (let start = 900; start < 1160; start += 7) {
    for (const length of [1, 7, 40]) {
      const once = snapToWords(text, { start, end: start + length }, 'ar')
      if (once) expect(snapToWords(text, once, 'ar')).toEqual(once)
    }
  }
})

test('finds whole words in a long text, with spaces or without', () => {
  for (const text of [
    'كلمة '.repeat(200_000),
    'a'.repeat(1_000_000),
    '漢'.repeat(1_000_000),
    `e${'\u0301'.repeat(100_000)}`,
  ]) {
    const middle = Math.floor(text.length / 2)
    expect(snapToWords(text, { start: middle, end: middle + 20 }, 'ar')).not.toBeNull()
  }
})
