import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
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

describe('a figure is taken whole', () => {
  test.each([
    // Per cent, per mille and degrees, on either side.
    'نحو [%75] منهم',
    'نحو [٪٧٥] منهم',
    'about [75%] of',
    'about [75\u00a0%] of',
    'about [75\u202f٪] of',
    'about [75 %] of',
    'نحو [٪\u00a0٧٥] منهم',
    'بنسبة [٧٫٥؉] فقط',
    'a rate of [3‰] or',
    'at [25°C] in',
    'at [−25 °C] in',
    'at [25\u202f°] in',
    'حرارة [٢٥°م] أمس',
    // Currencies, on either side.
    'cost [$75] or',
    'cost [75$] or',
    'cost [€1,234.5] or',
    'cost [75\u00a0€] or',
    'cost [£3] or',
    'cost [¥300] or',
    'cost [₪20] or',
    'cost [€ 75] or',
    'نحو [٪ ٧٥] منهم',
    'بقيمة [﷼٥٠] أو',
    'بقيمة [٥٠\u00a0﷼] أو',
    'cost [US$3.5] or',
    'cost [$3bn] or',
    // Signs.
    'fell by [-5] and',
    'fell by [−5%] and',
    'rose by [+3] and',
    'within [±0.5] of',
    'was [~40] or',
    'lost [-$5] or',
    'lost [$-5] or',
    'said ([-5]) and',
    'said "[−5%]" and',
    'قال \u200f[-٥٪] و',
    'some [75\u200f%] of',
    '[-5] at the beginning',
    // Separators and ranges.
    'had [1,234.5] in',
    'بلغ [١٬٢٣٤٫٥] في',
    "had [1'234'567] in",
    'had [1\u202f234\u202f567,5] in',
    'pages [3–5] of',
    'pages [3-5] of',
    'at [12:30] on',
    'on [2025-02-09] in',
    'on [9/2/2025] in',
    'from [5%–10%] of',
    'from [$3–$5] for',
    'call [555-1234] now',
    'took [2½] years',
    'about [1.5×10⁶] cells',
    'about [10⁻³] of',
    'needs [2 ½] cups',
    // Units with a raised digit or a stroke.
    'about [5 km²] of',
    'about [25m²] of',
    'some [3\u00a0m³] of',
    'at [−9.8 m/s²] in',
    'has [12 µg/m³] of',
    'at [60 km/h] on',
    'about [5–10 km²] of',
    'about [8 kg·m²] of',
    'about [25 ㎡] of',
    'نحو [٥ كم²] من',
    'نحو [٣ م³] من',
    'بسرعة [٦٠ كم/س] على',
    // Formulas, and a unit without a figure.
    'more [CO₂] in',
    'more [H₂O] in',
    'مئة [كم²] من',
    'dozens of [m²] of',
    '[№ 5]'.replace(' ', '\u00a0'),
    // Mentions and tags.
    'by [@name] on',
    'by [@first_last] on',
    'under [#word] on',
    'تحت [#وسم] في',
    'تحت [#وسم_آخر_٢] في',
    'claim [#7] is',
    'write to [someone@example.org] now',
  ])('%s', (selection) => {
    const { text, range } = marked(selection)
    for (const language of ['ar', 'en', 'und'])
      for (let at = range.start; at < range.end; at++) {
        const snapped = snapToWords(text, { start: at, end: at + 1 }, language)
        // A dash or a space alone may be no word, or the one in front of it.
        if (snapped) expect(shown(text, snapped)).toBe(selection)
      }
    expect(shown(text, snapToWords(text, range, 'ar'))).toBe(selection)
  })

  test.each([
    ['said ([75%).]', 'said ([75%]).'],
    ['[in 1994]-2016', '[in 1994]-2016'],
    ['in 1994–[2016]', 'in 1994–[2016]'],
    ['[a - 5]', '[a - 5]'],
    ['a - [5]', 'a - [5]'],
    ['the [5], 6 and', 'the [5], 6 and'],
    ['was [5]. 6 were', 'was [5]. 6 were'],
    ['cost 5 [$3]', 'cost 5 [$3]'],
    ['cost [5] $3', 'cost [5] $3'],
    ['cost 5 $ [3] times', 'cost 5 $ [3] times'],
    ['[75]; % is', '[75]; % is'],
    ['said: “[75]”%', 'said: “[75]”%'],
    ['wrote to @[name].', 'wrote to [@name].'],
    ['the [word] # and', 'the [word] # and'],
    ['cost [5] and/or 6', 'cost [5] and/or 6'],
    ['had [12] men² in', 'had [12] men² in'],
    ['the [note]² says', 'the [note]² says'],
    ['ran [5] km of', 'ran [5] km of'],
    ['was 3. [½] of', 'was 3. [½] of'],
    ['[75]\u00a0people', '[75]\u00a0people'],
    ['[75]\n% of', '[75]\n% of'],
    ['نسبة («[٪٧٥]»)، ثم', 'نسبة («[٪٧٥]»)، ثم'],
  ])('and takes nothing that is not its own: %s', (selection, expected) => {
    expect(snapped(selection)).toBe(expected)
  })
})

test('a figure is taken whole wherever it stands in a long text', () => {
  for (let before = 1000; before < 1100; before++) {
    const text = `${'كلمة '.repeat(300).slice(0, before)} نحو ٪٧٥ منهم و75\u00a0% منا و75 % من 1\u202f234\u202f567 غيرنا`
    for (const figure of ['٪٧٥', '75\u00a0%', '75 %', '1\u202f234\u202f567']) {
      const start = text.indexOf(figure)
      const digit = start + figure.search(/\d|٧/)
      const range = snapToWords(text, { start: digit, end: digit + 1 }, 'ar')
      expect(text.slice(range?.start, range?.end).replace(/^و/, '')).toBe(figure)
    }
  }
})

test('snapping twice is snapping once, whatever the text', () => {
  const part = fc.constantFrom(
    ...'75|٧٥|%|٪|$|€|-|−|–|+|±|°C|‰|@|#|name|وسم|،|.|,|:|(|)|"|«|\u00a0|\u202f| |\n|\u200f|1994|½|US|_|👩‍🔬|e\u0301'.split(
      '|',
    ),
  )
  const texts = fc.array(part, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, fc.nat(60), fc.nat(20), (text, start, length) => {
      const once = snapToWords(text, { start, end: start + length }, 'ar')
      if (once) expect(snapToWords(text, once, 'ar')).toEqual(once)
    }),
    { numRuns: 3000 },
  )
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
    '5'.repeat(1_000_000),
    '-\u200f'.repeat(500_000).concat(' كلمة '.repeat(180_000)),
    '5-5%'.repeat(250_000),
    '@#'.repeat(500_000).concat(' كلمة '.repeat(180_000)),
    'a -5 $% '.repeat(100_000),
  ]) {
    const middle = Math.floor(text.length / 2)
    expect(snapToWords(text, { start: middle, end: middle + 20 }, 'ar')).not.toBeNull()
  }
})
