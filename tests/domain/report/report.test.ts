import { describe, expect, test } from 'vitest'
import { dismissalId } from '@/lib/domain/ids'
import { buildReport, type ReportInput } from '@/lib/domain/report/build-report'
import { isDisputed, positionsOf } from '@/lib/domain/report/positions'
import { report as reportSchema } from '@/lib/domain/report/report'
import { reportCsv } from '@/lib/export/report-csv'
import { uuid } from '../../support/claims'
import { approved, articleWith, entry, moment, withEvidence } from '../../support/report-fixtures'

function reportOf(input: Partial<ReportInput> & Pick<ReportInput, 'article' | 'claims'>) {
  return buildReport({ history: [], newsroom: { name: 'غرفة', sample: false }, at: moment, ...input })
}

describe('a report', () => {
  test('is what its schema says', () => {
    const { article, claims } = articleWith('قالت إن [94% منهم] رحلوا')
    const report = reportOf({ article, claims })
    expect(reportSchema.parse(report)).toEqual(report)
  })

  test('says how many sentences are settled, by a claim or by a dismissal', () => {
    const { article, claims } = articleWith('رحل [94%] منهم. غنّت الطيور. ثم عادوا.')
    const { number: revision, text } = article.revision
    const start = text.indexOf('غنّت')
    const dismissals = [{ id: dismissalId.parse(uuid(1)), revision, start, end: text.indexOf(' ثم') }]
    expect(reportOf({ article, claims, dismissals }).coverage).toEqual({ settled: 2, total: 3 })
    expect(reportOf({ article, claims: [] }).coverage).toEqual({ settled: 0, total: 3 })
  })

  test('leaves no claim out, whatever its state', () => {
    const { article, claims } = articleWith('[واحد] و[اثنان] و[ثلاثة]')
    const [one, two, three] = claims
    if (!one || !two || !three) throw new Error('three claims')
    const withdrawn = {
      ...two,
      state: 'withdrawn' as const,
      withdrawal: { reason: 'مكرر', by: two.createdBy, at: moment },
    }
    const report = reportOf({ article, claims: [approved(one, 'needs-sources'), withdrawn, three] })
    expect(report.claims.map(({ state }) => state)).toEqual(['approved', 'withdrawn', 'open'])
    expect(report.counts).toMatchObject({ total: 2, approved: 1, open: 1, withdrawn: 1 })
    expect(report.counts.verdicts).toEqual({ verified: 0, disputed: 0, 'needs-sources': 1 })
  })

  test('lists claims in reading order, the longer of two that begin together first', () => {
    const { article, claims } = articleWith('[الأول] ثم [الثاني]')
    const [first, second] = claims
    if (!first || !second) throw new Error('two claims')
    const whole = { ...first, number: 3, end: second.end, quote: article.revision.text.slice(0, second.end) }
    const report = reportOf({ article, claims: [second, first, whole] })
    expect(report.claims.map(({ number }) => number)).toEqual([3, 1, 2])
  })

  test('keeps the text and the quotes exactly', () => {
    const { article, claims } = articleWith('قبل\u200f [٩٤٪ مِن سُكّانها]  بعد\r\n')
    const report = reportOf({ article, claims })
    const [claim] = report.claims
    expect(report.article.revision.text).toBe('قبل\u200f ٩٤٪ مِن سُكّانها  بعد\r\n')
    expect(report.article.revision.text.slice(claim?.start, claim?.end)).toBe(claim?.quote)
  })

  test('numbers evidence by origin, so that repeats of one origin can be seen', () => {
    const { article, claims } = articleWith('[ادعاء]')
    const [claim] = claims
    if (!claim) throw new Error('one claim')
    const sourced = withEvidence(
      claim,
      { stance: 'supports', title: 'أ', origin: 'وكالة' },
      { stance: 'contradicts', title: 'ب' },
      { stance: 'supports', title: 'ج', origin: 'وكالة' },
    )
    const [told] = reportOf({ article, claims: [sourced] }).claims
    expect(told?.evidence.map(({ originGroup }) => originGroup)).toEqual([1, 2, 1])
    expect(told?.origins).toEqual({ supports: 1, contradicts: 1, context: 0 })
  })

  test('keeps remarks among colleagues to them', () => {
    const { article, claims } = articleWith('[ادعاء]')
    const [claim] = claims
    if (!claim) throw new Error('one claim')
    const history = [
      entry(1, 'article-added', null),
      entry(2, 'claim-marked', claim),
      entry(3, 'comment-added', claim),
    ]
    const report = reportOf({ article, claims, history })
    expect(report.claims[0]?.steps.map(({ n, action }) => [n, action])).toEqual([[2, 'claim-marked']])
    expect(report.history.entries).toBe(3)
    expect(JSON.stringify(report)).not.toContain('بيننا')
  })

  test('says nothing of a verdict that no editor approved, but to the desk', () => {
    const { article, claims } = articleWith('[واحد] و[اثنان] و[ثلاثة]')
    const states = ['proposed', 'returned', 'reopened'] as const
    const waiting = claims.map((claim, index) => ({
      ...approved(claim, 'disputed', 'سرّ التعليل'),
      state: states[index] ?? ('open' as const),
      verdict: null,
    }))
    const report = reportOf({ article, claims: waiting })
    expect(report.claims.map(({ proposal, decision }) => [proposal, decision])).toEqual(
      Array(3).fill([null, null]),
    )
    for (const table of ['claims', 'evidence'] as const)
      expect(reportCsv(report, table)).not.toMatch(/disputed|سرّ/)
    const internal = reportOf({ article, claims: waiting, internal: true })
    expect(internal.claims.map(({ proposal }) => proposal?.rationale)).toEqual(Array(3).fill('سرّ التعليل'))
    expect([report.internal, internal.internal]).toEqual([false, true])
    expect(reportCsv(internal, 'claims')).toMatch(/سرّ التعليل.*,true,/)
  })

  test('tells the times that the history recorded', () => {
    const { article, claims } = articleWith('[واحد]')
    const [claim] = claims
    if (!claim) throw new Error('one claim')
    const at = (minute: number) => `2026-11-22T07:0${minute}:00.000Z`
    const told = approved(claim, 'needs-sources')
    const history = [
      { ...entry(1, 'claim-marked', claim), at: at(1) },
      {
        ...entry(2, 'verdict-proposed', claim),
        at: at(2),
        after: { proposal: { id: told.proposal?.id ?? '' } },
      },
      {
        ...entry(3, 'verdict-approved', claim),
        at: at(3),
        after: { decision: { id: told.decision?.id ?? '' } },
      },
    ]
    const [reported] = reportOf({ article, claims: [told], history }).claims
    expect([reported?.createdAt, reported?.proposal?.at, reported?.decision?.at]).toEqual([
      at(1),
      at(2),
      at(3),
    ])
  })

  test('speaks the language of its article where it can, English otherwise', () => {
    for (const [language, spoken] of [
      ['ar', 'ar'],
      ['ar-EG', 'ar'],
      ['en-GB', 'en'],
      ['fa', 'en'],
    ] as const) {
      const { article, claims } = articleWith('[ادعاء]', language)
      expect(reportOf({ article, claims }).language).toBe(spoken)
    }
  })

  test('defines every verdict', () => {
    const { article, claims } = articleWith('[ادعاء]')
    const defined = reportOf({ article, claims }).method.verdicts.map(({ verdict }) => verdict)
    expect(defined).toEqual(['verified', 'disputed', 'needs-sources'])
  })
})

describe('positions', () => {
  test('stand side by side with their origins and interests, and without what was withdrawn', () => {
    const { article, claims } = articleWith('[ادعاء]')
    const [claim] = claims
    if (!claim) throw new Error('one claim')
    const disputed = approved(
      withEvidence(
        claim,
        { stance: 'contradicts', title: 'أ', interest: 'طرف' },
        { stance: 'supports', title: 'ب' },
        { stance: 'contradicts', title: 'ج', interest: 'طرف' },
        { stance: 'supports', title: 'د', withdrawn: 'غير أصلي' },
      ),
      'disputed',
    )
    const [told] = reportOf({ article, claims: [disputed] }).claims
    if (!told) throw new Error('one claim')
    expect(isDisputed(told)).toBe(true)
    expect(
      positionsOf(told).map(({ stance, evidence, origins, interests }) => [
        stance,
        evidence.length,
        origins,
        interests,
      ]),
    ).toEqual([
      ['supports', 1, 1, []],
      ['contradicts', 2, 2, ['طرف']],
    ])
    expect(told.evidence).toHaveLength(4)
  })

  test('are not set against each other on a proposal that came back', () => {
    const { claims } = articleWith('[ادعاء]')
    const [claim] = claims
    if (!claim) throw new Error('one claim')
    expect(isDisputed({ ...approved(claim, 'disputed'), verdict: null, state: 'returned' })).toBe(false)
  })
})
