import { expect, test } from 'vitest'
import { drawnIndexes, windowBetween, windowOver } from '@/components/margin/claim-window'
import { layOutAround } from '@/components/margin/margin-layout'

const claims = [{ start: 0 }, { start: 10 }, { start: 10 }, { start: 25 }, { start: 90 }]

test('the claims that begin in a part of the text are its window', () => {
  expect(windowOver(claims, { start: 10, end: 90 })).toEqual({ from: 1, to: 4 })
  expect(windowOver(claims, { start: 30, end: 80 })).toEqual({ from: 4, to: 4 })
  expect(windowOver([], { start: 0, end: 9 })).toEqual({ from: 0, to: 0 })
})

test('in a column the window holds the cards that stand between two heights', () => {
  // They stand at 0–100, 110–210, 220–320, 330–430.
  const heights = [100, 100, 100, 100]
  expect(windowBetween(heights, 10, 150, 300)).toEqual({ from: 1, to: 3 })
  expect(windowBetween(heights, 10, -50, 5)).toEqual({ from: 0, to: 1 })
  expect(windowBetween(heights, 10, 500, 900)).toEqual({ from: 0, to: 0 })
})

test('what is kept is drawn with its neighbours, wherever it is and only once', () => {
  expect(drawnIndexes(100, { from: 10, to: 13 }, [50])).toEqual([10, 11, 12, 49, 50, 51])
  expect(drawnIndexes(100, { from: 10, to: 13 }, [13])).toEqual([10, 11, 12, 13, 14])
  expect(drawnIndexes(3, { from: 0, to: 2 }, [0, 2])).toEqual([0, 1, 2])
})

const card = (key: string, wanted: number, height = 50) => ({ key, wanted, height })
const tops = (places: Map<string, number>) => Object.fromEntries(places)

test('cards are placed around the pinned one: those before it upwards, those behind it downwards', () => {
  const cards = [card('a', 200), card('b', 210), card('c', 220), card('d', 500)]
  const pinned = { key: 'b', offset: 0, firm: true }
  expect(tops(layOutAround(cards, pinned, 10))).toEqual({ a: 150, b: 210, c: 270, d: 500 })
})

test('cards that come or go at an end move none of the others', () => {
  const all = Array.from({ length: 12 }, (_, at) => card(String(at), 1000 + at * 30))
  const pinned = { key: '5', offset: 20, firm: false }
  const whole = layOutAround(all, pinned, 10)
  const part = layOutAround(all.slice(3, 9), pinned, 10)
  for (const [key, top] of part) expect(top).toBe(whole.get(key))
})

test('at the top edge the others move down, except for a card in hand: that one stays level', () => {
  const cards = [card('a', 0), card('b', 10), card('c', 20)]
  expect(tops(layOutAround(cards, { key: 'c', offset: 0, firm: false }, 10))).toEqual({ a: 0, b: 60, c: 120 })
  expect(tops(layOutAround(cards, { key: 'c', offset: 0, firm: true }, 10))).toEqual({
    a: -100,
    b: -40,
    c: 20,
  })
})
