import { describe, expect, test } from 'vitest'
import { excessOf, mostParagraphs, mostSentences } from '@/lib/domain/text/excess'

const paragraphs = (count: number, between = '\n') => Array(count).fill('س').join(between)
const sentences = (count: number) => 'قال. '.repeat(count)

describe('what a text has too much of', () => {
  test.each(['\n', '\r\n', '\r', '\n\n', ' \u2029'])('counts paragraphs between %j', (between) => {
    expect(excessOf(paragraphs(mostParagraphs, between), 'ar')).toBeNull()
    expect(excessOf(paragraphs(mostParagraphs + 1, between), 'ar')).toEqual({
      of: 'paragraphs',
      maximum: mostParagraphs,
      count: mostParagraphs + 1,
    })
  })

  test('counts sentences, whatever paragraphs they stand in', () => {
    expect(excessOf(sentences(mostSentences), 'ar')).toBeNull()
    expect(excessOf(sentences(mostSentences + 1), 'ar')).toEqual({
      of: 'sentences',
      maximum: mostSentences,
      count: mostSentences + 1,
    })
  })

  test('empty lines, long words and long runs of marks are no excess', () => {
    expect(excessOf('س\n'.repeat(10) + '\n'.repeat(900_000), 'ar')).toBeNull()
    expect(excessOf('س'.repeat(500_000), 'ar')).toBeNull()
    expect(excessOf(`ا${'\u064b'.repeat(480_000)}`, 'ar')).toBeNull()
  })
})
