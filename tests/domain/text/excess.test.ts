import { describe, expect, test } from 'vitest'
import { excessOf, mostFigures, mostParagraphs, mostSentences, mostUnseen } from '@/lib/domain/text/excess'

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

  test('counts characters that nobody sees', () => {
    expect(excessOf('س\u202e'.repeat(mostUnseen), 'ar')).toBeNull()
    expect(excessOf('س\u202e'.repeat(mostUnseen + 1), 'ar')).toEqual({
      of: 'unseen',
      maximum: mostUnseen,
      count: mostUnseen + 1,
    })
  })

  test('counts figures that have a sign or a unit', () => {
    expect(excessOf('42.5% '.repeat(mostFigures), 'ar')).toBeNull()
    expect(excessOf('1234 '.repeat(mostFigures + 1), 'ar')).toBeNull()
    expect(excessOf('42.5% '.repeat(mostFigures + 1), 'ar')).toEqual({
      of: 'figures',
      maximum: mostFigures,
      count: mostFigures + 1,
    })
  })

  test.each([
    ['spaces', ' '.repeat(500_000)],
    ['hard spaces', '\u00a0'.repeat(500_000)],
    ['quotes', '"'.repeat(500_000)],
    ['stops and quotes', '."'.repeat(250_000)],
  ])('a run of %s is gone through once, not once for each of them', (_name, run) => {
    expect(excessOf(`س.${run},`, 'ar')).toBeNull()
    expect(excessOf(`س.،${run}س`, 'ar')).toBeNull()
  })

  test('empty lines, long words and long runs of marks are no excess', () => {
    expect(excessOf('س\n'.repeat(10) + '\n'.repeat(900_000), 'ar')).toBeNull()
    expect(excessOf('س'.repeat(500_000), 'ar')).toBeNull()
    expect(excessOf(`ا${'\u064b'.repeat(480_000)}`, 'ar')).toBeNull()
  })
})
