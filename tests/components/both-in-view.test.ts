import { describe, expect, test } from 'vitest'
import { scrollForBoth } from '@/components/text/both-in-view'

const room = { top: 80, bottom: 780 }
const span = (top: number, height: number) => ({ top, bottom: top + height })

describe('words and the form about them', () => {
  test('stay where they are when both are in view', () => {
    expect(scrollForBoth(span(100, 40), { form: span(200, 300), field: span(220, 40) }, room)).toBe(0)
  })

  test('come into view together when there is room', () => {
    expect(scrollForBoth(span(700, 40), { form: span(900, 300), field: span(940, 40) }, room)).toBe(420)
  })

  test('of a long form the field comes', () => {
    expect(scrollForBoth(span(500, 40), { form: span(600, 900), field: span(840, 60) }, room)).toBe(120)
  })

  test('the words win where there is no room for both', () => {
    expect(scrollForBoth(span(700, 40), { form: span(1500, 300), field: span(1500, 40) }, room)).toBe(620)
  })

  test('of words longer than the window their beginning is kept', () => {
    expect(scrollForBoth(span(90, 900), { form: span(1100, 300), field: span(1100, 40) }, room)).toBe(10)
  })

  test('words above the window come back', () => {
    expect(scrollForBoth(span(-200, 40), { form: span(100, 300), field: span(120, 40) }, room)).toBe(-280)
  })
})
