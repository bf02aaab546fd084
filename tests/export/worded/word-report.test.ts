import { describe, expect, test } from 'vitest'
import { claim as claimSchema } from '@/lib/domain/claim/claim'
import { historyActions } from '@/lib/domain/history/history-actions'
import { type HistoryEntry, historyEntry } from '@/lib/domain/history/history-event'
import { buildReport } from '@/lib/domain/report/build-report'
import type { Block, Inline } from '@/lib/domain/report/report-tree'
import { blockHtml } from '@/lib/export/html/block-html'
import { reportPieces } from '@/lib/export/html/report-pieces'
import { reportWords } from '@/lib/export/worded/report-words'
import { wordReport } from '@/lib/export/worded/word-report'
import ar from '@/messages/ar.json'
import { EveryKind, reportedKinds } from '@/tests/export/bundle/every-kind'
import { articleWith, moment, sara } from '@/tests/support/report-fixtures'

const newsroom = new EveryKind()
const report = newsroom.reportOf(newsroom.desk)
const tree = wordReport(report, reportWords('ar'))

type Claim = Extract<Block, { kind: 'claim' }>
const isClaim = (block: Block): block is Claim => block.kind === 'claim'

/** Of an article whose parts in [brackets] are claims. */
function treeOf(marked: string, { article, claims } = articleWith(marked), history: HistoryEntry[] = []) {
  const built = buildReport({
    ...{ article, claims, history, newsroom: { name: 'غرفة', sample: false }, at: moment },
  })
  return wordReport(built, reportWords(built.language))
}

/** The words of an article that stand in a tree, without numbers and chips. */
function wordsOf(inline: Inline): string {
  if (typeof inline === 'string') return inline
  if (inline.kind === 'marked') return inline.words
  return inline.kind === 'figure' ? inline.inside.map(wordsOf).join('') : ''
}

function textIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'text' ? block.paragraphs.map((paragraph) => paragraph.map(wordsOf).join('')) : [],
  )
}

describe('a report in words', () => {
  test('has every claim once, those with a verdict first and withdrawn ones last', () => {
    const numbers = tree.blocks.filter(isClaim).map(({ number }) => number)
    expect([...numbers].sort((one, other) => one - other)).toEqual(reportedKinds.map((_, index) => index + 1))
    expect(numbers.at(-1)).toBe(newsroom.claim('withdrawn').number)
    expect(numbers.slice(0, 4)).toContain(newsroom.claim('disputed').number)
  })

  test('gives every reason that somebody wrote for a step, as the data does', () => {
    const kinds = new Set<string>()
    for (const claim of report.claims) {
      const block = JSON.stringify(tree.blocks.filter(isClaim).find(({ number }) => number === claim.number))
      const { reopening, withdrawal, restoration, decision, evidence } = claim
      const steps = {
        ...{ reopening, withdrawal, restoration, decision },
        evidenceWithdrawal: evidence.find((piece) => piece.withdrawal)?.withdrawal,
        evidenceRestoration: evidence.find((piece) => piece.restoration)?.restoration,
      }
      for (const [kind, step] of Object.entries(steps)) {
        if (!step?.reason) continue
        kinds.add(kind)
        expect([kind, block]).toEqual([kind, expect.stringContaining(step.reason)])
      }
    }
    expect([...kinds].sort()).toEqual([
      'decision',
      'evidenceRestoration',
      'evidenceWithdrawal',
      'reopening',
      'restoration',
      'withdrawal',
    ])
  })

  test('says why an approval fell away by itself, and that a reason was erased', () => {
    const { article, claims } = articleWith('قال إن [94%] منهم.')
    const told = (reopening: object, restoration: object | null = null) =>
      JSON.stringify(
        treeOf('', {
          article,
          claims: claims.map((claim) =>
            claimSchema.parse({ ...claim, state: 'reopened', reopening, restoration }),
          ),
        }).blocks,
      )
    const stamp = { by: sara, at: moment }
    expect(told({ cause: 'words-changed', reason: null, ...stamp })).toContain(
      ar.queue.causes['words-changed'],
    )
    const erased = told({ cause: 'editor', reason: null, ...stamp }, { reason: null, ...stamp })
    expect(erased.split(ar.report.erased)).toHaveLength(3)
  })

  test('sets what speaks for and against a disputed claim against each other, and nothing else', () => {
    const opposed = tree.blocks
      .filter(isClaim)
      .filter(({ inside }) => inside.some((block) => block.kind === 'positions' && block.opposed))
    expect(opposed.map(({ number }) => number)).toEqual([newsroom.claim('disputed').number])
  })

  test('has the whole text of the article, a line of its own for each line end', () => {
    const lines = ['قال إن 94% منهم، وكتب <b>.', 'انتهى.', 'حقًا.']
    expect(textIn(treeOf(lines.join('\u2028')).blocks)).toEqual(lines)
  })

  test('names what nobody has said of a figure', () => {
    const { article, claims } = articleWith('قال إن [94%] منهم.')
    const figure = { value: '94', unit: '%', territory: 'كلها', asOf: '1921', denominator: 'السكان' }
    type Known = { [Part in keyof typeof figure]: string | null }
    const told = (kind: 'figure' | 'event', known: Known | null) =>
      JSON.stringify(
        treeOf('', { article, claims: claims.map((claim) => ({ ...claim, kind, figure: known })) }).blocks,
      )
    expect(told('figure', { ...figure, denominator: null })).toContain(ar.report.unsaid)
    expect(told('figure', figure)).not.toContain(ar.report.unsaid)
    expect(told('figure', null)).toContain(ar.report.figure.value)
    expect(told('event', null)).not.toContain(ar.report.unsaid)
  })

  test('names every step that it tells of', () => {
    const { article, claims } = articleWith('قال إن [94%] منهم.')
    const [about] = claims
    if (!about) throw new Error('no claim')
    const ofClaims = historyActions.filter((action) =>
      /^(?:claim|evidence|verdict|proposal|return|text)-/.test(action),
    )
    const history = ofClaims.map((action, index) =>
      historyEntry.parse({
        ...{ n: index + 1, at: moment, actor: { ...sara, role: 'editor' }, action },
        ...{ claim: { id: about.id, number: about.number }, before: null, after: {} },
      }),
    )
    const { blocks } = treeOf('', { article, claims }, history)
    const [, other = ''] = /^(.*?)\{/.exec(ar.report.stepNames.unknown) ?? []
    expect(JSON.stringify(blocks)).toContain(ar.report.stepNames['claim-placed'])
    expect(JSON.stringify(blocks)).not.toContain(other)
  })

  test('says what is title and first line once, at its head', () => {
    const { blocks } = treeOf('[عنوان]\n\nقال ذلك.')
    const title = blocks.find((block) => block.kind === 'title')
    expect(title?.inside.map(wordsOf).join('')).toBe('عنوان')
    expect(title?.inside.at(-1)).toMatchObject({ kind: 'claim-number', number: 1 })
    expect(textIn(blocks)).toEqual(['قال ذلك.'])
  })

  test('puts the number of a claim behind the figure that ends it, and the figure apart', () => {
    const { blocks } = treeOf('قال [إن 94%] منهم.')
    const inlines = blocks.flatMap((block) => (block.kind === 'text' ? block.paragraphs.flat() : []))
    expect(inlines.map((inline) => (typeof inline === 'string' ? inline : inline.kind))).toEqual([
      ...['قال ', 'marked', 'figure', 'claim-number', ' منهم.'],
    ])
  })

  test('comes in parts of bounded size however long the text is, and so does its HTML', () => {
    const text = Array.from({ length: 5000 }, (_, index) => `سطر رقم ${index} من نص طويل جدًا`).join('\n')
    const long = treeOf(text)
    expect(textIn(long.blocks).join('\n')).toBe(text)
    const sizes = long.blocks.map((block) => blockHtml(block).html.length)
    expect(Math.max(...sizes)).toBeLessThan(80_000)
    const pieces = reportPieces(long)
    expect(pieces.length).toBeGreaterThan(2)
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(80_000)
    expect(pieces.join('')).toBe(long.blocks.map((block) => blockHtml(block).html).join(''))
  })

  test('draws three lines at most below words, and the number of every claim', () => {
    const { article, claims } = articleWith(`[${'ا'.repeat(40)}]`)
    const nested = claims.flatMap((claim) =>
      [10, 8, 6, 4, 2].map((end, index) => ({ ...claim, end, number: index + 1 })),
    )
    const html = reportPieces(treeOf('', { article, claims: nested })).join('')
    expect(html).toMatch(/(?:<mark[^>]*>){3}<span>ا/)
    expect(html).not.toMatch(/(?:<mark[^>]*>){4}/)
    expect(html.match(/class="number"/g)).toHaveLength(nested.length)
  })
})
