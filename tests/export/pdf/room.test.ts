import { describe, expect, test } from 'vitest'
import { buildReport } from '@/lib/domain/report/build-report'
import { printedBlocks } from '@/lib/export/pdf/printed-tree'
import { reportWords } from '@/lib/export/worded/report-words'
import { wordReport } from '@/lib/export/worded/word-report'
import { approved, articleWith, moment, withEvidence } from '../../support/report-fixtures'

/** Whether a claim is known to have room on one page, with this said for its verdict, and so many pieces on each side. */
function isShort(rationale: string, pieces = 1, hasPicture = (_character: string) => true): boolean {
  const { article, claims } = articleWith('رحل [94%] منهم')
  const side = (stance: 'supports' | 'contradicts') =>
    Array.from({ length: pieces }, (_, index) => ({ stance, title: `تعداد ${index}` }))
  const judged = claims.map((claim) =>
    approved(withEvidence(claim, ...side('supports'), ...side('contradicts')), 'disputed', rationale),
  )
  const report = buildReport({
    ...{ article, claims: judged, history: [], newsroom: { name: 'غرفة', sample: false }, at: moment },
  })
  const { blocks } = wordReport(report, reportWords('ar'))
  const printed = printedBlocks(blocks, 'rtl', hasPicture)
  const claim = printed.find((block) => typeof block === 'object' && block.kind === 'claim')
  return typeof claim === 'object' && claim.short === true
}

describe('a claim is set once and kept on a page', () => {
  test('when it is as long as most are', () => {
    expect(isShort('يختلف المصدران في حدود المدينة وفي السنة التي جرى فيها العدّ.')).toBe(true)
  })

  test.each([
    ['of very many letters', 'كلمة '.repeat(600), 1],
    ['of many lines', 'سطر\n'.repeat(40), 1],
    ['with much evidence', 'لأن', 12],
  ])('but not one %s, which may need more than a page', (_what, rationale, pieces) => {
    expect(isShort(rationale, pieces)).toBe(false)
  })

  test('and what stands as the codes of its letters takes the room of those', () => {
    const characters = '人口普查'.repeat(200)
    const isChinese = (character: string) => /\p{Script=Han}/u.test(character)
    expect(isShort(characters, 1, (character) => !isChinese(character))).toBe(false)
  })
})
