import type { Verdict } from '@/lib/domain/claim/verdict'
import { verdicts } from '@/lib/domain/claim/verdict'
import { positionsOf } from '@/lib/domain/report/positions'
import type { Report, ReportClaim, ReportEvidence } from '@/lib/domain/report/report'
import { figureRuns } from '@/lib/domain/text/figure-runs'
import { isolated } from '@/lib/domain/text/isolated'
import { byFigure, type Piece } from '@/lib/domain/text/text-pieces'
import { checkWords } from './check-words'
import { type Html, rawText, tag } from './html'
import { reportParagraphs } from './report-paragraphs'
import { reportStyle } from './report-style'
import type { ReportWords } from './report-words'
import { standingText, unapprovedText } from './standing-text'
import { stepWords } from './step-words'

/** What lets a page check itself: the empty place for its proof, and the program. */
export type SelfCheck = { emptyProof: string; program: string }

/**
 * A report as one file that needs nothing else: no network, no fonts, no script to be read. With a self-check it has a
 * button that verifies it.
 */
export function reportHtml(report: Report, words: ReportWords, check: SelfCheck | null): string {
  const { language, article } = report
  const page = tag(
    'html',
    { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' },
    tag(
      'head',
      {},
      tag('meta', { charset: 'utf-8' }),
      tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      tag('meta', { name: 'referrer', content: 'no-referrer' }),
      tag('title', {}, `${article.title} · ${words.t('report.kicker')}`),
      tag('style', {}, rawText(reportStyle)),
    ),
    tag(
      'body',
      {},
      tag(
        'main',
        {},
        head(report, words),
        articleText(report, words),
        claims(report, words),
        method(report, words),
        check && proof(words),
      ),
      check && tag('script', { id: 'verify-words', type: 'application/json' }, rawText(checkWords(words))),
      check && { html: check.emptyProof },
      check && tag('script', {}, rawText(check.program)),
    ),
  )
  return `<!doctype html>${page.html}`
}

function head(report: Report, words: ReportWords): Html {
  const { article, newsroom, at, counts, coverage } = report
  const { t, date, moment } = words
  const { heading } = reportParagraphs(report)
  const title = heading ? piecesOf(heading.pieces, article.revision.text, words) : freeText(article.title)
  const facts: [string, string | Html | null][] = [
    [t('report.checkedBy'), newsroom.name],
    [t('report.byline'), article.byline],
    [t('report.outlet'), article.outlet],
    [t('report.publishedOn'), article.publishedOn && date(article.publishedOn)],
    [t('report.source'), article.sourceUrl && address(article.sourceUrl)],
    [t('report.revision'), String(article.revision.number)],
    [t('report.sha256'), tag('code', {}, article.revision.sha256)],
  ]
  const open = counts.total - counts.approved
  const total = [
    t('report.total', { count: counts.total }),
    t('report.openCount', { count: open }),
    ...(counts.withdrawn > 0 ? [t('report.withdrawnCount', { count: counts.withdrawn })] : []),
    ...(coverage ? [t('coverage.settled', coverage)] : []),
  ]
  return tag(
    'header',
    {},
    tag('p', { class: 'small' }, `${t('report.kicker')} · ${t('report.asOf', { moment: moment(at) })}`),
    tag('h1', { lang: article.language, dir: article.direction }, title),
    report.internal && tag('p', { class: 'notice' }, t('report.internalNotice')),
    newsroom.sample && tag('p', { class: 'notice' }, t('report.sample')),
    definitions(facts),
    tag(
      'ul',
      { class: 'counts', 'aria-label': t('report.summary') },
      verdicts.map((verdict) =>
        tag('li', {}, tag('b', {}, counts.verdicts[verdict]), verdictWord(verdict, { t })),
      ),
      tag('li', {}, tag('b', {}, open), verdictWord(null, { t })),
    ),
    tag('p', { class: 'small' }, total.join(' · ')),
  )
}

/** What the text says besides its title, which stands at the head of the report. */
function articleText(report: Report, words: ReportWords): Html | null {
  const { language, direction, revision } = report.article
  const { body } = reportParagraphs(report)
  if (body.length === 0) return null
  const paragraphs = body.map(({ pieces }) => tag('p', {}, piecesOf(pieces, revision.text, words)))
  const reading = { class: 'reading', lang: language, dir: direction }
  return part(words.t('report.text'), null, tag('div', reading, paragraphs))
}

function piecesOf(pieces: readonly Piece<ReportClaim>[], text: string, words: ReportWords): Html[] {
  return byFigure(pieces).flatMap(({ figure, pieces: inRow, ending }) => {
    const drawn = inRow.flatMap((piece) => pieceOfText(piece, text, words))
    const row = figure ? [tag('bdi', { 'data-figure': '', dir: figure.direction }, drawn)] : drawn
    return [...row, ...numbers(ending, words)]
  })
}

function pieceOfText(piece: Piece<ReportClaim>, text: string, words: ReportWords): Html[] {
  if (piece.kind === 'chip') {
    const title = words.t('report.hidden', { name: piece.name })
    return [tag('bdi', { class: 'chip', dir: 'ltr', title }, piece.name)]
  }
  const marked = piece.claims.reduceRight(
    (inside, claim) => tag('mark', { class: claim.verdict ?? 'none' }, inside),
    tag('span', {}, text.slice(piece.start, piece.end)),
  )
  return [marked, ...numbers(piece.ending, words)]
}

/** The numbers of claims behind their words. */
function numbers(claims: readonly ReportClaim[], { t }: ReportWords): Html[] {
  return claims.map(({ number }) =>
    tag(
      'a',
      {
        id: `words-${number}`,
        href: `#claim-${number}`,
        class: 'number',
        'aria-label': t('report.claim', { number }),
      },
      String(number),
    ),
  )
}

function claims({ claims: all }: Report, words: ReportWords): Html[] {
  const { t } = words
  if (all.length === 0) return [tag('p', {}, t('report.noClaims'))]
  const decided = all.filter(({ state }) => state === 'approved')
  const withdrawn = all.filter(({ state }) => state === 'withdrawn')
  const open = all.filter((claim) => !decided.includes(claim) && !withdrawn.includes(claim))
  const list = (of: ReportClaim[]) => of.map((claim) => claimSection(claim, words))
  return [
    part(t('report.decided'), decided.length > 0 ? null : t('report.noneDecided'), ...list(decided)),
    part(t('report.open'), open.length > 0 ? t('report.openLead') : t('report.noneOpen'), ...list(open)),
    ...(withdrawn.length > 0
      ? [part(t('report.withdrawn'), t('report.withdrawnLead'), ...list(withdrawn))]
      : []),
  ]
}

function claimSection(claim: ReportClaim, words: ReportWords): Html {
  const { t } = words
  const { number, verdict, proposal, figure } = claim
  const facts: [string, string | null | undefined][] = [
    [t('report.kind'), t(`kinds.${claim.kind}`)],
    [t('report.claimant'), claim.claimant],
    [t('report.claimDate'), claim.claimDate && words.date(claim.claimDate)],
    [t('report.figure.value'), figure?.value],
    [t('report.figure.unit'), figure?.unit],
    [t('report.figure.territory'), figure?.territory],
    [t('report.figure.asOf'), figure?.asOf && words.date(figure.asOf)],
    [t('report.figure.denominator'), figure?.denominator],
  ]
  return tag(
    'section',
    { id: `claim-${number}`, class: 'claim' },
    tag('h3', {}, t('report.claim', { number }), ' ', verdictWord(verdict, words)),
    claim.central && tag('p', { class: 'small' }, t('report.central')),
    tag('blockquote', { class: 'reading lines', dir: 'auto' }, freeText(claim.quote)),
    claim.placement === 'placed'
      ? null
      : tag('p', { class: 'needs-sources' }, t('report.placement', { number: claim.revision })),
    definitions(facts),
    verdict ? null : tag('p', {}, standingText(claim, words)),
    verdict || !proposal ? null : tag('p', {}, unapprovedText(proposal, words)),
    proposal && rationale(proposal, words),
    claim.decision && decisionReason(claim.decision, words),
    evidence(claim, words),
    verdict && signatures(claim, words),
    steps(claim, words),
  )
}

function decisionReason(
  { decision, reason, erased }: NonNullable<ReportClaim['decision']>,
  { t }: ReportWords,
): Html | null {
  const said = erased ? t('report.erased') : reason
  if (said === null) return null
  return tag('p', { class: 'small' }, `${t(`report.decisionReasons.${decision}`)}: ${isolated(said)}`)
}

function rationale(proposal: NonNullable<ReportClaim['proposal']>, { t }: ReportWords): Html[] {
  const reasons = proposal.reasons.map((code) => t(`reasonCodes.${code}`)).join(' · ')
  return [
    tag('p', { class: 'lines', dir: 'auto' }, freeText(proposal.rationale ?? t('report.erased'))),
    ...(reasons ? [tag('p', { class: 'small' }, `${t('report.reasons')}: ${reasons}`)] : []),
    ...(proposal.exception
      ? [tag('p', { class: 'small' }, `${t('report.exception')}: ${isolated(proposal.exception)}`)]
      : []),
  ]
}

function evidence(claim: ReportClaim, words: ReportWords): Html[] {
  const { t } = words
  const withdrawn = claim.evidence.filter((piece) => piece.withdrawal)
  const group = (title: string, pieces: readonly ReportEvidence[]) =>
    tag(
      'div',
      {},
      tag('h4', {}, title),
      tag(
        'ul',
        {},
        pieces.map((piece) => evidenceItem(piece, words)),
      ),
    )
  const sides = positionsOf(claim).map(({ stance, evidence: pieces, origins }) =>
    group(`${t(`report.sides.${stance}`)} (${t('report.origins', { count: origins })})`, pieces),
  )
  return [
    ...(sides.length > 0 ? sides : [tag('p', { class: 'small' }, t('report.noEvidence'))]),
    ...(withdrawn.length > 0 ? [group(t('report.withdrawnEvidence'), withdrawn)] : []),
  ]
}

function evidenceItem(piece: ReportEvidence, { t, date }: ReportWords): Html {
  const { source } = piece
  const about = [source.author, source.publisher, source.publishedOn && date(source.publishedOn)]
  const told = [...about.flatMap((text) => (text ? [isolated(text)] : [])), t(`sourceTypes.${source.type}`)]
  if (piece.locator) told.push(t('report.locator', { locator: isolated(piece.locator) }))
  const origin = source.origin
    ? t('report.originNamed', { number: piece.originGroup, name: isolated(source.origin) })
    : t('report.originGroup', { number: piece.originGroup })
  const interest = source.interest
    ? ` · ${t('report.interest', { interest: isolated(source.interest) })}`
    : ''
  return tag(
    'li',
    {},
    tag('blockquote', { class: 'reading lines', dir: 'auto' }, freeText(piece.quote)),
    piece.translation &&
      tag(
        'p',
        { class: 'small lines', dir: 'auto' },
        `${t('report.translation')}: `,
        freeText(piece.translation),
      ),
    tag('p', {}, tag('cite', {}, tag('bdi', {}, freeText(source.title)))),
    tag('p', { class: 'small' }, told.join(' · ')),
    tag('p', { class: 'small' }, origin + interest),
    source.url && tag('p', { class: 'small' }, address(source.url)),
    piece.withdrawal &&
      tag(
        'p',
        { class: 'small' },
        t('report.withdrawnBecause', { reason: isolated(piece.withdrawal.reason ?? t('report.erased')) }),
      ),
  )
}

function signatures({ proposal, decision }: ReportClaim, { t, name, moment }: ReportWords): Html {
  const said = (by: { name: string | null }, at: string) =>
    t('report.person', { name: name(by), moment: moment(at) })
  return definitions([
    [t('report.proposedBy'), proposal && said(proposal.by, proposal.at)],
    [t('report.approvedBy'), decision && said(decision.by, decision.at)],
  ])
}

function steps({ steps: all }: ReportClaim, words: ReportWords): Html {
  const { t, moment } = words
  const lines = all.map((step) => {
    const { what, by } = stepWords(step, words)
    return tag('li', {}, `${what} · ${by} · ${moment(step.at)}`)
  })
  return tag('details', {}, tag('summary', {}, t('report.steps')), tag('ol', {}, lines))
}

function method(report: Report, words: ReportWords): Html {
  const { t, moment } = words
  return tag(
    'section',
    { class: 'small' },
    tag('h2', {}, t('report.method')),
    tag(
      'ol',
      {},
      report.method.steps.map((step) => tag('li', {}, step)),
    ),
    tag('h2', {}, t('report.definitions')),
    tag(
      'dl',
      {},
      report.method.verdicts.map(({ verdict, meaning }) => [
        tag('dt', {}, verdictWord(verdict, words)),
        tag('dd', {}, meaning),
      ]),
    ),
    tag('p', {}, t('report.footer', { count: report.history.entries, moment: moment(report.at) })),
  )
}

/** The button works only with JavaScript, and is there only then. */
function proof({ t }: ReportWords): Html {
  return tag(
    'section',
    { class: 'proof' },
    tag('h2', {}, t('report.proof.title')),
    tag('p', {}, t('report.proof.lead')),
    tag('p', {}, tag('button', { id: 'verify', type: 'button', hidden: '' }, t('report.proof.verify'))),
    tag(
      'div',
      { role: 'status' },
      (['right', 'wrong', 'cannot'] as const).map((outcome) =>
        tag('p', { id: `verify-${outcome}`, class: outcome, hidden: '' }, t(`report.proof.${outcome}`)),
      ),
      tag('ul', { id: 'verify-lines', class: 'small' }),
    ),
    tag('p', { class: 'small' }, t('report.proof.limit')),
  )
}

function part(title: string, lead: string | null, ...content: Html[]): Html {
  return tag('section', {}, tag('h2', {}, title), lead && tag('p', { class: 'small' }, lead), content)
}

function definitions(facts: readonly [string, string | Html | null | undefined][]): Html {
  const said = facts.flatMap(([label, value]) =>
    value
      ? [
          [
            tag('dt', {}, label),
            tag('dd', {}, tag('bdi', {}, typeof value === 'string' ? freeText(value) : value)),
          ],
        ]
      : [],
  )
  return tag('dl', { class: 'facts' }, said)
}

/** As `FreeText` on the page: figures keep their order, and no character is added. */
function freeText(text: string): (Html | string)[] {
  const runs = figureRuns(text)
  const upTo = (index: number) => text.slice(runs[index - 1]?.end ?? 0, runs[index]?.start)
  return [
    ...runs.flatMap(({ start, end, direction }, index) => [
      upTo(index),
      tag('bdi', { 'data-figure': '', dir: direction }, text.slice(start, end)),
    ]),
    upTo(runs.length),
  ]
}

function verdictWord(verdict: Verdict | null, { t }: Pick<ReportWords, 't'>): Html {
  return tag('span', { class: `verdict ${verdict ?? 'none'}` }, t(`verdicts.${verdict ?? 'none'}`))
}

/** Only http and https are links. */
function address(url: string): Html {
  const words = tag('bdi', { dir: 'ltr' }, url)
  if (!/^https?:\/\//i.test(url)) return words
  return tag('a', { href: url, rel: 'noreferrer noopener nofollow', target: '_blank' }, words)
}
