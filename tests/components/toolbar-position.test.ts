import { describe, expect, test } from 'vitest'
import { linesOf, positionToolbar } from '@/components/text/toolbar-position'

const line = (top: number, left = 100, right = 500) => ({ left, right, top, bottom: top + 40 })
const room = { left: 20, top: 60, right: 800, bottom: 600 }
const size = { width: 200, height: 44 }

describe('the toolbar', () => {
  test('stands under the last line, at the end where reading stops', () => {
    expect(positionToolbar([line(100), line(140, 300)], size, room, 'rtl')).toEqual({ left: 300, top: 188 })
    expect(positionToolbar([line(100), line(140, 100, 450)], size, room, 'ltr')).toEqual({
      left: 250,
      top: 188,
    })
  })

  test('stands above the first line when there is no room below', () => {
    expect(positionToolbar([line(520), line(560)], size, room, 'rtl')).toEqual({ left: 100, top: 468 })
  })

  test('has no place when the words fill the window', () => {
    expect(positionToolbar([line(50), line(580)], size, room, 'rtl')).toBeNull()
  })

  test('never leaves the window sideways', () => {
    expect(positionToolbar([line(100, 700, 790)], size, room, 'rtl')?.left).toBe(600)
    expect(positionToolbar([line(100, 30, 90)], size, room, 'ltr')?.left).toBe(20)
  })
})

test('boxes of one line are one line', () => {
  const lines = linesOf([
    { left: 300, right: 400, top: 100, bottom: 130 },
    { left: 200, right: 300, top: 98, bottom: 132 },
    { left: 250, right: 400, top: 140, bottom: 170 },
  ])
  expect(lines).toHaveLength(2)
  expect(lines[0]).toEqual({ left: 200, right: 400, top: 98, bottom: 132 })
})
