import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, parseCanonicalJson } from '@/lib/domain/history/canonical-json'

function double(hex: string): number {
  return new DataView(Uint8Array.from(Buffer.from(hex, 'hex')).buffer).getFloat64(0)
}

describe('RFC 8785', () => {
  test('section 3.2.2: writes literals, numbers and strings in their one form', () => {
    const input = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`
    expect(canonicalJson(JSON.parse(input))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  test('section 3.2.3: sorts members by UTF-16 code units', () => {
    const input = String.raw`{
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis"
    }`
    expect([...canonicalJson(JSON.parse(input)).matchAll(/:"([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
  })

  test.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('appendix B: the double %s is written %s', (hex, text) => {
    expect(canonicalJson(double(hex))).toBe(text)
  })

  test('appendix B: refuses what is not a number', () => {
    expect(() => canonicalJson(double('7fffffffffffffff'))).toThrow('$ is not JSON: NaN')
    expect(() => canonicalJson({ a: [1, double('7ff0000000000000')] })).toThrow(
      '$.a[1] is not JSON: Infinity',
    )
  })
})

describe('canonical JSON', () => {
  test.each([
    ['undefined', { a: undefined }],
    ['a hole in a list', Array(1)],
    ['a date', { at: new Date(0) }],
    ['a big integer', 1n],
    ['a function', () => 1],
    ['a lone surrogate', 'a\ud800b'],
    ['a lone surrogate in a name', { '\udc00': 1 }],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })

  test('keeps Arabic, marks of direction and line separators as they are', () => {
    expect(canonicalJson({ ب: 'قال\u200f «نعم»\u2028' })).toBe('{"ب":"قال\u200f «نعم»\u2028"}')
  })

  test('a member called __proto__ is a member like any other', () => {
    expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"a":2}}'))).toBe('{"__proto__":{"a":2},"b":1}')
  })

  test.each([
    ...['{"b":1,"a":2}', '{"a":1,"a":1}', '{"a": 1}', '1.0', '"\\u0041"', '{', '-0', '"\\ud800"', '"\ud800"'],
    ...['{"9":1,"10":2}', '[{"c":{"b":1,"a":2}}]', '{"\ud83d\ude00":1,"\ufb33":2,"a":3}', '1e21', '"\\/"'],
  ])('does not read %s as canonical', (text) => {
    expect(parseCanonicalJson(text)).toBeUndefined()
  })

  test.each(['{"10":2,"9":1}', '"\\\\ud800"', '{"__proto__":1,"a":2}', '{"\ud83d\ude00":1,"\ufb33":2}'])(
    'reads %s as canonical',
    (text) => {
      expect(parseCanonicalJson(text)).toEqual(JSON.parse(text))
    },
  )

  test('reads the texts that writing gives, and of any other form none', () => {
    const key = fc.oneof(fc.string({ unit: 'binary' }), fc.nat({ max: 20 }).map(String))
    const { value } = fc.letrec((tie) => ({
      leaf: fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.double(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
      ),
      value: fc.oneof({ maxDepth: 4 }, tie('leaf'), fc.array(tie('value')), fc.dictionary(key, tie('value'))),
    }))
    fc.assert(
      fc.property(value, (given) => {
        const text = JSON.stringify(given)
        let form: string | undefined
        try {
          form = canonicalJson(JSON.parse(text))
        } catch {
          form = undefined
        }
        expect(parseCanonicalJson(text) !== undefined).toBe(form === text)
        if (form !== undefined) expect(parseCanonicalJson(form)).toEqual(JSON.parse(form))
      }),
      { numRuns: 2000 },
    )
  })
})
