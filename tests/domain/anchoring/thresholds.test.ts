import { expect, test } from 'vitest'
import { withoutComments } from '../../support/imports'
import { readSource, sourceFiles } from '../../support/source-files'

/** Numbers of an algorithm or an encoding: bits, machine words, how far a surrogate reaches. They decide nothing. */
const technical = new Set(['alignment-row', 'approximate-search', 'thresholds'])

/** Bare numbers above three, and shares; not those of names, strings, patterns and hexadecimal units. */
function bareNumbers(source: string): string[] {
  const code = withoutComments(source).replaceAll(/'[^'\n]*'|`[^`]*`|\/[^/\n*]+\/[a-z]+/g, ' ')
  const numbers = [...code.matchAll(/(?<![\w.])\d[\d_]*(?:\.\d+)?(?!\w)/g)].map(([number]) => number)
  return numbers.filter((number) => number.includes('.') || Number(number.replaceAll('_', '')) > 3)
}

const files = sourceFiles('lib/domain/anchoring').filter(
  (file) => !technical.has(file.replace(/^.*\/|\.ts$/g, '')),
)

test.each(files)('%s decides by no number but those of thresholds.ts', (file) => {
  expect(bareNumbers(readSource(file))).toEqual([])
})

test('notices a number that decides, and takes none for one that does not', () => {
  expect(bareNumbers('if (weaker >= 0.5 || length > 1_000) return')).toEqual(['0.5', '1_000'])
  expect(bareNumbers("const half = (low + high) >> 1 // 16\nconst e2e = 'a 42'")).toEqual([])
})
