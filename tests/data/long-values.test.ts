import { describe, expect, test } from 'vitest'
import { LongValues, spelledOut } from '@/lib/data/long-values'

const long = 'نص طويل '.repeat(10_000)

describe('a long value', () => {
  test('goes by a short name until it is sent', () => {
    const values = new LongValues()
    const [one, other] = [values.name(long), values.name(long)]
    expect(one.length).toBeLessThan(100)
    expect(one).not.toBe(other)
    expect(spelledOut([one, 7, null, 'short', other])).toEqual([long, 7, null, 'short', long])
    values.forget()
  })

  test('is forgotten with its transaction, and no other', () => {
    const [values, others] = [new LongValues(), new LongValues()]
    const [name, another] = [values.name(long), others.name(long)]
    values.forget()
    expect(spelledOut([name, another])).toEqual([name, long])
    others.forget()
  })

  test('that is short goes as it is, even one that looks like a name', () => {
    const values = new LongValues()
    const looksLikeOne = 'isnad:long-value:00000000-0000-4000-8000-000000000000'
    expect(values.name('قصير')).toBe('قصير')
    expect(spelledOut([values.name(looksLikeOne)])).toEqual([looksLikeOne])
  })

  test('may be bytes, however few', () => {
    const values = new LongValues()
    const bytes = Uint8Array.of(0, 255)
    expect(spelledOut([values.name(bytes)])).toEqual([bytes])
    values.forget()
  })
})
