import { describe, expect, test } from 'vitest'
import { readCitation } from '@/lib/domain/claim/citation'
import { dateIn } from '@/lib/domain/claim/citation-date'

/** A citation as author | title | publisher | date | address. */
function read(text: string): string | null {
  const cited = readCitation(text)
  return cited && [cited.author, cited.title, cited.publisher, cited.publishedOn, cited.url].join(' | ')
}

describe('an address', () => {
  test.each([
    ['https://example.org/a?b=c', ' |  |  |  | https://example.org/a?b=c'],
    ['www.example.org/a', ' |  |  |  | https://www.example.org/a'],
    ['example.org/x', ' |  |  |  | https://example.org/x'],
    ['10.1000/xyz123', ' |  |  |  | https://doi.org/10.1000/xyz123'],
    ['doi:10.1000/xyz123.', ' |  |  |  | https://doi.org/10.1000/xyz123'],
    ['https://doi.org/10.1038/s41586-020-2649-2', ' |  |  |  | https://doi.org/10.1038/s41586-020-2649-2'],
    ['http://dx.doi.org/10.1000/182', ' |  |  |  | https://doi.org/10.1000/182'],
    ['(https://en.wikipedia.org/wiki/Nakhchivan_(city))', null],
    ['Census of 1926: https://example.org/census', ' | Census of 1926 |  |  | https://example.org/census'],
  ])('in %j', (text, parts) => {
    if (parts) expect(read(text)).toBe(parts)
    else expect(read(text)).toContain('https://en.wikipedia.org/wiki/Nakhchivan_(city)')
  })
})

describe('a citation', () => {
  test.each([
    [
      'Harris, C. R., & Millman, K. J. (2020). Array programming. Nature, 585, 357–362. https://doi.org/10.1038/s41586-020-2649-2',
      'Harris, C. R., & Millman, K. J. | Array programming | Nature, 585, 357–362 | 2020 | https://doi.org/10.1038/s41586-020-2649-2',
    ],
    [
      'De Waal, T. (2003, May 5). Black Garden. New York University Press.',
      'De Waal, T. | Black Garden | New York University Press | 2003-05-05 | ',
    ],
    [
      'Smith, Anna. "A border moves." The Daily Post, 12 March 2020, www.dailypost.example/border.',
      'Smith, Anna | A border moves | The Daily Post | 2020-03-12 | https://www.dailypost.example/border',
    ],
    [
      'Anna Smith, “A border moves,” The Daily Post, March 12, 2020, https://dailypost.example/b.',
      'Anna Smith | A border moves | The Daily Post | 2020-03-12 | https://dailypost.example/b',
    ],
    [
      'BBC News. (2020, October 3). Karabakh: what is happening? https://www.bbc.com/news/world-1',
      'BBC News | Karabakh: what is happening? |  | 2020-10-03 | https://www.bbc.com/news/world-1',
    ],
    [
      'De Waal, Thomas. Black Garden. New York: NYU Press, 2003.',
      'De Waal, Thomas | Black Garden | New York: NYU Press | 2003 | ',
    ],
    [
      'Thomas de Waal, Black Garden (New York: NYU Press, 2003).',
      'Thomas de Waal | Black Garden | New York: NYU Press | 2003 | ',
    ],
    [
      'Anna Smith, A border moves, The Daily Post, 2020-03-12',
      'Anna Smith | A border moves | The Daily Post | 2020-03-12 | ',
    ],
    [
      'Anna Smith, A border moves, The Daily Post, March 12, 2020',
      'Anna Smith | A border moves | The Daily Post | 2020-03-12 | ',
    ],
    [
      'سعاد الأمين، «الحدود تتحرك»، صحيفة النهار، 12 مارس 2020',
      'سعاد الأمين | الحدود تتحرك | صحيفة النهار | 2020-03-12 | ',
    ],
    [
      'سعاد الأمين: «الحدود تتحرك»، صحيفة النهار، ٢٧ أيلول/سبتمبر ٢٠٢٠، متاح على: https://example.org/hudud',
      'سعاد الأمين | الحدود تتحرك | صحيفة النهار | 2020-09-27 | https://example.org/hudud',
    ],
    ['سعاد الأمين، الحدود تتحرك، دار الساقي، 2003', 'سعاد الأمين | الحدود تتحرك | دار الساقي | 2003 | '],
    [
      'سعاد الأمين — الحدود تتحرك — دار الساقي — تشرين الثاني 2003',
      'سعاد الأمين | الحدود تتحرك | دار الساقي | 2003-11 | ',
    ],
    ['«الحدود تتحرك»، صحيفة النهار، 2020', ' | الحدود تتحرك | صحيفة النهار | 2020 | '],
    // Who wrote it or what it is called: nobody knows.
    ['Black Garden, NYU Press, 2003', ' | Black Garden, NYU Press |  | 2003 | '],
  ])('%j', (text, parts) => {
    expect(read(text)).toBe(parts)
  })
})

describe('no citation', () => {
  test.each([
    ...['', ' ', 'Census of the district', 'تعداد سكان الإقليم', 'Report: what we know, and what not'],
    ...['«الحدود تتحرك»', 'Minutes of 12 May', 'War and Peace', 'And/or', 'الجزء الأول، الفصل الثاني'],
    'x'.repeat(5000),
    `${'a, '.repeat(400)}b`,
  ])('is %j', (text) => {
    expect(read(text)).toBeNull()
  })
})

test('no word of a citation is lost', () => {
  const texts = [
    'Harris, C. R. (2020). Array programming. Nature, 585(3), 357–362. Accessed 3 May 2021',
    'Smith, Anna. "A border moves." The Daily Post, vol. 3, no. 4, 12 March 2020, pp. 1-2.',
    'أ. ب. الأمين، «الحدود تتحرك»، صحيفة النهار، العدد 15، 2020',
    'One, two, three, four, five, 2020',
  ]
  for (const text of texts) {
    const cited = readCitation(text)
    const kept = Object.values(cited ?? {}).join(' ')
    const words = text.match(/\p{L}{3,}/gu) ?? []
    for (const word of words.filter((word) => !/^(?:March|May)$/.test(word))) expect(kept).toContain(word)
  }
})

test.each([
  ['2020', '2020'],
  ['12 March 2020', '2020-03-12'],
  ['March 12, 2020', '2020-03-12'],
  ['Mar. 2020', '2020-03'],
  ['2020-03-12', '2020-03-12'],
  ['27/9/2020', '2020-09-27'],
  ['١٢ مارس ٢٠٢٠', '2020-03-12'],
  ['كانون الثاني 1994', '1994-01'],
  ['آذار 2020', '2020-03'],
  ['3/4/2020', null],
  ['31 February 2020', null],
  ['12', null],
  ['spring 2020', null],
  ['', null],
])('the date %j is %j', (words, date) => {
  expect(dateIn(words)).toBe(date)
})
