import { describe, expect, test } from 'vitest'
import { likeClaims } from '@/lib/domain/matching/like-claims'

const claims = {
  share: 'كان الأرمن يشكلون 94% من سكان ناخيتشيفان عام 1921',
  truce: 'توصل الجانبان إلى وقف لإطلاق النار عام 1994',
  wheat: 'Egypt imports more than half of its wheat',
  dam: 'The dam will deprive farmers of half their water',
}
const corpus = Object.entries(claims).map(([id, text]) => ({ id, text }))

function found(query: string, limit = 10): string[] {
  return likeClaims(query, corpus, limit).map(({ id }) => id)
}

describe('claims like another', () => {
  test.each([
    ['94 بالمئة من أهالي ناخيتشيفان كانوا أرمنًا', 'share'],
    ['الأرمني في سكّان ناخيتشيفان', 'share'],
    ['Half of the wheat of Egypt is imported', 'wheat'],
    ['FARMERS WILL BE DEPRIVED OF WATER', 'dam'],
  ])('%j is like %s first', (query, expected) => {
    expect(found(query)[0]).toBe(expected)
  })

  test.each([
    ['hamza forms', 'اطلاق النار', 'إطلاق النار'],
    ['ة and ه', 'المدرسه الكبيره', 'المدرسة الكبيرة'],
    ['ى and ي', 'مستشفي علي', 'مستشفى على'],
    ['diacritics', 'وَقْفُ إِطْلاقِ النّارِ', 'وقف إطلاق النار'],
    ['tatweel', 'وقـــف إطــلاق', 'وقف إطلاق'],
    ['digits', 'عام ١٩٩٤', 'عام 1994'],
    ['presentation forms', 'ﺍﻟﻨﺎﺭ ﻻ ﺗﻨﻄﻔﺊ', 'النار لا تنطفئ'],
    ['case and accents', 'L’Élysée', 'l’elysee'],
    ['direction marks', '\u200Fوقف\u200E إطلاق', 'وقف إطلاق'],
  ])('are the same whatever the %s', (_, query, text) => {
    expect(likeClaims(query, [{ id: 'same', text }], 1)).toMatchObject([{ id: 'same', score: 1 }])
  })

  test.each(Object.keys(claims))('the very words of %s come first, and only they score one', (id) => {
    const [first, ...others] = likeClaims(claims[id as keyof typeof claims], corpus, 10)
    expect(first).toMatchObject({ id, score: 1 })
    expect(others.every(({ score }) => score > 0 && score < 1)).toBe(true)
  })

  test('the very words come before a longer claim that has them twice', () => {
    const [text, longer] = ['the dam failed', 'the dam failed and the dam failed']
    const many = [longer, text, 'a dam', 'failed'].map((each) => ({ id: each, text: each }))
    expect(likeClaims(text, many, 9)[0]?.id).toBe(text)
  })

  test('those as like as each other stay in the order of the corpus', () => {
    const ids = ['b', 'c', 'a', 'd']
    expect(
      likeClaims(
        claims.dam,
        ids.map((id) => ({ id, text: 'A dam of water' })),
        3,
      ),
    ).toMatchObject([{ id: 'b' }, { id: 'c' }, { id: 'a' }])
  })

  test('an id counts once, as it came first', () => {
    const twice = [
      { id: 'a', text: 'no water' },
      { id: 'a', text: claims.dam },
    ]
    expect(likeClaims(claims.dam, twice, 5)).toHaveLength(1)
    expect(likeClaims(claims.dam, twice, 5)[0]?.score).toBeLessThan(1)
  })

  test.each([
    [0, 0],
    [-1, 0],
    [Number.NEGATIVE_INFINITY, 0],
    [Number.NaN, 0],
    [0.5, 0],
    [1, 1],
    [1.9, 1],
    [2 ** 53, 2],
    [Number.POSITIVE_INFINITY, 2],
  ])('are %d at most: %d of two', (limit, count) => {
    const two = corpus.slice(2)
    expect(likeClaims('half of the water and wheat', two, limit)).toHaveLength(count)
  })

  test.each(['', ' ', '\n', '.,!؟ …', '— % ٪ $', '\u200F\u200E', '\u0640\u0640', '😀', '\uD800'])(
    'nothing is like %j',
    (query) => {
      expect(likeClaims(query, [...corpus, { id: 'empty', text: query }], 10)).toEqual([])
    },
  )

  test('a corpus may be empty, hold empty texts, and be gone through only once', () => {
    expect(likeClaims('water', [], 10)).toEqual([])
    function* once() {
      yield { id: 'nothing', text: '' }
      yield { id: 'signs', text: '…' }
      yield* corpus
    }
    expect(likeClaims('the water of farmers', once(), 1)).toMatchObject([{ id: 'dam' }])
  })

  test('words that any sentence has liken only what has no others', () => {
    expect(likeClaims('the dam', [{ id: 'the', text: 'the of and' }], 10)).toEqual([])
    expect(likeClaims('to be or not to be', [{ id: 'the', text: 'To be, or not to be' }], 10)).toMatchObject([
      { id: 'the', score: 1 },
    ])
  })

  test('no word has to be the same', () => {
    expect(found('imported wheats')).toEqual(['wheat'])
  })

  test('of a very long text the beginning is read', () => {
    const long = `${claims.dam} ${'and so on and on '.repeat(100_000)}`
    const unbroken = 'ب'.repeat(1_000_000)
    expect(likeClaims(long, [{ id: 'dam', text: claims.dam }], 1)).toHaveLength(1)
    expect(likeClaims(claims.dam, [{ id: 'long', text: long }], 1)).toHaveLength(1)
    expect(likeClaims(unbroken, [{ id: 'same', text: unbroken }], 1)).toMatchObject([{ score: 1 }])
  })
})

describe('the numbers of a claim that is like another are', () => {
  const numbers = (query: string, text: string) => likeClaims(query, [{ id: 'it', text }], 1)[0]?.numbers

  test.each([
    ['94% of the people', '٩٤٪ of the people'],
    ['94% من السكان', '٩٤ في المئة من السكان'],
    ['94 percent of the people', 'people: 94%'],
    ['ثلاثة ملايين لاجئ', '3 ملايين لاجئ'],
    ['three million refugees', '3,000,000 refugees'],
    ['قتل خمسة جنود', 'مقتل 5 جنود'],
    ['half of the water', '50% of the water'],
    ['نصف السكان', '50% من السكان'],
    ['220 مليار دولار', 'مئتان وعشرون مليار دولار'],
    ['2 million dollars', '$2 million in dollars'],
    ['94% of the people in 1921', '94% of the people'],
    ['47 people were killed', '47 people killed, 12 hurt people'],
    ['fell from 10 to 12 people', 'people: from 10 to 12'],
    ['the truce of 1994 held', 'the truce held in 1994'],
    ['قرار رقم 1701 للمجلس', 'القرار 1701 للمجلس'],
  ])('the same in %j and %j', (query, text) => {
    expect(numbers(query, text)).toBe('same')
    expect(numbers(text, query)).toBe('same')
  })

  test.each([
    ['94% of the people', '49% of the people'],
    ['٩٤٪ من السكان', '49% من السكان'],
    ['ثلاثة ملايين لاجئ', '4 ملايين لاجئ'],
    ['5 million dollars', '5 million euros in dollars'],
    ['94% of the people', '94 people'],
    ['94% of the people in 1921', '94% of the people in 1926'],
    ['the truce of 1994 held', 'the truce held in 1995'],
    ['-5% growth', '5% growth'],
    ['47 people killed', '46 people killed in 1994 and 12 people hurt'],
  ])('other in %j and %j', (query, text) => {
    expect(numbers(query, text)).toBe('other')
    expect(numbers(text, query)).toBe('other')
  })

  test.each([
    ['94% of the people', 'most of the people'],
    ['the people', 'these people'],
    ['94% of the people', 'the people in 1921'],
    ['one of the people', '94% of the people'],
  ])('none in %j and %j', (query, text) => {
    expect(numbers(query, text)).toBe('none')
    expect(numbers(text, query)).toBe('none')
  })
})
