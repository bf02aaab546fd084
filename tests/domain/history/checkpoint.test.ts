import { expect, test } from 'vitest'
import { parseCheckpoint, serialiseCheckpoint } from '@/lib/domain/history/checkpoint'

/** The example of C2SP tlog-checkpoint. */
const example = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'

test('reads and writes the example of the specification', () => {
  const checkpoint = parseCheckpoint(example)
  if (!checkpoint.ok) throw new Error(checkpoint.problem)
  expect(checkpoint.value).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 })
  expect(Buffer.from(checkpoint.value.root).toString('hex')).toBe(
    '0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62',
  )
  expect(serialiseCheckpoint(checkpoint.value)).toBe(example)
})

test('passes over extension lines', () => {
  expect(parseCheckpoint(`${example}more\n`)).toEqual(parseCheckpoint(example))
})

test.each([
  ['no newline at the end', example.slice(0, -1)],
  ['an empty origin', example.replace('example.com/behind-the-sofa', '')],
  ['a leading zero', example.replace('2085', '02085')],
  ['a negative size', example.replace('2085', '-2085')],
  ['a size beyond what can be counted', example.replace('20852163', '9007199254740993')],
  ['a short root', example.replace('CsUY', '')],
  ['no root', 'example.com\n1\n'],
  ['an empty extension line', `${example}\n`],
])('refuses %s', (_, text) => {
  expect(parseCheckpoint(text)).toEqual({ ok: false, problem: 'malformed' })
})
