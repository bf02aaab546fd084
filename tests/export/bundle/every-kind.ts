import type { Anchoring } from '@/lib/domain/anchoring/anchoring'
import { carryClaim, quoted } from '@/lib/domain/article/claim-carrying'
import type { Claim, ClaimInput } from '@/lib/domain/claim/claim'
import { decideMarking } from '@/lib/domain/claim/claim-marking'
import { decideRestoration } from '@/lib/domain/claim/claim-restoration'
import { decideUnmarking, decideWithdrawal } from '@/lib/domain/claim/claim-withdrawal'
import type { EvidenceInput } from '@/lib/domain/claim/evidence'
import {
  decideAttachment,
  decideEvidenceChange,
  decideEvidenceRestoration,
  decideEvidenceWithdrawal,
} from '@/lib/domain/claim/evidence-change'
import type { NewProposal } from '@/lib/domain/claim/proposal'
import { decideProposalRevision } from '@/lib/domain/claim/proposal-revision'
import { decideProposalWithdrawal, type Decided as Judged } from '@/lib/domain/claim/proposal-withdrawal'
import { decideReopening } from '@/lib/domain/claim/reopening'
import { decideReturnWithdrawal } from '@/lib/domain/claim/return-withdrawal'
import type { Source } from '@/lib/domain/claim/source'
import { decideApproval, decideReturn } from '@/lib/domain/claim/verdict-decision'
import { decideProposal } from '@/lib/domain/claim/verdict-proposal'
import { prose } from '@/lib/domain/history/prose'
import { claimId, decisionId, evidenceId, memberId, proposalId, sourceId } from '@/lib/domain/ids'
import { type Desk, hashOf, type Member, SampleNewsroom } from './sample-newsroom'

/** Claims of every kind on one article, by what became of them; each says things that no other one says. */
export const kinds = [
  ...(['figure', 'disputed', 'exception', 'erased', 'lost', 'ambiguous', 'withdrawn', 'returned'] as const),
  ...(['proposed', 'reopened', 'changed', 'open', 'regretted', 'restored'] as const),
  ...(['revised', 'pulled-back', 'return-taken-back', 'mistaken'] as const),
] as const
export type Kind = (typeof kinds)[number]

/** Those that a report for others tells of. */
export const reportedKinds = kinds.filter((kind) => kind !== 'mistaken')

/** A newsroom whose one article has a claim of every kind, the history of each whole. */
export class EveryKind extends SampleNewsroom {
  readonly journalist = this.member('journalist')
  readonly editor = this.members[1] ?? this.member('editor')
  /** Marks one claim, and then asks that their name be erased. */
  readonly gone = this.member('admin')
  readonly desk: Desk = this.addArticle({
    ...{
      byline: 'قلم الكاتب',
      outlet: 'صحيفة الغد',
      sourceUrl: 'https://example.org/a?b=1',
      publishedOn: '2020-09-27',
    },
  })
  private readonly ids = new Map<Kind, string>()
  private readonly returned = new Map<Kind, Judged>()

  constructor(seed = 77) {
    super(seed)
    for (const kind of kinds) this.begin(kind)
    this.propose('figure', { verdict: 'verified', method: 1 }).approve('figure', 'سبب الاعتماد')
    this.attach('disputed', { stance: 'contradicts', source: { interest: 'طرف في النزاع', origin: 'وكالة' } })
    this.attach('disputed', { stance: 'supports', source: { origin: 'وكالة' } })
    this.attach('disputed', { stance: 'context', locator: null, translation: null })
    this.propose('disputed', { verdict: 'disputed', checkAgainOn: '2999-01-31' }).approve('disputed')
    this.propose('exception', { verdict: 'verified', exception: 'استثناء مكتوب', method: 2 }).approve(
      'exception',
    )
    this.propose('erased').approve('erased', 'سبب سيُمحى').erase('erased')
    this.propose('returned').sendBack('returned')
    this.propose('proposed')
    this.propose('reopened').approve('reopened')
    this.carryOut('reopened', this.editor, (claim, stamp) => decideReopening(claim, 'سبب إعادة الفتح', stamp))
    this.carryOut('withdrawn', this.journalist, (claim, stamp) => decideWithdrawal(claim, 'سبب السحب', stamp))
    this.propose('changed').approve('changed')
    this.regret('regretted')
    this.restore('restored')
    this.letSourceFall('restored')
    this.propose('revised').putAnew('revised').approve('revised')
    this.propose('pulled-back').sendBack('pulled-back').propose('pulled-back').pullBack('pulled-back')
    this.propose('return-taken-back').sendBack('return-taken-back').takeReturnBack('return-taken-back')
    this.approve('return-taken-back')
    this.carryOut('mistaken', this.journalist, (claim, stamp) => decideUnmarking(claim, false, stamp))
    this.reviseAll()
    this.eraseName(this.gone)
  }

  claim(kind: Kind): Claim {
    const found = this.desk.claims.get(this.ids.get(kind) ?? '')
    if (!found) throw new Error(`There is no claim that is ${kind}`)
    return found
  }

  /** The files of a bundle whose report says this, as if nothing had been published before. */
  publishing(report: string): Map<string, Buffer> {
    const { clock } = this
    const files = this.publish(this.desk, undefined, () => report)
    this.entries.pop()
    this.clock = clock
    return files
  }

  /** Marks a claim, by the order of its kind, with one piece of evidence. */
  private begin(kind: Kind): void {
    const number = kinds.indexOf(kind) + 1
    const start = (number - 1) * 16
    const figure = {
      value: `${number}4`,
      unit: '%',
      territory: `أرض ${number}`,
      asOf: '1921',
      denominator: `كل ${number}`,
    }
    const calculation = { part: `4${number}000`, whole: '50000', result: '94%', tolerance: '0.5' }
    const input: ClaimInput = {
      ...{ revision: 1, start, end: start + 6, kind: kind === 'figure' ? 'figure' : 'event' },
      ...{
        claimant: `قائل ${number}`,
        claimDate: '1994-05',
        central: kind === 'exception',
        figure: kind === 'figure' ? figure : null,
        calculation: kind === 'figure' ? calculation : null,
      },
    }
    const id = claimId.parse(this.random.uuid())
    this.ids.set(kind, id)
    const by = kind === 'open' ? this.gone : this.journalist
    this.keep(by, decideMarking(this.desk.article, input, { id, number }, this.stampOf(by)))
    this.attach(kind, { stance: 'supports' })
  }

  private attach(
    kind: Kind,
    { source, ...more }: Partial<Omit<EvidenceInput, 'source'>> & { source?: Partial<Source> },
  ): this {
    const count = this.claim(kind).evidence.length + 1
    const name = `${kind} ${count}`
    const work: Source = {
      ...{
        id: sourceId.parse(this.random.uuid()),
        title: `كتاب ${name}`,
        author: `مؤلف ${name}`,
        publisher: `دار ${name}`,
      },
      ...{
        url: `https://example.org/${kind}/${count}`,
        publishedOn: '1926',
        type: 'primary',
        interest: null,
        origin: null,
      },
      ...source,
    }
    const input = {
      ...{
        id: evidenceId.parse(this.random.uuid()),
        source: work,
        stance: 'supports' as const,
        quote: `كما ورد ${name}`,
      },
      ...{ locator: `ص ${count}`, translation: `ترجمة ${name}`, ...more },
    }
    return this.carryOut(kind, this.journalist, (claim, stamp) => decideAttachment(claim, input, stamp))
  }

  /** One piece of evidence is changed, and taken back. */
  private regret(kind: Kind): void {
    this.carryOut(kind, this.journalist, (claim, stamp) =>
      decideEvidenceChange(claim, firstOf(claim), { locator: 'ص 9' }, stamp),
    )
    this.carryOut(kind, this.editor, (claim, stamp) =>
      decideEvidenceWithdrawal(claim, firstOf(claim), 'سبب سحب الدليل', stamp),
    )
  }

  /** The claim and its evidence come back, and the evidence is changed after. */
  private restore(kind: Kind): void {
    this.regret(kind)
    const by = this.editor
    this.carryOut(kind, by, (claim, stamp) =>
      decideEvidenceRestoration(claim, firstOf(claim), 'سبب إعادة الدليل', stamp),
    )
    this.carryOut(kind, by, (claim, stamp) =>
      decideEvidenceChange(claim, firstOf(claim), { locator: 'ص 10' }, stamp),
    )
    this.carryOut(kind, by, (claim, stamp) => decideWithdrawal(claim, 'سبب السحب خطأ', stamp))
    this.carryOut(kind, by, (claim, stamp) => decideRestoration(claim, 'سبب الإعادة إلى الفحص', stamp))
  }

  /** That a source fell is no part of the article's history. */
  private letSourceFall(kind: Kind): void {
    const claim = this.claim(kind)
    const evidence = claim.evidence.map((piece) => ({ ...piece, sourceFell: 'withdrawn' as const }))
    this.desk.claims.set(claim.id, { ...claim, evidence })
  }

  private propose(kind: Kind, more: Partial<NewProposal> = {}): this {
    const input = {
      ...{
        id: proposalId.parse(this.random.uuid()),
        rationale: `تعليل ${kind}`,
        reasons: ['circular' as const],
      },
      ...{ verdict: 'needs-sources' as const, exception: null, ...more },
    }
    return this.carryOut(kind, this.journalist, (claim, stamp) => decideProposal(claim, input, stamp))
  }

  private approve(kind: Kind, reason: string | null = null): this {
    const input = { id: decisionId.parse(this.random.uuid()), reason }
    return this.carryOut(kind, this.editor, (claim, stamp) => decideApproval(claim, input, stamp))
  }

  private sendBack(kind: Kind): this {
    const input = { id: decisionId.parse(this.random.uuid()), reason: 'سبب الإعادة' }
    this.carryOut(kind, this.editor, (claim, stamp) => decideReturn(claim, input, stamp))
    const { proposal, decision } = this.claim(kind)
    if (proposal && decision) this.returned.set(kind, { proposal, decision })
    return this
  }

  private putAnew(kind: Kind): this {
    const input = {
      ...{ id: proposalId.parse(this.random.uuid()), rationale: `تعليل آخر ${kind}`, exception: null },
      ...{ verdict: 'needs-sources' as const, reasons: ['circular' as const] },
    }
    return this.carryOut(kind, this.journalist, (claim, stamp) =>
      decideProposalRevision(claim, waitingOn(claim), input, stamp),
    )
  }

  /** To the proposal that was returned before. */
  private pullBack(kind: Kind): this {
    return this.carryOut(kind, this.journalist, (claim, stamp) => {
      const earlier = this.returned.get(kind) ?? null
      return decideProposalWithdrawal(claim, waitingOn(claim), { reason: 'سبب التراجع', earlier }, stamp)
    })
  }

  private takeReturnBack(kind: Kind): this {
    return this.carryOut(kind, this.editor, (claim, stamp) => {
      if (!claim.decision) throw new Error('Nothing was returned')
      return decideReturnWithdrawal(claim, claim.decision.id, claim.version, stamp)
    })
  }

  /** A longer text: some claims are not in it, or in two places, or with other words. */
  private reviseAll(): void {
    const { revision, version } = this.desk.article
    const { start, end } = this.claim('changed')
    const words = revision.text.slice(start, end).replace('كلمة', 'لفظة')
    const text = `${revision.text.slice(0, start)}${words}${revision.text.slice(end)} زيادة`
    const next = { number: revision.number + 1, sha256: hashOf(Buffer.from(text)) }
    const carried = [...this.desk.claims.values()].map((claim) => {
      const anchored = quoted(text, this.anchoring(claim))
      const change = carryClaim(claim, anchored, next.number, this.stampOf(this.journalist))
      this.desk.claims.set(claim.id, change.after)
      return change
    })
    this.record(this.desk.article.id, this.journalist, {
      action: 'revision-added',
      claim: null,
      before: {
        revision: { number: revision.number, sha256: revision.sha256 },
        claims: carried.map(({ before, event }) => ({ id: before.id, ...event.before })),
      },
      after: {
        revision: { ...next, note: prose('ملاحظة النسخة') },
        version: version + 1,
        claims: carried.map(({ told, event }) => ({
          ...{ id: told.id, number: told.number, outcome: told.outcome },
          ...event.after,
        })),
      },
    })
    this.desk.article = { ...this.desk.article, version: version + 1, revision: { ...next, text } }
  }

  private anchoring(claim: Claim): Anchoring {
    const range = { start: claim.start, end: claim.end }
    if (claim.id === this.ids.get('lost')) return { kind: 'lost' }
    if (claim.id === this.ids.get('ambiguous'))
      return { kind: 'ambiguous', candidates: [range, { start: 0, end: 6 }] }
    if (claim.id === this.ids.get('changed')) return { kind: 'changed', range, quote: claim.quote }
    return { kind: 'exact', range }
  }

  /** The reasons that a verdict was proposed and approved for. */
  private erase(kind: Kind): void {
    const claim = this.claim(kind)
    if (!claim.proposal || !claim.decision) throw new Error('Nothing to erase')
    const texts = [claim.proposal.rationale, claim.decision.reason]
    const erased = this.forget(({ text }) => texts.includes(text))
    const version = claim.version + 1
    this.record(this.desk.article.id, this.gone, {
      action: 'text-erased',
      claim: { id: claim.id, number: claim.number },
      before: { version: claim.version },
      after: {
        subject: { kind: 'proposal', id: claim.proposal.id },
        erased,
        reason: prose('طلبوا ذلك'),
        version,
      },
    })
    const [proposal, decision] = [
      { ...claim.proposal, rationale: null },
      { ...claim.decision, reason: null, erased: true as const },
    ]
    this.desk.claims.set(claim.id, { ...claim, proposal, decision, version })
  }

  private eraseName({ id, name }: Member): void {
    this.forget(({ text }) => text === name)
    for (const entry of this.entries) if (entry.read.actor.id === id) entry.read.actor.name = null
    for (const claim of this.desk.claims.values()) {
      if (claim.createdBy.id === id)
        this.desk.claims.set(claim.id, { ...claim, createdBy: { ...claim.createdBy, name: null } })
    }
  }

  /** Takes texts away from where the history keeps them; their commitments. */
  private forget(which: (text: { text: string }) => boolean): string[] {
    const erased = this.entries.flatMap(({ texts }) => texts.filter(which))
    for (const entry of this.entries) entry.texts = entry.texts.filter((text) => !which(text))
    return [...new Set(erased.map(({ commitment }) => commitment))]
  }

  private carryOut(kind: Kind, by: Member, decide: (claim: Claim, stamp: Stamp) => Decided): this {
    this.keep(by, decide(this.claim(kind), this.stampOf(by)))
    return this
  }

  private keep(by: Member, decided: Decided): void {
    if (!decided.ok || !decided.value) throw new Error(JSON.stringify(decided))
    this.desk.claims.set(decided.value.after.id, decided.value.after)
    this.record(this.desk.article.id, by, decided.value.event)
  }

  /** By the clock of whoever asks, which is not that of the history. */
  private stampOf({ id, name }: Member): Stamp {
    return { by: { id: memberId.parse(id), name }, at: '2026-11-22T04:59:59.000Z' }
  }
}

function firstOf({ evidence: [piece] }: Claim) {
  if (!piece) throw new Error('No evidence')
  return piece
}

type Stamp = Parameters<typeof decideApproval>[2]
type Decided = ReturnType<typeof decideApproval> | ReturnType<typeof decideEvidenceChange>

function waitingOn({ proposal }: Claim) {
  if (!proposal) throw new Error('Nothing was proposed')
  return proposal.id
}
