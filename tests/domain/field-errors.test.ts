import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { toFieldErrors } from '@/lib/domain/field-errors'

const errorsOf = (schema: z.ZodType, value: unknown) => {
  const result = schema.safeParse(value, { reportInput: true })
  return toFieldErrors(result.error?.issues ?? [])
}

describe('very many errors', () => {
  const keys = Array.from({ length: 5000 }, (_, index) => `key${index}`)

  test('of unknown fields are named twenty, and the rest counted', () => {
    const { errors, more } = errorsOf(z.strictObject({}), Object.fromEntries(keys.map((key) => [key, 1])))
    expect(errors).toHaveLength(20)
    expect(errors[0]).toEqual({ path: 'key0', code: 'invalid' })
    expect(more).toBe(4980)
  })

  test('in a list are too', () => {
    const numbers = keys.map(() => 1)
    expect(errorsOf(z.array(z.string()), numbers)).toMatchObject({ more: 4980 })
    expect(errorsOf(z.strictObject({ list: z.array(z.string()) }), { list: numbers }).errors).toHaveLength(20)
  })

  test('twenty are named whole, without a count', () => {
    const few = Object.fromEntries(keys.slice(0, 20).map((key) => [key, 1]))
    expect(errorsOf(z.strictObject({}), few)).not.toHaveProperty('more')
  })

  test('a field of endless name is named by its beginning', () => {
    const { errors } = errorsOf(z.strictObject({}), { ['x'.repeat(1_000_000)]: 1 })
    expect(errors).toEqual([{ path: `${'x'.repeat(200)}…`, code: 'invalid' }])
  })
})
