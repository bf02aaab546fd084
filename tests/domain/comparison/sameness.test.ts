import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareWords, type Sameness, saysTheSame } from '@/lib/domain/comparison/sameness'

const letters: Sameness = { grade: 'same-letters' }
const spelling: Sameness = { grade: 'same-words', differs: 'spelling' }
const punctuation: Sameness = { grade: 'same-words', differs: 'punctuation' }
const both: Sameness = { grade: 'same-words', differs: 'both' }
const other: Sameness = { grade: 'other-words' }

describe('the same letters', () => {
  test.each([
    ['the same', 'the same'],
    ['é', 'e\u0301'],
    ['كَّ', 'ك\u064E\u0651'],
    ['שׁ', 'ש\u05C1'],
  ])('%s and %s', (one, another) => expect(compareWords(one, another)).toEqual(letters))
})

describe('only the spelling differs', () => {
  test.each([
    ['hamza dropped', 'أعلن الأمير إلى آخر', 'اعلن الامير الى اخر'],
    ['alef wasla', 'ٱلمؤتمر', 'المؤتمر'],
    ['tatweel', 'قـــال', 'قال'],
    ['marks added', 'كتب الحارس التقرير', 'كَتَبَ الحارس التقرير'],
    ['marks of one word added', 'كتب الحارس التقرير', 'كُتِب الحارس التقرير'],
    ['some marks dropped', 'كَتَبَ الحارسُ التقريرَ', 'كتَب الحارسُ التقرير'],
    ['a shadda added to a word without marks', 'كَتَبَ علم', 'كَتَبَ علّم'],
    ['the vowel of a shadda dropped', 'علَّم', 'علّم'],
    ['a dagger alef over its fatha', 'هَذا', 'هَٰذا'],
    ['a dagger alef dropped', 'هٰذا', 'هذا'],
    ['tanwin before or on its alef', 'أيضًا', 'أيضاً'],
    ['a sukun dropped', 'مَكْتب', 'مَكتب'],
    ['signs of recitation', 'قالۖ', 'قال'],
    ['presentation forms', 'ﻗﺎﻝ', 'قال'],
    ['a ligature of two letters', 'ﻻ', 'لا'],
    ['a ligature of a word', 'ﷲ', 'الله'],
    ['a mark of its own in presentation form', 'قﹷال', 'قَال'],
    ['Latin ligatures', 'the ﬁrst oﬃce', 'the first office'],
    ['full width', 'ＡＢ １２', 'AB 12'],
    ['half width', 'ｶﾅ', 'カナ'],
    ['the script of digits', '٩٤٪ و١٫٥', '94% و1.5'],
    ['Persian digits', '۱۴۰۲', '1402'],
    ['a direction mark before the sign of a figure', '94\u200F%', '94%'],
    ['a direction mark in a date', '2020-\u200F09', '2020-09'],
    ['tatweel before a figure', 'بـ5', 'ب5'],
    ['the script of a long number', '١٬٢٣٤٫٥', '1,234.5'],
    ['direction marks', '\u200Fقال\u200E \u2067هو\u2069', 'قال هو'],
    ['a soft hyphen', 'news\u00ADroom', 'newsroom'],
    ['a space of no width', 'news\u200Broom', 'newsroom'],
    ['Hebrew points', 'דָּבָר', 'דבר'],
    ['Hebrew accents', 'דָבָ֣ר', 'דָבָר'],
    ['the dot of a shin', 'שׁלום', 'שלום'],
  ])('%s', (_, one, another) => {
    expect(compareWords(one, another)).toEqual(spelling)
    expect(compareWords(another, one)).toEqual(spelling)
  })
})

describe('only the punctuation differs', () => {
  test.each([
    ['quotes', '"won"', '“won”'],
    ['Arabic quotes', '"فاز"', '«فاز»'],
    ['French quotes with their spaces', '"gagné"', '«\u00A0gagné\u00A0»'],
    ['an apostrophe', "it's", 'it’s'],
    ['a quote after a figure', '"in 1990"', '“in 1990”'],
    ['dashes', 'the man - he won', 'the man — he won'],
    ['dashes with no space', 'the man—he won', 'the man – he won'],
    ['two hyphens', 'the man -- he won', 'the man — he won'],
    ['a dash before a figure, apart from it', 'he left - 3 died', 'he left — 3 died'],
    ['a hyphen that does not break', 'COVID\u201119', 'COVID-19'],
    ['a stroke for a dash', 'قال ـ نعم', 'قال - نعم'],
    ['an ellipsis', 'well... no', 'well… no'],
    ['a space that does not break', '94\u00A0% of', '94 % of'],
    ['two spaces', 'he  won', 'he won'],
    ['a line break', 'he won\nagain', 'he won again'],
    ['an Arabic comma', 'قال, نعم', 'قال، نعم'],
    ['a space before a colon', 'قال : نعم', 'قال: نعم'],
  ])('%s', (_, one, another) => {
    expect(compareWords(one, another)).toEqual(punctuation)
    expect(compareWords(another, one)).toEqual(punctuation)
  })
})

test('both may differ', () => {
  expect(compareWords('"أعلن"', '«اعلن»')).toEqual(both)
})

describe('other words', () => {
  test.each([
    ['a vowel against another', 'كَتَبَ الحارس التقرير', 'كُتِبَ الحارس التقرير'],
    ['one vowel of many', 'كَتَبَ الحارسُ التقريرَ', 'كَتَبَ الحارسَ التقريرَ'],
    ['a single vowel', 'كَتب', 'كُتب'],
    ['shadda against a plain vowel', 'علَم', 'علّم'],
    ['shadda and vowel against the vowel', 'عَلَمَ', 'عَلَّمَ'],
    ['shadda against none in a marked word', 'عَلم', 'عَلّم'],
    ['another vowel on a shadda', 'معلَّم', 'معلِّم'],
    ['in another order of marks', 'معل\u064E\u0651م', 'معل\u0651\u0650م'],
    ['tanwin against tanwin', 'كتابٌ', 'كتابٍ'],
    ['tanwin against a vowel', 'كتابٌ', 'كتابُ'],
    ['tanwin of its alef', 'عامًا', 'عامًّا'],
    ['sukun against a vowel', 'كتبْت', 'كتبَت'],
    ['a dagger alef against another vowel', 'مٰلك', 'مُلك'],
    ['marks in presentation forms', 'قﹷتل', 'قﹹتل'],
    ['under tatweel', 'كـَتب', 'كـُتب'],
    ['Hebrew vowels', 'דָּבָר', 'דֶּבֶר'],
    ['shin and sin', 'שׁר', 'שׂר'],
    ['a dagesh', 'סָפַר', 'סָפַּר'],
    ['ة and ه', 'مدرسة', 'مدرسه'],
    ['ى and ي', 'على', 'علي'],
    ['a capital', 'polish', 'Polish'],
    ['an accent', 'résumé', 'resume'],
    ['an accent, decomposed', 're\u0301sume\u0301', 'resume'],
    ['a word apart', 'nowhere', 'now here'],
    ['a comma put in', 'eat, grandma', 'eat grandma'],
    ['quotes dropped', 'the "winner"', 'the winner'],
    ['a mark of a question', 'he won.', 'he won?'],
    ['a letter', 'قال', 'قالت'],
    ['a negation', 'قال', 'لا قال'],
    ['a separator', '1,5', '1.5'],
    ['no separator', '1.5', '15'],
    ['an Arabic separator', '1،5', '1,5'],
    ['a digit', '94', '95'],
    ['a sign', '-3', '3'],
    ['another sign', '+3', '-3'],
    ['another minus', '−3', '-3'],
    ['a minus of money', '−$5', '-$5'],
    ['a minus after an attached word', 'بـ-3', 'بـ−3'],
    ['a dash for a minus', 'at –3 degrees', 'at -3 degrees'],
    ['per mille', '3%', '3‰'],
    ['per cent dropped', '3%', '3'],
    ['a range', '3–5', '3-5'],
    ['a range with spaces', '3 – 5', '3 - 5'],
    ['a range of shares', '3%–5%', '3%-5%'],
    ['a range, tighter', '3 - 5', '3-5'],
    ['a sign set apart', '5 -3', '5 - 3'],
    ['a hyphen or a sign', 'word-5', 'word -5'],
    ['a group', '1 000', '1000'],
    ['a group in quotes', "1'000", '1’000'],
    ['a power', '10²', '102'],
    ['a fraction', '1½', '11/2'],
    ['a time', '3:45', '3.45'],
    ['an ellipsis between figures', '3...5', '3…5'],
    ['a direction override', '\u202E94', '94'],
    ['a direction mark between digits, which turns them round', '1\u200F2', '12'],
    ['a hyphen that may be seen at the end of a line', '1\u00AD5', '15'],
    ['a space of no width between digits', '1\u200B5', '15'],
    ['a stroke between digits', '1ـ5', '15'],
    ['a stroke for a minus', 'بلغت ـ5', 'بلغت 5'],
    ['another separator between Arabic digits', '١.٥', '١٫٥'],
    ['another group mark between Arabic digits', '١,٥٠٠', '١٬٥٠٠'],
    ['an Arabic separator between European digits', '1٫5', '1.5'],
  ])('%s', (_, one, another) => {
    expect(compareWords(one, another)).toEqual(other)
    expect(compareWords(another, one)).toEqual(other)
  })
})

test('a letter with more marks than anybody could read is compared like any other', () => {
  const heap = (marks: string) => `ك${marks.repeat(50_000)}`
  expect(compareWords(heap('\u064E\u0651'), heap('\u0651\u064E'))).toEqual(letters)
  expect(compareWords(heap('\u064E\u0651'), heap('\u0651\u0650'))).toEqual(other)
})

describe('of any text', () => {
  const vowels = [...'\u064B\u064C\u064D\u064E\u064F\u0650\u0652']
  const letter = fc.constantFrom(...'بتثجحخدرسشصطعفقكلمنهو')
  const word = fc.array(letter, { minLength: 2, maxLength: 7 })
  const text = fc.array(word, { minLength: 1, maxLength: 6 })
  const spelt = (words: string[][]) => words.map((letters) => letters.join('')).join(' ')
  const anything = fc.string({
    unit: fc.constantFrom(...'كتأاـ\u064E\u064F\u0651\u0670 ab-–.…"«»٣3,،%\u200F\u00A0é'),
    maxLength: 6,
  })
  const runs = { numRuns: 1000, seed: 20200927 }

  test('it says the same as itself', () => {
    fc.assert(
      fc.property(fc.oneof(anything, fc.string({ unit: 'grapheme' })), (words) => {
        expect(compareWords(words, words)).toEqual(letters)
        expect(compareWords(words.normalize('NFD'), words.normalize('NFC'))).toEqual(letters)
      }),
      runs,
    )
  })

  test('what it says of another, that says of it', () => {
    fc.assert(
      fc.property(anything, anything, (one, another) => {
        expect(compareWords(one, another)).toEqual(compareWords(another, one))
      }),
      { ...runs, numRuns: 4000 },
    )
  })

  test('tatweel and marks put into words without marks are spelling', () => {
    const addition = fc.array(fc.constantFrom('', 'ـ', '\u0651', ...vowels), { minLength: 42, maxLength: 42 })
    fc.assert(
      fc.property(text, addition, (words, added) => {
        let at = 0
        const marked = words.map((letters) => letters.map((letter) => letter + added[at++ % added.length]))
        expect(saysTheSame(spelt(words), spelt(marked))).toBe(true)
      }),
      runs,
    )
  })

  test('one mark of two marked texts that is another makes other words', () => {
    const marks = fc.array(fc.constantFrom(...vowels), { minLength: 42, maxLength: 42 })
    const another = fc.tuple(fc.constantFrom(...vowels), fc.boolean())
    fc.assert(
      fc.property(text, marks, fc.nat(), another, (words, chosen, where, [vowel, doubled]) => {
        const marked = (marks: string[]) => {
          let at = 0
          return spelt(words.map((letters) => letters.map((letter) => letter + marks[at++])))
        }
        const place = where % words.flat().length
        const mark = doubled ? `\u0651${chosen[place]}` : vowel
        const changed = chosen.with(place, mark)
        expect(saysTheSame(marked(chosen), marked(changed))).toBe(chosen[place] === mark)
      }),
      runs,
    )
  })

  test('no sign, digit or separator in a number is mere spelling', () => {
    const number = fc.stringMatching(/^[-+−]?[0-9]{1,3}([.,–-][0-9]{1,3}){0,2}[%‰]?$/)
    fc.assert(
      fc.property(number, number, (one, another) => {
        expect(saysTheSame(`بلغت ${one} طنا`, `بلغت ${another} طنا`)).toBe(one === another)
        expect(saysTheSame(`some ${one}`, `some ${another}`)).toBe(one === another)
      }),
      runs,
    )
  })
})
