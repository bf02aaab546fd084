import { expect, test } from 'vitest'
import { layOutMargin } from '@/components/margin/margin-layout'

const card = (key: string, wanted: number, height = 100) => ({ key, wanted, height })
const tops = (cards: ReturnType<typeof card>[], active: string | null) => [
  ...layOutMargin(cards, active, 10).values(),
]

test('cards with room stand level with their words', () => {
  expect(tops([card('1', 0), card('2', 200), card('3', 500)], null)).toEqual([0, 200, 500])
})

test('cards without room follow each other without covering', () => {
  expect(tops([card('1', 50), card('2', 60), card('3', 70)], null)).toEqual([50, 160, 270])
})

test('the active card is level with its words, the ones before it move up, the ones after it down', () => {
  expect(tops([card('1', 300), card('2', 320), card('3', 330)], '2')).toEqual([210, 320, 430])
})

test('cards before the active one stay at their words when they are far from it', () => {
  expect(tops([card('1', 0), card('2', 500), card('3', 505)], '3')).toEqual([0, 395, 505])
})

test('nothing goes over the top edge: the active card moves down instead', () => {
  expect(tops([card('1', 10), card('2', 20), card('3', 30)], '3')).toEqual([0, 110, 220])
})
