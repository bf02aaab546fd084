import { expect, test } from 'vitest'
import { startMark } from '../../scripts/server/start-mark.js'

test('what is asked in starting is told from what anybody else asks', () => {
  const mark = startMark('a word')
  expect(mark.isOn(mark.headers)).toBe(true)
  expect(mark.isOn({ 'isnad-start': 'another' })).toBe(false)
  expect(mark.isOn({})).toBe(false)
})

test('nobody guesses a word that was not given', () => {
  const mark = startMark(undefined)
  expect(mark.isOn({ 'isnad-start': '' })).toBe(false)
  expect(mark.isOn({ 'isnad-start': 'undefined' })).toBe(false)
  expect(mark.isOn(mark.headers)).toBe(true)
})
