import { expect, test } from 'vitest'
import { lineOf, logging } from '../../scripts/server/log.js'

const at = new Date('2026-11-29T08:00:00.000Z')

test('a line is one JSON object with time, level and what was said', () => {
  expect(lineOf('error', ['It failed:', 42], at)).toBe(
    '{"at":"2026-11-29T08:00:00.000Z","level":"error","message":"It failed: 42"}\n',
  )
})

test('the fields of an object stand beside what was said', () => {
  const line = JSON.parse(lineOf('error', [{ method: 'GET', path: '/' }, new Error('no')], at))
  expect(line).toMatchObject({ method: 'GET', path: '/', level: 'error' })
  expect(line.message).toContain('Error: no')
})

test.each([
  ['a line feed', 'a\nb'],
  ['a carriage return', 'a\r{"level":"info"}'],
  ['an escape sequence', '\u001b[2Ka'],
  ['an escape sequence of one character', '\u009b2Ka'],
  ['a delete', 'a\u007f'],
  ['a next line', 'a\u0085b'],
  ['a line separator', 'a\u2028b\u2029c'],
  ['a direction override', 'a\u202egnp.exe'],
])('%s in what was sent writes no line of its own and reaches no terminal', (_what, sent) => {
  for (const words of [[sent], [{ path: sent }], [new Error(sent)], [[sent]]]) {
    const line = lineOf('error', words, at)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(line.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e]/)
    expect(line.endsWith('}\n')).toBe(true)
  }
})

test('what is said while a request is answered names it', () => {
  const lines: string[] = []
  let request: string | undefined
  const console = logging(
    (line: string) => lines.push(line),
    () => request,
  )
  console.error?.('before')
  request = 'one'
  console.error?.({ path: '/' }, 'in it')
  expect(lines.map((line) => JSON.parse(line).request)).toEqual([undefined, 'one'])
})

test('what was sent can be read back from its line', () => {
  const sent = 'a\n\u202eb\u0085'
  expect(JSON.parse(lineOf('info', [sent], at)).message).toBe(sent)
})

test('what cannot be written as JSON is said in words', () => {
  const round: { self?: unknown } = {}
  round.self = round
  const lines: string[] = []
  const console = logging((line: string) => lines.push(line))
  console.warn?.([round], 10n, undefined, Symbol('x'))
  expect(JSON.parse(lines.join(''))).toMatchObject({ level: 'warn' })
})
