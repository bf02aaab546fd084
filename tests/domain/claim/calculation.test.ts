import { describe, expect, test } from 'vitest'
import { workOut } from '@/lib/domain/claim/calculation'
import { claimInput, claimPatch } from '@/lib/domain/claim/claim'

const percent = { value: '94', unit: '%', territory: null, asOf: null, denominator: null }

function worked(
  part: string,
  whole: string,
  result: string,
  tolerance: string | null = null,
  figure: typeof percent | null = percent,
) {
  const outcome = workOut({ calculation: { part, whole, result, tolerance }, figure })
  const plain = (text: string | null | undefined) => text?.replace(/[\u2066\u2069]/g, '') ?? null
  return (
    outcome && [plain(outcome.formula), plain(outcome.claimed), outcome.comesOut, plain(outcome.difference)]
  )
}

describe('a calculation', () => {
  test('comes out as claimed', () => {
    expect(worked('47000', '50000', '94', '0.5')).toEqual(['47,000 ÷ 50,000 = 94%', '94%', true, '0'])
    expect(worked('47000', '50000', '0.94', null, null)?.slice(0, 3)).toEqual([
      '47,000 ÷ 50,000 = 0.94',
      '0.94',
      true,
    ])
    expect(worked('47000', '50000', '94%', null, null)?.slice(0, 3)).toEqual([
      '47,000 ÷ 50,000 = 94%',
      '94%',
      true,
    ])
  })

  test('or does not, and says by how much', () => {
    expect(worked('46000', '50000', '94', '0.5')).toEqual(['46,000 ÷ 50,000 = 92%', '94%', false, '2'])
    expect(worked('1', '3', '33.3')).toEqual(['1 ÷ 3 ≈ 33.3333%', '33.3%', false, '≈ 0.0333'])
  })

  test('is exact where floating numbers are not', () => {
    // 0.1 + 0.2 and 1.1 × 3 do not come out in floating numbers, and 2^53 + 1 is none.
    expect(worked('0.3', '3', '0.1', null, null)?.[2]).toBe(true)
    expect(worked('3.3', '3', '1.1', null, null)?.[2]).toBe(true)
    expect(worked('9007199254740993', '1', '9007199254740993', null, null)?.[2]).toBe(true)
    expect(worked('9007199254740993', '1', '9007199254740992', null, null)?.[2]).toBe(false)
    expect(worked('1', '3', '33.3333333333333333333333333333')?.slice(2)).toEqual([false, '< 0.0001'])
  })

  test('meets its tolerance to the edge and not beyond', () => {
    expect(worked('945', '1000', '94', '0.5')?.[2]).toBe(true)
    expect(worked('9451', '10000', '94', '0.5')?.[2]).toBe(false)
    expect(worked('1', '3', '33', '0.34')?.[2]).toBe(true)
  })

  test('may be of nothing, but not by nothing', () => {
    expect(worked('0', '5', '0')).toEqual(['0 ÷ 5 = 0%', '0%', true, '0'])
    expect(worked('5', '0', '0')).toBeNull()
    expect(workOut({ calculation: null, figure: percent })).toBeNull()
  })

  test.each(['%', '٪', ' % ', 'percent', 'per cent', 'في المئة', 'بالمائة', 'في المائة', 'بالمئة'])(
    'is per cent where the figure is in %j',
    (unit) => {
      expect(worked('1', '2', '50', null, { ...percent, unit })?.[2]).toBe(true)
    },
  )
})

describe('what is typed of a calculation', () => {
  const none = { part: '', whole: '', result: '', tolerance: '' }

  function taken(calculation: unknown) {
    const parsed = claimPatch.safeParse({ calculation })
    return parsed.success
      ? parsed.data.calculation
      : parsed.error.issues.map(({ path, code, ...issue }) => [
          path.join('.'),
          code === 'custom' && 'params' in issue ? issue.params?.code : code,
        ])
  }

  test('is kept in plain digits', () => {
    const typed = { part: ' ٤٧٬٠٠٠ ', whole: '50,000', result: '٩٤٪', tolerance: '0,5' }
    expect(taken(typed)).toEqual({ part: '47000', whole: '50000', result: '94%', tolerance: '0.5' })
    expect(taken({ part: '1 234', whole: '1.2340', result: '%5', tolerance: null })).toMatchObject([
      ['calculation.part', 'not-a-number'],
    ])
    expect(taken({ part: '007', whole: '1.2340', result: '%5', tolerance: null })).toEqual({
      ...{ part: '7', whole: '1.234', result: '5%', tolerance: null },
    })
  })

  test('is nothing where no part says anything', () => {
    for (const nothing of [null, none, {}, { part: null }, { tolerance: ' ' }])
      expect(taken(nothing)).toBeNull()
    expect(claimInput.parse({ revision: 1, start: 0, end: 1 }).calculation).toBeNull()
    expect(claimPatch.parse({})).toEqual({})
  })

  test('names every part that is missing', () => {
    expect(taken({ ...none, part: '1' })).toEqual([
      ['calculation.whole', 'required'],
      ['calculation.result', 'required'],
    ])
    expect(taken({ ...none, tolerance: '1' })).toHaveLength(3)
    expect(taken({ part: '1', whole: '2', result: '50%' })).toMatchObject({ tolerance: null })
  })

  test.each([
    ['whole', '0', 'zero'],
    ['whole', '0.00', 'zero'],
    ['whole', '٠', 'zero'],
    ['whole', '-5', 'negative-number'],
    ['part', '-5', 'negative-number'],
    ['part', '−٥', 'negative-number'],
    ['result', '-94%', 'negative-number'],
    ['tolerance', '-0.1', 'negative-number'],
    ['part', 'many', 'not-a-number'],
    ['part', '94%', 'not-a-number'],
    ['part', '1e9', 'not-a-number'],
    ['part', '1,23,4', 'not-a-number'],
    ['part', 'Infinity', 'not-a-number'],
    ['result', '%94%', 'not-a-number'],
    ['part', '9'.repeat(41), 'too_big'],
    ['part', '9'.repeat(2000), 'too_big'],
    ['tolerance', `0.${'0'.repeat(60)}1`, 'too_big'],
  ])('refuses a %s of %s as %s', (name, value, code) => {
    const typed = { part: '1', whole: '2', result: '50%', tolerance: '' }
    expect(taken({ ...typed, [name]: value })).toEqual([[`calculation.${name}`, code]])
  })

  test('takes no other part', () => {
    expect(taken({ ...none, sum: '1' })).toEqual([['calculation', 'unrecognized_keys']])
  })
})
