import { fail, type Result, succeed } from '../result'

/** Where a text stops being JSON: line and column, both from 1, the column in UTF-16 code units. */
export type JsonFault = { code: 'not-json' | 'too-deep'; line: number; column: number }

/** Levels of lists and objects in each other: more than any format here has, and few enough for whatever walks through them. */
export const deepest = 64

/** What a JSON text says (RFC 8259), after a byte order mark if there is one; or the first place where it breaks the form. */
export function readJson(text: string): Result<unknown, JsonFault> {
  const plain = text.startsWith('\ufeff') ? text.slice(1) : text
  const broken = firstFault(plain)
  return broken ? fail(placed(plain, broken)) : succeed(JSON.parse(plain))
}

type Fault = { code: JsonFault['code']; at: number }

function placed(text: string, { code, at }: Fault): JsonFault {
  const before = text.slice(0, at)
  return { code, line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}

/** What may come next; a list or an object that was just opened may also be closed at once. */
type Expected = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'more'

/** Token by token and without recursion, for a text may be nested as deeply as it is long. */
function firstFault(text: string): Fault | null {
  const open: ('[' | '{')[] = []
  let expected: Expected = 'value'
  let at = 0
  for (;;) {
    at = behindSpace(text, at)
    const sign = text.charAt(at)
    const inside = open.at(-1)
    if (expected === 'more' && !inside) return at === text.length ? null : { code: 'not-json', at }
    const closes = sign === (inside === '[' ? ']' : '}')
    if (closes && (expected === 'more' || expected === 'first-value' || expected === 'first-key')) {
      open.pop()
      expected = 'more'
      at += 1
    } else if (expected === 'more' && sign === ',') {
      expected = inside === '[' ? 'value' : 'key'
      at += 1
    } else if (expected === 'colon' && sign === ':') {
      expected = 'value'
      at += 1
    } else if (expected === 'key' || expected === 'first-key') {
      const end = endOf(text, at)
      if (sign !== '"' || end === null) return { code: 'not-json', at }
      expected = 'colon'
      at = end
    } else if (expected === 'value' || expected === 'first-value') {
      if (sign === '[' || sign === '{') {
        if (open.length === deepest) return { code: 'too-deep', at }
        open.push(sign)
        expected = sign === '[' ? 'first-value' : 'first-key'
        at += 1
      } else {
        const end = endOf(text, at)
        if (end === null) return { code: 'not-json', at }
        expected = 'more'
        at = end
      }
    } else return { code: 'not-json', at }
  }
}

function behindSpace(text: string, from: number): number {
  let at = from
  while (' \t\n\r'.includes(text.charAt(at)) && at < text.length) at += 1
  return at
}

/** Where a string, a number or a word ends that begins here; null when it is none. */
function endOf(text: string, at: number): number | null {
  if (text.charAt(at) === '"') return endOfString(text, at)
  scalar.lastIndex = at
  return scalar.test(text) ? scalar.lastIndex : null
}

function endOfString(text: string, from: number): number | null {
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign === '"') return at + 1
    if (sign < ' ') return null
    if (sign !== '\\') continue
    escaped.lastIndex = at
    if (!escaped.test(text)) return null
    at = escaped.lastIndex - 1
  }
  return null
}

const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y
