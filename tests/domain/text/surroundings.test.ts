import { expect, test } from 'vitest'
import { quoteAt } from '@/lib/domain/text/quote'
import { surroundingsOf } from '@/lib/domain/text/surroundings'
import { marked } from './marked'

function readAround(text: string) {
  const { text: whole, range } = marked(text)
  return surroundingsOf(quoteAt(whole, range))
}

test('words at either end are whole', () => {
  expect(
    readAround(
      'وكانت العلاقات بين البلدين قد توترت كثيرًا حين وقعت [أسوأ اشتباكات منذ سنوات] بين الجانبين على طول الحدود المشتركة بينهما',
    ),
  ).toEqual({ before: '…قد توترت كثيرًا حين وقعت ', after: ' بين الجانبين على طول الحدود…' })
})

test('the edge of the text is no cut', () => {
  expect(readAround('The [mayor resigned] today.')).toEqual({ before: 'The ', after: ' today.' })
})

test('words without spaces between them stay as they are', () => {
  const { before, after } = readAround(`${'市'.repeat(60)}[the mayor]${'長'.repeat(60)}`)
  expect([before, after]).toEqual([`…${'市'.repeat(32)}`, `${'長'.repeat(32)}…`])
})
