import { createHash } from 'node:crypto'
import { type Article, article } from '@/lib/domain/article/article'
import { decideArticleChange } from '@/lib/domain/article/article-change'
import {
  type ClaimOfArticle,
  decideArticleRestoration,
  decideArticleWithdrawal,
} from '@/lib/domain/article/article-withdrawal'
import { countClaims } from '@/lib/domain/article/count-claims'
import type { Claim } from '@/lib/domain/claim/claim'
import { withdrawnWithArticle } from '@/lib/domain/claim/claim-codes'
import { decideClaimChange, decideMarking } from '@/lib/domain/claim/claim-marking'
import { decideRestoration, stateBeforeWithdrawal } from '@/lib/domain/claim/claim-restoration'
import { decideWithdrawal } from '@/lib/domain/claim/claim-withdrawal'
import {
  decideAttachment,
  decideEvidenceChange,
  decideEvidenceRestoration,
  decideEvidenceWithdrawal,
} from '@/lib/domain/claim/evidence-change'
import { decideReopening } from '@/lib/domain/claim/reopening'
import { standing } from '@/lib/domain/claim/standing-evidence'
import { verdicts } from '@/lib/domain/claim/verdict'
import { decideApproval, decideReturn } from '@/lib/domain/claim/verdict-decision'
import { decideProposal } from '@/lib/domain/claim/verdict-proposal'
import { toHex, utf8 } from '@/lib/domain/history/bytes'
import { canonicalJson } from '@/lib/domain/history/canonical-json'
import type { Change } from '@/lib/domain/history/change'
import { serialiseCheckpoint } from '@/lib/domain/history/checkpoint'
import type { StoredText } from '@/lib/domain/history/commitment'
import { leafHash, serialiseEntry } from '@/lib/domain/history/entry'
import { type HistoryEntry, type HistoryEvent, historyEntry } from '@/lib/domain/history/history-event'
import { inclusionSpans, nodeHash, type Subtree, spanHash } from '@/lib/domain/history/merkle'
import { signNote, verifierKey } from '@/lib/domain/history/note'
import { historyPayload } from '@/lib/domain/history/payload'
import { prose, reveal, seal, sealWith } from '@/lib/domain/history/prose'
import { claimId, decisionId, evidenceId, memberId, proposalId, sourceId } from '@/lib/domain/ids'
import { firstVersions } from '@/lib/domain/newsroom/versions'
import { mayRestore, mayRestoreArticle } from '@/lib/domain/policy'
import { buildReport } from '@/lib/domain/report/build-report'
import { commitmentsGivenAway } from '@/lib/domain/report/given-away'
import type { Report } from '@/lib/domain/report/report'
import type { Result } from '@/lib/domain/result'
import { bundleFiles, emptyProof, withProof } from '@/lib/export/bundle/bundle-files'
import { reportJson } from '@/lib/export/report-json'
import { signerOf } from '../../domain/history/ed25519'
import { sha256 } from '../../domain/history/sha256'
import { Random } from './random'

export type Member = { id: string; name: string; role: 'journalist' | 'editor' | 'admin'; salt: Uint8Array }
type Recorded = {
  article: string
  text: string
  leaf: Uint8Array
  n: number
  texts: StoredText[]
  read: HistoryEntry
}
/** The key of every sample newsroom, and that of somebody else: making one takes longer than signing. */
const honest = signerOf(Buffer.alloc(32, 7))
export const stranger = signerOf(Buffer.alloc(32, 1))

export type Desk = { article: Article; claims: Map<string, Claim> }

/** A newsroom that works at random, by the product's own rules, and keeps its history as the database would. */
export class SampleNewsroom {
  readonly random: Random
  readonly id: string
  readonly members: Member[]
  readonly entries: Recorded[] = []
  readonly desks: Desk[] = []
  /** Whether bundles keep back what was said for verdicts that nobody approved; they did not always. */
  withholds = true
  protected clock = Date.UTC(2026, 10, 22, 5)

  constructor(seed: number) {
    this.random = new Random(seed)
    this.id = this.random.uuid()
    this.members = (['journalist', 'editor', 'editor', 'admin'] as const).map((role, index) => ({
      id: this.random.uuid(),
      name: ['سارة', 'رامي', 'هدى', 'Noor'][index] ?? '',
      role,
      salt: this.random.bytes(32),
    }))
  }

  /** Writes one entry. The chain, the times and the commitments are right whatever the event says. */
  record(on: string, member: Member, event: HistoryEvent): void {
    const own = this.entries.filter(({ article }) => article === on)
    this.clock += this.random.below(5000)
    const at = new Date(this.clock).toISOString()
    const commit = sealWith(sha256, (length) => this.random.bytes(length))
    const name = commit(prose(member.name, member.salt))
    const then = event.before && seal(event.before, commit)
    const now = seal(event.after, commit)
    const payload = canonicalJson({
      schema: 1,
      action: event.action,
      actor: member.id,
      name: name.commitment,
      role: member.role,
      claim: event.claim,
      before: then?.value ?? null,
      after: now.value,
      request: this.random.uuid(),
    })
    const prev = own.at(-1)?.leaf
    const texts = new Map(now.texts.map((stored) => [stored.commitment, stored.text]))
    const place = { newsroom: this.id, seq: this.entries.length, article: on, n: own.length + 1 }
    const text = serialiseEntry({ ...place, prev: prev ? toHex(prev) : '', at, payload })
    this.entries.push({
      article: on,
      text,
      leaf: leafHash(sha256, utf8(text)),
      n: place.n,
      texts: [name, ...(then?.texts ?? []), ...now.texts],
      read: historyEntry.parse({
        n: place.n,
        at,
        actor: { id: member.id, name: member.name, role: member.role },
        action: event.action,
        claim: event.claim,
        before: null,
        after: reveal(now.value, (commitment) => texts.get(commitment) ?? null),
      }),
    })
  }

  addArticle(details: Partial<Pick<Article, 'byline' | 'outlet' | 'sourceUrl' | 'publishedOn'>> = {}): Desk {
    const member = this.random.one(this.members)
    const text = Array.from({ length: 48 }, (_, index) => `كلمة${index}`).join(' ')
    const fields = { byline: null, outlet: null, sourceUrl: null, publishedOn: null, ...details }
    const revision = { number: 1, sha256: createHash('sha256').update(text).digest('hex') }
    const made = article.parse({
      id: this.random.uuid(),
      title: 'عنوان',
      language: 'ar',
      direction: 'rtl',
      ...fields,
      sample: false,
      counts: countClaims([]),
      ...{ assignee: null, dueAt: null, archived: false, withdrawal: null, restoration: null },
      ...firstVersions,
      createdBy: member,
      lastActivity: new Date(this.clock).toISOString(),
      createdAt: new Date(this.clock).toISOString(),
      revision: { ...revision, text },
    })
    const desk = { article: made, claims: new Map() }
    this.desks.push(desk)
    const { byline } = made
    const after = {
      ...fields,
      title: prose(made.title),
      byline: byline && prose(byline),
      language: 'ar',
      revision,
      version: 1,
    }
    this.record(made.id, member, { action: 'article-added', claim: null, before: null, after })
    return desk
  }

  /** Does one thing at a desk that the rules allow. */
  work(desk: Desk): void {
    for (;;) {
      const member = this.random.one(this.members)
      const claims = [...desk.claims.values()]
      if (desk.article.withdrawal || this.random.below(60) === 0) {
        const isOut = desk.article.withdrawal !== null
        if (isOut && !mayRestoreArticle(asActor(member)).allowed) continue
        this.leaveOrComeBack(desk, member)
        return
      }
      const claim = claims.length > 0 && this.random.below(10) > 0 ? this.random.one(claims) : null
      if (claim ? this.step(desk, claim, member) : this.mark(desk, member)) return
    }
  }

  /** A longer text: every claim is in it again, but one that is lost, and an approval of which falls away. */
  revise(desk: Desk, member: Member): true {
    const { revision, version } = desk.article
    const text = `${revision.text} زيادة`
    const next = { number: revision.number + 1, sha256: hashOf(Buffer.from(text)) }
    const claims = [...desk.claims.values()].map((claim, index) => {
      const undone = index === 0 && claim.state === 'approved'
      const place = index === 0 ? {} : { revision: next.number }
      const state = undone ? { state: 'reopened' as const, verdict: null } : {}
      const after = { ...place, ...state, version: claim.version + 1 }
      desk.claims.set(claim.id, { ...claim, ...after })
      const { id, number } = claim
      return { before: { id, version: claim.version }, after: { id, number, outcome: 'same', ...after } }
    })
    this.record(desk.article.id, member, {
      action: 'revision-added',
      claim: null,
      before: {
        revision: { number: revision.number, sha256: revision.sha256 },
        claims: claims.map((claim) => claim.before),
      },
      after: {
        revision: { ...next, note: null },
        version: version + 1,
        claims: claims.map((claim) => claim.after),
      },
    })
    desk.article = { ...desk.article, version: version + 1, revision: { ...next, text } }
    return true
  }

  /** The files of a bundle: the report is published as the last entry of all. */
  publish(
    desk: Desk,
    change: (report: Report) => Report = (report) => report,
    write: (report: Report) => string = reportJson,
  ): Map<string, Buffer> {
    const report = Buffer.from(write(change(this.reportOf(desk))))
    const files = { 'report.json': hashOf(report), 'report.html': hashOf(Buffer.from(samplePage)) }
    this.record(desk.article.id, this.member('editor'), {
      action: 'report-exported',
      claim: null,
      before: null,
      after: { at: new Date(this.clock).toISOString(), files },
    })
    return withPage(new Map([...this.bundle(desk.article.id), ['report.json', report]]), samplePage)
  }

  /** The files that prove an article's history in the tree as it stands. */
  bundle(of: string, signer = honest): Map<string, Buffer> {
    const size = this.entries.length
    const find = subtreesAbove(this.entries.map(({ leaf }) => leaf))
    const root = spanHash(sha256, { start: 0, end: size }, find)
    const own = [...this.entries.entries()].filter(([, entry]) => entry.article === of)
    const payloads = own.map(([, { text }]) => historyPayload.parse(JSON.parse(text.split('\n')[7] ?? '')))
    const given = new Set(commitmentsGivenAway(payloads))
    const files = bundleFiles({
      entries: own.map(([, { text }]) => text),
      texts: own
        .flatMap(([, { texts }]) => texts)
        .filter(({ commitment }) => !this.withholds || given.has(commitment)),
      paths: own.map(([seq]) => inclusionSpans(seq, size).map((span) => spanHash(sha256, span, find))),
      size,
      checkpoint: this.checkpoint(size, root, signer),
      key: this.key(signer),
    })
    return new Map([...files].map(([name, text]) => [name, Buffer.from(text)]))
  }

  /** A signed checkpoint that says this, whether it is true or not. */
  checkpoint(size: number, root: Uint8Array, signer = honest): string {
    const key = this.key(signer)
    return signNote(serialiseCheckpoint({ origin: key.name, size, root }), key, signer.sign)
  }

  private key(signer: typeof honest) {
    return verifierKey(sha256, `isnad.example.org/history/${this.id}`, signer.publicKey)
  }

  member(role: Member['role']): Member {
    return this.random.one(this.members.filter((member) => member.role === role))
  }

  reportOf({ article: of, claims }: Desk, internal = false): Report {
    return buildReport({
      article: of,
      claims: [...claims.values()],
      history: this.entries.filter((entry) => entry.article === of.id).map(({ read }) => read),
      newsroom: { name: 'غرفة', sample: false },
      at: new Date(this.clock).toISOString(),
      internal,
    })
  }

  private mark(desk: Desk, member: Member): boolean {
    const { revision } = desk.article
    const start = this.random.below(revision.text.length - 20)
    const input = {
      ...{ revision: revision.number, start, end: start + 5 + this.random.below(15), kind: 'other' as const },
      ...{
        claimant: this.random.one([null, 'الوزير']),
        claimDate: null,
        central: false,
        figure: null,
        calculation: null,
      },
    }
    const place = { id: claimId.parse(this.random.uuid()), number: desk.claims.size + 1 }
    return this.take(desk, member, decideMarking(desk.article, input, place, this.stamp(member)))
  }

  private step(desk: Desk, claim: Claim, member: Member): boolean {
    const stamp = this.stamp(member)
    const piece = standing(claim.evidence).at(0)
    const gone = claim.evidence.find(({ withdrawal }) => withdrawal !== null)
    const editor = member.role !== 'journalist'
    if (this.random.below(30) === 0) return this.revise(desk, member)
    if (this.random.below(30) === 0) return this.correct(desk, member)
    if (this.random.below(20) === 0) return this.giveTo(desk, claim, member)
    if (claim.state === 'withdrawn' && mayRestore(asActor(member), claim).allowed) {
      return this.take(desk, member, decideRestoration(claim, 'ليس مكررًا', stamp))
    }
    switch (this.random.below(10)) {
      case 0:
      case 1:
        return this.take(desk, member, decideAttachment(claim, this.evidence(), stamp))
      case 2:
        return (
          !!piece &&
          this.take(desk, member, decideEvidenceChange(claim, piece, { locator: this.random.uuid() }, stamp))
        )
      case 3:
        if (gone && this.random.below(2) === 0) {
          return this.take(desk, member, decideEvidenceRestoration(claim, gone, 'صواب', stamp))
        }
        return !!piece && this.take(desk, member, decideEvidenceWithdrawal(claim, piece, 'خطأ', stamp))
      case 4:
      case 5:
        return this.take(desk, member, decideProposal(claim, this.proposal(), stamp))
      case 6: {
        const input = { id: decisionId.parse(this.random.uuid()), reason: this.random.one([null, 'نعم']) }
        return editor && this.take(desk, member, decideApproval(claim, input, stamp))
      }
      case 7: {
        const input = { id: decisionId.parse(this.random.uuid()), reason: 'لا' }
        return editor && this.take(desk, member, decideReturn(claim, input, stamp))
      }
      case 8:
        if (this.random.below(4) === 0) return this.take(desk, member, decideWithdrawal(claim, 'مكرر', stamp))
        if (editor) return this.take(desk, member, decideReopening(claim, 'جديد', stamp))
        return this.take(
          desk,
          member,
          decideClaimChange(desk.article, claim, { central: !claim.central }, stamp),
        )
      default:
        this.comment(desk, claim, member)
        return true
    }
  }

  /** Somebody is given a claim until some time, or nobody. */
  private giveTo(desk: Desk, claim: Claim, member: Member): boolean {
    const { by } = this.stamp(this.random.one(this.members))
    const dueAt = this.random.one([null, new Date(this.clock).toISOString()])
    const change = { assignee: this.random.one([null, by]), dueAt }
    return this.take(desk, member, decideClaimChange(desk.article, claim, change, this.stamp(member)))
  }

  private correct(desk: Desk, member: Member): boolean {
    const change = decideArticleChange(
      desk.article,
      this.random.one([
        { title: `عنوان ${this.random.below(5)}`, language: this.random.one(['ar', 'fa']) },
        { assignee: this.stamp(member).by },
        { archived: !desk.article.archived },
        { labels: [`وسم ${this.random.below(3)}`] },
      ]),
    )
    if (!change) return false
    desk.article = { ...desk.article, ...change.after }
    this.record(desk.article.id, member, change.event)
    return true
  }

  /** The article leaves the check with its claims, or comes back. */
  protected leaveOrComeBack(
    desk: Desk,
    member: Member,
    change: (event: HistoryEvent) => HistoryEvent = (event) => event,
  ): void {
    const isOut = desk.article.withdrawal !== null
    const claims = [...desk.claims.values()].map((claim): ClaimOfArticle => {
      const isWithIt = claim.withdrawal?.code === withdrawnWithArticle
      return { ...claim, leftFrom: isWithIt ? stateBeforeWithdrawal(claim) : null, people: [] }
    })
    const decide = isOut ? decideArticleRestoration : decideArticleWithdrawal
    const step = decide(desk.article, claims, 'سبب للمقال', this.stamp(member))
    if (!step.ok) throw new Error(step.problem.code)
    const { withdrawal, restoration, event } = step.value
    desk.article = { ...desk.article, withdrawal, restoration, version: desk.article.version + 1 }
    for (const { before, after } of step.value.claims) {
      const claim = desk.claims.get(before.id)
      if (claim)
        desk.claims.set(claim.id, { ...claim, ...after, reopening: after.reopening ?? claim.reopening })
    }
    this.record(desk.article.id, member, change(event))
  }

  private comment(desk: Desk, { id, number }: Claim, member: Member): void {
    const comment = this.random.uuid()
    const about = { id, number }
    const kind = this.random.below(4)
    if (kind > 1) {
      const answer = kind === 2 ? 'accepted' : 'rejected'
      const after = { likeness: { id: comment, number: 1, article: this.random.uuid(), answer } }
      this.record(desk.article.id, member, {
        action: `likeness-${answer}`,
        claim: about,
        before: null,
        after,
      })
    } else if (kind === 0) {
      const after = { comment: { id: comment, text: prose('ملاحظة'), resolved: null } }
      this.record(desk.article.id, member, { action: 'comment-added', claim: about, before: null, after })
    } else {
      const before = { comment: { id: comment, resolved: null } }
      const after = { comment: { id: comment, resolved: { by: member.id } } }
      this.record(desk.article.id, member, { action: 'comment-resolved', claim: about, before, after })
    }
  }

  private take(desk: Desk, member: Member, decided: Result<Change<Claim> | null, unknown>): boolean {
    if (!decided.ok || !decided.value) return false
    desk.claims.set(decided.value.after.id, decided.value.after)
    this.record(desk.article.id, member, decided.value.event)
    return true
  }

  private evidence() {
    const source = {
      ...{ id: sourceId.parse(this.random.uuid()), title: 'كتاب', author: null, publisher: 'دار', url: null },
      ...{ publishedOn: null, type: 'primary' as const, interest: null, origin: null },
    }
    const stance = this.random.one(['supports', 'contradicts', 'context'] as const)
    const id = evidenceId.parse(this.random.uuid())
    return { id, source, stance, quote: 'كما ورد', locator: null, translation: null }
  }

  private proposal() {
    const reasons = ['citation-needed' as const]
    const id = proposalId.parse(this.random.uuid())
    const method = this.random.one([{}, { method: 1 }, { method: 2, checkAgainOn: '2999-01-31' }])
    return {
      ...{ id, verdict: this.random.one(verdicts), rationale: 'لأن "ذلك"', reasons, exception: null },
      ...method,
    }
  }

  private stamp({ id, name }: Member) {
    return { by: { id: memberId.parse(id), name }, at: new Date(this.clock).toISOString() }
  }
}

/** A bundle from a log of exactly this many entries; below two there is no report to publish. */
export function sampleBundle(
  seed: number,
  size: number,
): { newsroom: SampleNewsroom; files: Map<string, Buffer> } {
  const newsroom = new SampleNewsroom(seed)
  if (size === 0) return { newsroom, files: newsroom.bundle(newsroom.id) }
  const desk = newsroom.addArticle()
  while (newsroom.entries.length < size - 1) {
    if (newsroom.random.below(12) === 0) newsroom.addArticle()
    else newsroom.work(newsroom.random.one(newsroom.desks))
  }
  return { newsroom, files: size === 1 ? newsroom.bundle(desk.article.id) : newsroom.publish(desk) }
}

/** A page before it holds its proof. */
export const samplePage = `<!doctype html><p>تقرير${emptyProof}<p>`

/** The files with the page that holds them. */
export function withPage(files: Map<string, Buffer>, page: string): Map<string, Buffer> {
  const proving = [...files].filter(([name]) => /\.(?:txt|json)$/.test(name))
  const proof = new Map(proving.map(([name, bytes]) => [name, bytes.toString('utf8')]))
  return new Map(files).set('report.html', Buffer.from(withProof(page, proof)))
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function subtreesAbove(leaves: readonly Uint8Array[]): (subtree: Subtree) => Uint8Array {
  const known = new Map<string, Uint8Array>()
  const find = ({ level, index }: Subtree): Uint8Array => {
    const leaf = level === 0 ? leaves[index] : known.get(`${level}/${index}`)
    if (leaf) return leaf
    const below = [0, 1].map((side) => find({ level: level - 1, index: index * 2 + side }))
    const [left = new Uint8Array(), right = new Uint8Array()] = below
    const hash = nodeHash(sha256, left, right)
    known.set(`${level}/${index}`, hash)
    return hash
  }
  return find
}

function asActor({ id, role }: Member) {
  return { id: memberId.parse(id), role }
}
