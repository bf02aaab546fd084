import { describe, expect, test } from 'vitest'
import { type NewsroomMethod, newsroomMethod } from '@/lib/domain/newsroom/method'
import { buildReport, type ReportInput } from '@/lib/domain/report/build-report'
import { methodIn, ownWording } from '@/lib/domain/report/method'
import { report as reportSchema } from '@/lib/domain/report/report'
import type { Block, Inline } from '@/lib/domain/report/report-tree'
import { reportWords } from '@/lib/export/worded/report-words'
import { wordReport } from '@/lib/export/worded/word-report'
import { approved, articleWith, moment, sara } from '../../support/report-fixtures'

/** The versions numbered, newest first. */
function saved(...numbers: number[]): NewsroomMethod[] {
  return numbers.map((number) =>
    newsroomMethod.parse({
      ...{ number, by: sara, at: moment, text: `نقرأ المصدر ${number}.\r\n\n  \nونسأل من قال.` },
      meanings: { verified: `ثبت ${number}`, disputed: `تعارض ${number}`, 'needs-sources': `نقص ${number}` },
    }),
  )
}

/** A report on three claims, whose verdicts were given under these versions; without a version under the product's own words. */
function reportUnder(methods: NewsroomMethod[], ...under: (number | undefined)[]) {
  const { article, claims } = articleWith('[واحد] و[اثنان] و[ثلاثة]')
  const judged = claims.map((claim, index) => {
    if (index >= under.length) return claim
    const { proposal, ...rest } = approved(claim, 'needs-sources')
    const method = under[index]
    return { ...rest, proposal: proposal && { ...proposal, ...(method && { method }) } }
  })
  const newsroom = { name: 'غرفة', sample: false }
  const input: ReportInput = { article, claims: judged, history: [], newsroom, at: moment, methods }
  return buildReport(input)
}

function saidIn(part: unknown): string {
  if (typeof part === 'string') return part
  if (typeof part !== 'object' || part === null) return ''
  return Object.values(part).map(saidIn).join(' ')
}

const wordedMethod = (report: ReturnType<typeof reportUnder>, language: 'ar' | 'en' = 'ar'): Block[][] => {
  const block = wordReport(report, reportWords(language)).blocks.find(({ kind }) => kind === 'method')
  if (block?.kind !== 'method') throw new Error('no method')
  return block.parts
}

const besideClaim = (report: ReturnType<typeof reportUnder>, number: number): Inline[] =>
  wordReport(report, reportWords('ar')).blocks.flatMap((block) =>
    block.kind === 'claim' && block.number === number
      ? block.inside.flatMap((inner) =>
          inner.kind === 'facts' && inner.of === 'approval'
            ? inner.facts.filter(({ label }) => label === 'صدر وفق المنهج').flatMap(({ value }) => value)
            : [],
        )
      : [],
  )

describe('the method in a report', () => {
  test("is the product's own as long as the newsroom has saved none, and says nothing of versions", () => {
    const report = reportUnder([], undefined, undefined)
    expect(report.method).toEqual({
      steps: ownWording.ar.text.split('\n'),
      verdicts: expect.arrayContaining([{ verdict: 'verified', meaning: ownWording.ar.meanings.verified }]),
    })
    expect(Object.keys(report.method)).toEqual(['steps', 'verdicts'])
    expect(Object.keys(report.claims[0]?.proposal ?? {})).not.toContain('method')
    expect(wordedMethod(report)).toHaveLength(2)
    expect(besideClaim(report, 1)).toEqual([])
  })

  test('is the newest version, paragraph by paragraph, when every verdict was given under it', () => {
    const report = reportUnder(saved(2, 1), 2, 2)
    expect(report.method).toMatchObject({ number: 2, at: moment, steps: ['نقرأ المصدر 2.', 'ونسأل من قال.'] })
    expect(report.method.others).toBeUndefined()
    expect(besideClaim(report, 1)).toEqual([])
    expect(saidIn(wordedMethod(report))).toContain('ثبت 2')
  })

  test('brings along the versions under which verdicts were given, and says beside those which', () => {
    const report = reportUnder(saved(3, 2, 1), 1, undefined, 3)
    expect(report.method.number).toBe(3)
    expect(report.method.others?.map(({ number }) => number)).toEqual([1, undefined])
    expect(besideClaim(report, 1)).toEqual(['الإصدار 1'])
    expect(besideClaim(report, 2)).toEqual(['صياغة إسناد'])
    expect(besideClaim(report, 3)).toEqual([])
    const said = saidIn(wordedMethod(report))
    for (const part of ['تعارض 3', 'تعارض 1', ownWording.ar.meanings.disputed]) expect(said).toContain(part)
    expect(said).not.toContain('تعارض 2')
  })

  test('that goes along because of a verdict that no editor approved is in internal reports alone', () => {
    const { article, claims } = articleWith('[واحد]')
    const [claim] = claims
    const { proposal } = claim ? approved(claim, 'disputed') : { proposal: null }
    if (!claim || !proposal) throw new Error('no claim')
    const waiting = { ...claim, state: 'proposed' as const, proposal: { ...proposal, method: 1 } }
    const newsroom = { name: 'غرفة', sample: false }
    const input = { article, claims: [waiting], history: [], newsroom, at: moment, methods: saved(2, 1) }
    expect(buildReport(input).method.others).toBeUndefined()
    expect(buildReport({ ...input, internal: true }).method.others?.map(({ number }) => number)).toEqual([1])
  })

  test('is what the schema says', () => {
    const report = reportUnder(saved(3, 2, 1), 1, undefined, 3)
    expect(reportSchema.parse(report)).toEqual(report)
  })

  test('in the other language has what the product says in that, and the words of the newsroom as they are', () => {
    const { method } = reportUnder(saved(2, 1), 1, undefined)
    const there = methodIn('en', method)
    expect(there.steps).toEqual(['نقرأ المصدر 2.', 'ونسأل من قال.'])
    expect(there.others?.map(({ steps }) => steps[0])).toEqual([
      'نقرأ المصدر 1.',
      ownWording.en.text.split('\n')[0],
    ])
    expect(methodIn('en', reportUnder([], undefined).method)).toEqual(reportUnderEnglish())
  })
})

function reportUnderEnglish() {
  const { article, claims } = articleWith('[one]', 'en')
  return buildReport({ article, claims, history: [], newsroom: { name: 'x', sample: false }, at: moment })
    .method
}
