import { describe, expect, test } from 'vitest'
import { suggestionsIn } from '@/lib/domain/article/suggestion/suggestion'
import { suggestionKinds } from '@/lib/domain/article/suggestion/suggestion-kind'
import { labelled, languages } from './suggestion-sentences'

describe('a sentence is suggested', () => {
  test('for all that it says, in the order of kinds', () => {
    const english = 'In 1974, officials said, 12 of the wells, or 4%, were the oldest.'
    expect(suggestionsIn(english, 'en')).toEqual([...suggestionKinds])
    const arabic = 'قال الوزير إن 12 بئرًا، أي 4%، هي الأقدم منذ عام 1974.'
    expect(suggestionsIn(arabic, 'ar')).toEqual([...suggestionKinds])
  })

  test('not for a year, a share or the number in a name as a figure', () => {
    expect(suggestionsIn('It opened in 1974.', 'en')).toEqual(['date'])
    expect(suggestionsIn('Prices rose 18%.', 'en')).toEqual(['percentage'])
    expect(suggestionsIn('They met in room 101.', 'en')).toEqual([])
    expect(suggestionsIn('افتُتح عام 1974.', 'ar')).toEqual(['date'])
    expect(suggestionsIn('جلسوا في الغرفة 101.', 'ar')).toEqual([])
  })

  test('not for words that only look like it', () => {
    for (const text of ['First of all, thank you.', 'One of the streets was closed.', 'May I come in?'])
      expect(suggestionsIn(text, 'en')).toEqual([])
    for (const text of ['عاد أول أمس.', 'على الأقل لم تمطر.', 'أُغلق أحد الشوارع.'])
      expect(suggestionsIn(text, 'ar')).toEqual([])
  })

  test('with Arabic digits, vowel signs and prefixes as without', () => {
    expect(suggestionsIn('وبلغت ٩٤٪.', 'ar')).toEqual(['percentage'])
    expect(suggestionsIn('وأكّدت الوزارة ذلك.', 'ar')).toEqual(['attribution'])
    expect(suggestionsIn('وأكدت الوزارة ذلك.', 'ar')).toEqual(['attribution'])
  })

  test('in any variety of Arabic, and by English rules in a language that has none', () => {
    expect(suggestionsIn('قال ذلك.', 'ar-EG')).toEqual(['attribution'])
    expect(suggestionsIn('Ils étaient 3 400.', 'fr')).toEqual(['figure'])
  })
})

test('however long and strange, a sentence is read in time that grows with its length', () => {
  for (const part of ['1,', 'twenty-', 'كتب ', 'ثلاثمئة ', 'the ', "a's ", '12 '])
    for (const language of languages) suggestionsIn(part.repeat(40_000), language)
})

describe.each(languages)('on labelled sentences (%s)', (language) => {
  test.each(['tuning', 'heldOut'] as const)(
    'four of five suggestions are right, none in five is missed: %s',
    (half) => {
      const sentences = labelled(language, half)
      const pairs = sentences.flatMap(({ text, kinds }) => {
        const found = suggestionsIn(text, language)
        return suggestionKinds.map((kind) => ({
          labelled: kinds.includes(kind),
          found: found.includes(kind),
        }))
      })
      const right = pairs.filter((pair) => pair.labelled && pair.found).length
      expect(right / pairs.filter(({ found }) => found).length).toBeGreaterThan(0.8)
      expect(right / pairs.filter((pair) => pair.labelled).length).toBeGreaterThan(0.8)
    },
  )

  test('there are enough of them, none twice', () => {
    const all = [...labelled(language, 'tuning'), ...labelled(language, 'heldOut')]
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length)
    expect(all.length).toBeGreaterThan(100)
  })
})
