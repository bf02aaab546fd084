import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sentencesOf } from '@/lib/domain/text/sentences'
import { shown } from './marked'

const sentences = (text: string, language = 'ar') => shown(text, ...sentencesOf(text, language))

test('sentences end at a stop and never cross a paragraph', () => {
  expect(sentences('عنوان\n\nقال الرئيس. ثم مضى؟ نعم')).toBe('[عنوان]\n\n[قال الرئيس.] [ثم مضى؟] [نعم]')
})

test('every kind of line end ends a sentence', () => {
  for (const end of ['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])
    expect(sentences(`عنوان${end}قال د.${end}نعم ${end} The U.S.${end}Embassy`)).toBe(
      `[عنوان]${end}[قال د.]${end}[نعم] ${end} [The U.S.]${end}[Embassy]`,
    )
})

test('the comma by which wire copy joins its sentences belongs to none', () => {
  expect(sentences('أبرم سنة 1994., كما انخرطت فرنسا., وعادت.')).toBe(
    '[أبرم سنة 1994.], [كما انخرطت فرنسا.], [وعادت.]',
  )
})

test('an abbreviation does not end a sentence', () => {
  expect(sentences('قال د. أحمد في ص. 12 من كتاب أ. علي. ثم مضى.')).toBe(
    '[قال د. أحمد في ص. 12 من كتاب أ. علي.] [ثم مضى.]',
  )
  expect(sentences('قاد م. سامي الفريق عام 1994 م. وانتهى.')).toBe(
    '[قاد م. سامي الفريق عام 1994 م.] [وانتهى.]',
  )
  expect(sentences('Dr. Smith met J. Doe. They left.', 'en')).toBe('[Dr. Smith met J. Doe.] [They left.]')
})

test('an Arabic name in initials ends no sentence, nor does a box number', () => {
  expect(sentences('اعترف المتهم ع. ك. أمس بالتهمة. وأنكرها س. ر. ثم صمت.')).toBe(
    '[اعترف المتهم ع. ك. أمس بالتهمة.] [وأنكرها س. ر. ثم صمت.]',
  )
  expect(sentences('العنوان ص.ب. 123 دمشق. ثم مضى.')).toBe('[العنوان ص.ب. 123 دمشق.] [ثم مضى.]')
  expect(sentences('نقلته أ.ف.ب. ونفته الوزارة. اختار الفئة ب. ثم مضى.')).toBe(
    '[نقلته أ.ف.ب.] [ونفته الوزارة.] [اختار الفئة ب.] [ثم مضى.]',
  )
})

test('a single digit of any script, and the morning after its hour, end a sentence as a word does', () => {
  expect(sentences('بلغ عدد القتلى ٥. قال الوزير إنه حزين. بلغت ٣٫٥. قال نعم.')).toBe(
    '[بلغ عدد القتلى ٥.] [قال الوزير إنه حزين.] [بلغت ٣٫٥.] [قال نعم.]',
  )
  expect(sentences('عددشان ۵. دولت تأیید کرد.', 'fa')).toBe('[عددشان ۵.] [دولت تأیید کرد.]')
  expect(sentences('بدأ الاجتماع الساعة 9 ص. وانتهى ظهرا.')).toBe('[بدأ الاجتماع الساعة 9 ص.] [وانتهى ظهرا.]')
  expect(sentences('جاء في ص. 12 من الكتاب. انظر وص. 13 منه.')).toBe(
    '[جاء في ص. 12 من الكتاب.] [انظر وص. 13 منه.]',
  )
})

test('an ellipsis ends what three stops end', () => {
  expect(sentences('He waited… Then he left. Wait… what? 3…5 men.', 'en')).toBe(
    '[He waited…] [Then he left.] [Wait… what?] [3…5 men.]',
  )
  expect(sentences('غادر… ثم عاد… وانتهى.')).toBe('[غادر…] [ثم عاد…] [وانتهى.]')
})

test('the number of an item belongs to its sentence', () => {
  expect(sentences('1. First item. 2. Second item.\nIV. Third. (3). Fourth.', 'en')).toBe(
    '[1. First item.] [2. Second item.]\n[IV. Third.] [(3). Fourth.]',
  )
  expect(sentences('١. البند الأول. ٢. البند الثاني. ب. البند الثالث. جاء في المادة 5. ثم مضى.')).toBe(
    '[١. البند الأول.] [٢. البند الثاني.] [ب. البند الثالث.] [جاء في المادة 5.] [ثم مضى.]',
  )
  expect(sentences('It opened in 1990. 1991. A good year.', 'en')).toContain('[A good year.]')
})

test('a question that is quoted goes on with who asked it', () => {
  expect(sentences('“Why?” he asked. "Never!" she said. "So?" Nobody spoke. Why? Because.', 'en')).toBe(
    '[“Why?” he asked.] ["Never!" she said.] ["So?"] [Nobody spoke.] [Why?] [Because.]',
  )
})

test('one initial in the midst of a name ends nothing, but where the next word begins a sentence', () => {
  expect(
    sentences('التقى جورج و. بوش جون ف. كينيدي. قال السيد س. إنه بريء. وفاز الفريق ب. وخسر ج. لكنه عاد.'),
  ).toBe('[التقى جورج و. بوش جون ف. كينيدي.] [قال السيد س. إنه بريء.] [وفاز الفريق ب.] [وخسر ج. لكنه عاد.]')
  expect(sentences('عاش سنة 300 ق. م. ومات. بدأ الساعة 5 م. الجمعة. وانتهى 6 م. بتوقيت مكة. ثم مضى.')).toBe(
    '[عاش سنة 300 ق. م. ومات.] [بدأ الساعة 5 م. الجمعة.] [وانتهى 6 م. بتوقيت مكة.] [ثم مضى.]',
  )
})

test('a name in waw behind an initial is no “and”, the letter of a group is no initial, and an agency goes on with what it says', () => {
  expect(
    sentences('التقى ب. و. واشنطن الوفد. وزار جورج و. وليامز والآنسة ن. واصف صور. قال السيد س. وأنكر.'),
  ).toBe('[التقى ب. و. واشنطن الوفد.] [وزار جورج و. وليامز والآنسة ن. واصف صور.] [قال السيد س.] [وأنكر.]')
  expect(sentences('جاء في رسالة و. واشنطن أنه مريض. ثم مات. فاز الفريق أ. ثم خسر الفريق د. وعاد.')).toBe(
    '[جاء في رسالة و. واشنطن أنه مريض.] [ثم مات.] [فاز الفريق أ.] [ثم خسر الفريق د.] [وعاد.]',
  )
  expect(sentences('تنص الفقرة ج. من المادة على ذلك. قالت أ.ف.ب. إن الخبر صحيح. نفته أ.ف.ب. إنه كاذب.')).toBe(
    '[تنص الفقرة ج. من المادة على ذلك.] [قالت أ.ف.ب. إن الخبر صحيح.] [نفته أ.ف.ب.] [إنه كاذب.]',
  )
})

test('a decimal point ends nothing, nor does the comma of a Latin abbreviation', () => {
  expect(sentences('It fell 3.5 points. Acme Inc., said so.', 'en')).toBe(
    '[It fell 3.5 points.] [Acme Inc., said so.]',
  )
})

test('the first article falls into its headline and eleven sentences', () => {
  const article = readFileSync('seeds/articles/article-ar.txt', 'utf8')
  const parts = sentencesOf(article, 'ar').map(({ start, end }) => article.slice(start, end))
  expect(parts).toHaveLength(12)
  expect(parts.at(0)).toBe('أرمينيا تعلن التعبئة العامة وأذربيجان تتعهد بالنصر')
  expect(parts.slice(1).every((part) => part.endsWith('.') && !/[.,]\s*,/.test(part))).toBe(true)
})

test('an unknown language is no reason to fail', () => {
  expect(sentences('One. Two.', 'not a language')).toBe('[One.] [Two.]')
})

describe('a paragraph longer than is segmented at once', () => {
  const segmented = (text: string) =>
    Array.from(new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text), ({ segment }) =>
      segment.trim(),
    )
  const parts = [
    'He left. ',
    'It cost 3.5 million! ',
    '"Why?" She asked ',
    'U.S. troops, 12. ',
    'عاد. ',
    'x'.repeat(900),
  ]

  test('is cut where it would be as a whole', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const text = Array.from(
        { length: 900 },
        (_, at) => parts[(at * seed * 7 + at * at) % parts.length],
      ).join('')
      const cut = sentencesOf(text, 'en').map(({ start, end }) => text.slice(start, end))
      expect(cut).toEqual(segmented(text))
    }
  })

  test('takes time in proportion to its length', () => {
    expect(sentencesOf('A bird sang here. '.repeat(30_000), 'en')).toHaveLength(30_000)
  })
})
