import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deepest, readJson } from '@/lib/domain/import/json-text'

/** Where [here] stands: as `line:column`. */
function faultIn(text: string): string {
  const read = readJson(text)
  return read.ok ? 'none' : `${read.problem.code} ${read.problem.line}:${read.problem.column}`
}

describe('a text that is JSON', () => {
  test('is read as the platform reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), fc.constantFrom(0, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) })
      }),
    )
  })

  test('may begin with a byte order mark', () => {
    expect(readJson('\ufeff{"a": [1]}')).toEqual({ ok: true, value: { a: [1] } })
  })

  test('makes a member of __proto__ and no prototype', () => {
    const read = readJson('{"__proto__": {"role": "admin"}}')
    expect(read.ok && Object.getPrototypeOf(read.value)).toBe(Object.prototype)
    expect({}).not.toHaveProperty('role')
  })
})

describe('a text that is not', () => {
  test.each([
    ['', 'not-json 1:1'],
    ['   \n ', 'not-json 2:2'],
    ['{"a": 1,}', 'not-json 1:9'],
    ['{"a": x}', 'not-json 1:7'],
    ["{'a': 1}", 'not-json 1:2'],
    ['{"a" 1}', 'not-json 1:6'],
    ['[1 2]', 'not-json 1:4'],
    ['[1}', 'not-json 1:3'],
    ['[,1]', 'not-json 1:2'],
    ['{"a": 01}', 'not-json 1:7'],
    ['[NaN]', 'not-json 1:2'],
    ['[1.]', 'not-json 1:2'],
    ['"\\x"', 'not-json 1:1'],
    ['"a\tb"', 'not-json 1:1'],
    ['"a\0b"', 'not-json 1:1'],
    ['{\n  "a": [\n    1,\n    "half\n  ]\n}', 'not-json 4:5'],
    ['{"a": 1} {"b": 2}', 'not-json 1:10'],
    ['[1, 2', 'not-json 1:6'],
    ['<html></html>', 'not-json 1:1'],
    ['{"a": 1]', 'not-json 1:8'],
    [']', 'not-json 1:1'],
    ['truee', 'not-json 1:1'],
  ])('says where it breaks the form: %j', (text, place) => {
    expect(faultIn(text)).toBe(place)
    expect(() => JSON.parse(text)).toThrow()
  })

  test('whatever is cut off or put in: both readers agree whether it is one', () => {
    const signs = [...'[]{},:"\\ 01-.e', 'true', '\n']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        let known = true
        try {
          JSON.parse(text)
        } catch {
          known = false
        }
        expect(readJson(text).ok).toBe(known)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('a text that is nested', () => {
  test('as deeply as is taken is read, one level more is not, at its place', () => {
    const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
    expect(faultIn(nested(deepest))).toBe('none')
    expect(faultIn(nested(deepest + 1))).toBe(`too-deep 1:${deepest + 1}`)
  })

  test('a million times is refused without being walked through', () => {
    expect(faultIn('{"a":'.repeat(1_000_000))).toBe(`too-deep 1:${deepest * 5 + 1}`)
  })
})
