import { describe, expect, test } from 'vitest'
import { fareOver } from '@/lib/domain/article/claim-fates'
import { decideRevision } from '@/lib/domain/article/revision-decision'
import { driftOf } from '@/lib/domain/claim/binding'
import type { Claim } from '@/lib/domain/claim/claim'
import { decideClaimChange } from '@/lib/domain/claim/claim-marking'
import { decidePlacing } from '@/lib/domain/claim/claim-placing'
import { decideApproval } from '@/lib/domain/claim/verdict-decision'
import { decideProposal } from '@/lib/domain/claim/verdict-proposal'
import { decisionId } from '@/lib/domain/ids'
import {
  editor,
  granted,
  journalist,
  markedText,
  needsSources,
  openClaim,
  stampOf,
  uuid,
} from '../../support/claims'

const now = stampOf(journalist, 5)
const approval = { id: decisionId.parse(uuid(6)), reason: null }
const around = (words: string) =>
  `وفي صباح اليوم التالي من ذلك الأسبوع ${words}، بحسب ما جاء في الصحيفة اليومية.`

const proposed = (words: string) =>
  granted(decideProposal(openClaim({}, around(`[${words}]`)), needsSources, stampOf(journalist, 1))).after
const approved = (words: string) =>
  granted(decideApproval(proposed(words), approval, stampOf(editor, 2))).after

/** The claim in revision `number`, which says these words where the one before had others. */
function revised(claim: Claim, words: string, number = 2) {
  const text = around(claim.quote)
  const revision = { number: number - 1, sha256: 'old', text }
  const earlier = new Map<number, string>()
  const article = { version: 1, language: 'ar', revision, earlier, dismissals: [] }
  const input = { text: around(words), note: null, sha256: 'new' }
  const [change] = decideRevision(article, [claim], input, now)?.claims ?? []
  if (!change) throw new Error('the revision carries no claim')
  return change
}

const spelt: [string, string, string][] = [
  ['spelling', 'أعلن الأمير التقرير', 'اعلن الامير التقرير'],
  ['spelling', 'كتب الحارس التقرير', 'كَتَبَ الحارِسُ التَّقريرَ'],
  ['spelling', 'كُتِبَ الحارس التقرير', 'كتب الحارس التقرير'],
  ['spelling', 'ﻗﺎﻝ ﺍﻟﺤﺎﺭﺱ ﺫﻟﻚ', 'قال الحارس ذلك'],
  ['spelling', 'the ﬁrst oﬃcial report', 'the first official report'],
  ['spelling', 'قـــال الحارس 94%', 'قال الحارس ٩٤٪'],
  ['punctuation', 'قال "نعم"... ثم - خرج', 'قال «نعم»… ثم — خرج'],
  ['both', 'أعلن "الأمير" ذلك', 'اعلن «الامير» ذلك'],
]
const contradicted: [string, string][] = [
  ['كَتَبَ الحارس التقرير', 'كُتِبَ الحارس التقرير'],
  ['علَم الحارس بالتقرير', 'علّم الحارس بالتقرير'],
  ['ضَرَبَ الحارسُ الرجلَ', 'ضَرَبَ الحارسَ الرجلُ'],
  ['بلغت الخسائر 1,5 مليون', 'بلغت الخسائر 1.5 مليون'],
  ['بلغت الخسائر 3–5 ملايين', 'بلغت الخسائر 3-5 ملايين'],
  ['بلغت الحرارة -3 درجات', 'بلغت الحرارة 3 درجات'],
  ['ارتفعت بمقدار 3% منذ', 'ارتفعت بمقدار 3‰ منذ'],
]

describe.each(spelt)('a revision in which only the %s differs (%s)', (differs, old, words) => {
  test('keeps an approval, and says what differs', () => {
    const { after, told } = revised(approved(old), words)
    expect(after).toMatchObject({ state: 'approved', verdict: 'needs-sources', quote: words })
    expect(told).toMatchObject({ outcome: 'exact', reopened: false, differs })
  })

  test('leaves a waiting proposal one that can be approved', () => {
    const { after } = revised(proposed(old), words)
    expect(driftOf(after)).toEqual([])
    expect(granted(decideApproval(after, approval, stampOf(editor, 6))).after.state).toBe('approved')
  })
})

describe.each(contradicted)('a revision that says something else (%s)', (old, words) => {
  test.each([
    [old, words],
    [words, old],
  ])('undoes an approval: %s', (old, words) => {
    const { after, told } = revised(approved(old), words)
    expect(after).toMatchObject({ state: 'reopened', verdict: null })
    expect(told).toMatchObject({ outcome: 'changed', reopened: true, differs: null })
    expect(driftOf(revised(proposed(old), words).after)).toEqual(['words'])
  })
})

describe('in small steps', () => {
  const wrote = 'كَتَبَ الحارس التقرير'
  const bare = 'كتب الحارس التقرير'
  const written = 'كُتِبَ الحارس التقرير'
  const first = revised(approved(wrote), bare)
  const second = revised(first.after, written, 3)

  test('marks dropped and others put on do not turn an approved statement round', () => {
    expect(first.after.state).toBe('approved')
    expect(second.after).toMatchObject({ state: 'reopened', verdict: null })
    expect(second.told).toMatchObject({ outcome: 'changed', reopened: true, differs: null })
  })

  test('over both revisions its words are changed', () => {
    expect(fareOver([[first.told], [second.told]])).toMatchObject([{ outcome: 'changed', differs: null }])
    const back = revised(second.after, wrote, 4)
    expect(fareOver([[first.told], [second.told], [back.told]])).toMatchObject([
      { outcome: 'moved', differs: null, reopened: true },
    ])
  })

  test('a claim that had changed before is not said to change again', () => {
    const { told } = revised(second.after, written.replace('الحارس', 'الحـارس'), 4)
    expect(told).toMatchObject({ outcome: 'exact', differs: 'spelling' })
  })
})

describe('words that a person chooses', () => {
  const lost = { ...approved('كَتَبَ الحارس التقرير'), placement: 'lost' } as const
  const article = (words: string) => ({
    ...markedText('[x]', 'ar'),
    revision: { number: 2, text: `نعم. ${words}. لا.` },
  })
  const place = (words: string) => ({ revision: 2, start: 5, end: 5 + words.length })

  test.each([
    ['كتب الحارس التقرير', 'approved'],
    ['كَتب الحارسُ التقرير', 'approved'],
    ['كُتِبَ الحارس التقرير', 'reopened'],
    ['كتب الحارس تقريرا', 'reopened'],
  ])('for a claim of the tray: %s', (words, state) => {
    const change = granted(decidePlacing(article(words), lost, place(words), now))
    expect(change?.after).toMatchObject({ quote: words, state })
  })

  test.each([
    ['كتب الحارس التقرير', 'approved'],
    ['كُتِبَ الحارس التقرير', 'reopened'],
  ])('for a claim that is changed: %s', (words, state) => {
    const claim = approved('كَتَبَ الحارس التقرير')
    const { start, end } = place(words)
    const change = granted(decideClaimChange(article(words), claim, { start, end }, now))
    expect(change?.after).toMatchObject({ quote: words, state, revision: 2 })
  })
})
