import { describe, expect, test } from 'vitest'
import type { Claim } from '@/lib/domain/claim/claim'
import { decideClaimChange, decideMarking } from '@/lib/domain/claim/claim-marking'
import { decideRestoration } from '@/lib/domain/claim/claim-restoration'
import { decideUnmarking, decideWithdrawal } from '@/lib/domain/claim/claim-withdrawal'
import { decideAttachment } from '@/lib/domain/claim/evidence-change'
import { decideProposalRevision } from '@/lib/domain/claim/proposal-revision'
import { decideProposalWithdrawal } from '@/lib/domain/claim/proposal-withdrawal'
import { decideReturnWithdrawal } from '@/lib/domain/claim/return-withdrawal'
import { decideApproval, decideReturn } from '@/lib/domain/claim/verdict-decision'
import { decideProposal } from '@/lib/domain/claim/verdict-proposal'
import type { HistoryEvent } from '@/lib/domain/history/history-event'
import { prose } from '@/lib/domain/history/prose'
import { claimId, decisionId, evidenceId, memberId, proposalId, sourceId } from '@/lib/domain/ids'
import type { Report } from '@/lib/domain/report/report'
import type { Result } from '@/lib/domain/result'
import { node, verifyBundle } from '@/lib/export/bundle/verify.mjs'
import { type Desk, type Member, SampleNewsroom, samplePage, withPage } from './sample-newsroom'
import { accepts } from './second-verifier.mjs'

/**
 * A newsroom whose software breaks the rules, but whose chain, tree, checkpoint and file hashes are all in order:
 * what the entries say has to give it away.
 */
class DishonestNewsroom extends SampleNewsroom {
  readonly desk: Desk = this.addArticle()
  readonly proposer = this.member('journalist')
  readonly approver = this.member('editor')

  claim: Claim = this.carryOut(this.proposer, (stamp) => {
    const input = { revision: 1, start: 0, end: 12, kind: 'other' as const, claimant: null, claimDate: null }
    const place = { id: claimId.parse(this.random.uuid()), number: 1 }
    return decideMarking(
      this.desk.article,
      { ...input, central: false, figure: null, calculation: null },
      place,
      stamp,
    )
  })

  propose(by: Member = this.proposer, change?: Change, method?: number): this {
    const id = proposalId.parse(this.random.uuid())
    const input = {
      id,
      ...(method && { method }),
      verdict: 'needs-sources' as const,
      rationale: 'لأن',
      reasons: ['circular' as const],
      exception: null,
    }
    this.claim = this.carryOut(by, (stamp) => decideProposal(this.claim, input, stamp), change)
    return this
  }

  attach(change?: Change): this {
    const id = evidenceId.parse(this.random.uuid())
    const source = {
      id: sourceId.parse(this.random.uuid()),
      title: 'كتاب',
      author: null,
      publisher: null,
      url: null,
    }
    const work = { ...source, publishedOn: null, type: 'primary' as const, interest: null, origin: null }
    const input = {
      id,
      source: work,
      stance: 'supports' as const,
      quote: 'كما ورد',
      locator: null,
      translation: null,
    }
    this.claim = this.carryOut(this.proposer, (stamp) => decideAttachment(this.claim, input, stamp), change)
    return this
  }

  approve(change?: Change, by: Member = this.approver): this {
    const input = { id: decisionId.parse(this.random.uuid()), reason: null }
    this.claim = this.carryOut(by, (stamp) => decideApproval(this.claim, input, stamp), change)
    return this
  }

  /** Put anew by the proposer, as `by` is said to have done. */
  putAnew(by: Member = this.proposer, change?: Change): this {
    const id = proposalId.parse(this.random.uuid())
    const input = { id, verdict: 'needs-sources' as const, rationale: 'تعليل آخر', exception: null }
    this.claim = this.carryOut(
      by,
      (stamp) =>
        step(
          decideProposalRevision(
            this.claim,
            this.waiting,
            { ...input, reasons: ['circular'] },
            this.asProposer(stamp),
          ),
        ),
      change,
    )
    return this
  }

  /** Pulled back by the proposer, as `by` is said to have done. */
  pullBack(by: Member = this.proposer, change?: Change): this {
    const said = { reason: null, earlier: null }
    this.claim = this.carryOut(
      by,
      (stamp) => decideProposalWithdrawal(this.claim, this.waiting, said, this.asProposer(stamp)),
      change,
    )
    return this
  }

  sendBack(): this {
    const input = { id: decisionId.parse(this.random.uuid()), reason: 'ناقص' }
    this.claim = this.carryOut(this.approver, (stamp) => decideReturn(this.claim, input, stamp))
    return this
  }

  takeReturnBack(by: Member = this.approver, change?: Change): this {
    const { decision, version } = this.claim
    if (!decision) throw new Error('nothing was returned')
    this.claim = this.carryOut(
      by,
      (stamp) => decideReturnWithdrawal(this.claim, decision.id, version, { ...stamp, by: decision.by }),
      change,
    )
    return this
  }

  assign(by: Member = this.proposer, change?: Change): this {
    const assigned = (stamp: Stamp) =>
      decideClaimChange(this.desk.article, this.claim, { assignee: stamp.by }, stamp)
    this.claim = this.carryOut(by, (stamp) => step(assigned(stamp)), change)
    return this
  }

  unmark(change?: Change): this {
    this.claim = this.carryOut(this.proposer, (stamp) => decideUnmarking(this.claim, false, stamp), change)
    return this
  }

  private get waiting() {
    if (!this.claim.proposal) throw new Error('nothing waits')
    return this.claim.proposal.id
  }

  private asProposer(stamp: Stamp): Stamp {
    return { ...stamp, by: this.claim.proposal?.by ?? stamp.by }
  }

  withdraw(by: Member = this.approver): this {
    this.claim = this.carryOut(by, (stamp) => decideWithdrawal(this.claim, 'مكرر', stamp))
    return this
  }

  restore(by: Member = this.approver, change?: Change): this {
    this.claim = this.carryOut(by, (stamp) => decideRestoration(this.claim, 'ليس مكررًا', stamp), change)
    return this
  }

  /** The article leaves the check with its claim, or comes back. */
  stepOut(by: Member = this.approver, change?: Change): this {
    this.leaveOrComeBack(this.desk, by, change)
    this.claim = this.desk.claims.get(this.claim.id) ?? this.claim
    return this
  }

  /** The same of both verifiers: what the first one says, once the second one is of its opinion. */
  async verdictOfBoth(): Promise<string> {
    const files = this.publish(this.desk)
    const said = await verifyBundle(files, node).then((found) => found.map(({ text }) => text).join(), String)
    expect(accepts(files)).toBe(!said.startsWith('Error'))
    return said
  }

  /** What the verifier says of the report that this newsroom publishes. */
  async verdict(change?: (report: Report) => Report): Promise<string> {
    try {
      return (await verifyBundle(this.publish(this.desk, change), node)).map(({ text }) => text).join('\n')
    } catch (error) {
      return String(error)
    }
  }

  private carryOut(
    by: Member,
    decide: (stamp: Stamp) => Result<Step, unknown>,
    change: Change = (event) => event,
  ): Claim {
    const decided = decide({
      by: { id: memberId.parse(by.id), name: by.name },
      at: '2026-11-22T05:00:00.000Z',
    })
    if (!decided.ok) throw new Error(JSON.stringify(decided))
    this.record(this.desk.article.id, by, change(decided.value.event))
    this.desk.claims.set(decided.value.after.id, decided.value.after)
    return decided.value.after
  }
}

type Stamp = Parameters<typeof decideApproval>[2]
type Step = { after: Claim; event: HistoryEvent }
type Change = (event: HistoryEvent) => HistoryEvent

/** Something that changed. */
function step(decided: Result<Step | null, unknown>): Result<Step, unknown> {
  if (!decided.ok) return decided
  return decided.value ? { ok: true, value: decided.value } : { ok: false, problem: 'nothing changed' }
}

const saying =
  (change: HistoryEvent['after']): Change =>
  (event) => ({ ...event, after: { ...event.after, ...change } })

function newsroom(): DishonestNewsroom {
  return new DishonestNewsroom(11)
}

test('an honest newsroom has nothing to fear', async () => {
  expect(await newsroom().attach().propose().approve().verdict()).toContain('the report says of every claim')
})

/** A bundle without the text that says this. */
function withheld(files: Map<string, Buffer>, said: string): Map<string, Buffer> {
  const texts: { text: string }[] = JSON.parse(`${files.get('texts.json')}`)
  const rest = JSON.stringify(texts.filter(({ text }) => text !== said))
  return withPage(new Map(files).set('texts.json', Buffer.from(rest)), samplePage)
}

/** A proposal whose entry says that other words, or another detail, were judged. */
const judging =
  (said: string, field: 'quote' | 'claimant' = 'quote'): Change =>
  (event) => {
    const { proposal } = event.after
    if (typeof proposal !== 'object' || proposal === null || !('boundTo' in proposal))
      throw new Error('No proposal')
    const boundTo = { ...Object(proposal.boundTo), [field]: prose(said) }
    return { ...event, after: { ...event.after, proposal: { ...proposal, boundTo } } }
  }

test('words that were judged in another spelling are the same words', async () => {
  const room = newsroom()
  const spelt = `«${[...room.claim.quote].join('ـ')}»`
  expect(await room.propose(undefined, judging(spelt)).approve().verdict()).toContain('every approval')
})

test("a verdict keeps the version of the newsroom's method that it was given under, and says no other", async () => {
  const given = (method?: number) => newsroom().propose(undefined, undefined, method).approve()
  const saying = (method?: number) => (report: Report) => ({
    ...report,
    claims: report.claims.map(({ proposal, ...claim }) => {
      if (!proposal) throw new Error('no proposal')
      const { method: _method, ...told } = proposal
      return { ...claim, proposal: { ...told, ...(method && { method }) } }
    }),
  })
  expect(await given(2).verdict()).toContain('the report says of every claim')
  for (const [under, said] of [
    [2, 1],
    [2, undefined],
    [undefined, 1],
  ] as const) {
    expect(await given(under).verdict(saying(said))).toContain(
      'its proposal.method is not what the entries say',
    )
  }
})

test('a claim that was withdrawn and restored verifies, by whoever may', async () => {
  const again = newsroom().attach().propose().approve().withdraw().restore()
  expect(await again.verdict()).toContain('the report says of every claim')
  const own = newsroom()
  expect(await own.withdraw(own.proposer).restore(own.proposer).verdict()).toContain('the report says')
})

test('an article that leaves the check with its claim, and comes back, verifies', async () => {
  const right = 'the report says of every claim'
  expect(await newsroom().attach().propose().approve().stepOut().verdictOfBoth()).toContain(right)
  expect(await newsroom().attach().propose().approve().stepOut().stepOut().verdictOfBoth()).toContain(right)
  const own = newsroom()
  expect(await own.stepOut(own.proposer).stepOut().verdictOfBoth()).toContain(right)
})

describe('the entries give away', () => {
  test('an article that leaves a claim behind, or takes one along under another name', async () => {
    expect(
      await newsroom()
        .stepOut(undefined, saying({ claims: [] }))
        .verdictOfBoth(),
    ).toContain('entry 3: a claim stays in the check without its article')
    const room = newsroom()
    const { id, number } = room.claim
    const by = { reason: prose('مكرر'), by: room.approver.id }
    const claims = [{ id, number, state: 'withdrawn', verdict: null, withdrawal: by, version: 2 }]
    expect(await room.stepOut(undefined, saying({ claims })).verdictOfBoth()).toContain(
      'entry 3: the claim does not leave the check together with its article',
    )
  })

  test('an article that comes back by somebody who may not, with a claim that did not leave with it, or twice', async () => {
    const room = newsroom().stepOut()
    expect(await room.stepOut(room.proposer).verdictOfBoth()).toContain(
      'entry 4: a journalist cannot restore an article',
    )
    const more = newsroom().withdraw()
    const { id, number, version } = more.claim
    const claims = [{ id, number, state: 'open', verdict: null, withdrawal: null, version: version + 1 }]
    expect(await more.stepOut().stepOut(undefined, saying({ claims })).verdictOfBoth()).toContain(
      'entry 5: the claim is back without having been restored',
    )
    const twice: Change = (event) => ({ ...event, action: 'article-withdrawn' })
    expect(await newsroom().stepOut().stepOut(undefined, twice).verdictOfBoth()).toContain(
      'entry 4: the article was withdrawn already',
    )
  })

  test('a claim that comes into the check while its article is out', async () => {
    expect(await newsroom().stepOut().restore().verdictOfBoth()).toContain(
      'entry 4: a claim comes into the check without its article',
    )
  })

  test('words that are not those that were judged', async () => {
    const room = newsroom()
    const others = room.claim.quote.replace(/^\p{L}/u, 'ظ')
    expect(await room.propose(undefined, judging(others)).approve().verdict()).toContain(
      'entry 4: the words are not those that were judged',
    )
  })

  test('words or a claimant that were judged, and whose text it keeps to itself', async () => {
    const aside = 'حُكم على غير هذا'
    const claimant = saying({ claimant: prose('سعاد') })
    const judged = (event: HistoryEvent) => judging(aside, 'claimant')(claimant(event))
    for (const [change, what] of [
      [judging(aside), 'words'],
      [judged, 'details'],
    ] as const) {
      const room = newsroom().propose(undefined, change).approve()
      const problem = async () => {
        const files = withheld(room.publish(room.desk), aside)
        return verifyBundle(files, node).then(String, String)
      }
      expect(await problem()).toContain(`entry 4: the ${what} that were judged are withheld`)
    }
  })

  test('an approver who is the proposer', async () => {
    const room = newsroom()
    const editor = room.approver
    const by = (event: HistoryEvent): HistoryEvent => {
      const decision = event.after.decision
      if (typeof decision !== 'object' || decision === null) throw new Error('No decision')
      return { ...event, after: { ...event.after, decision: { ...decision, by: editor.id } } }
    }
    room.propose(editor)
    room.record(room.desk.article.id, editor, by(approvalBy(room)))
    expect(await room.verdict()).toContain('entry 4: the approver is the proposer')
  })

  test('an approval by a journalist', async () => {
    const room = newsroom().propose(newsroom().approver)
    expect(await room.approve(undefined, room.proposer).verdict()).toContain(
      'entry 4: a journalist cannot approve',
    )
  })

  test('an approval by the product itself, or in passing', async () => {
    const approved = saying({ state: 'approved', verdict: 'verified' })
    expect(await newsroom().attach(approved).verdict()).toContain(
      'approved by something else than an approval',
    )
    expect(
      await newsroom()
        .attach(saying({ verdict: 'verified' }))
        .verdict(),
    ).toContain('a verdict stands without an approval')
  })

  test('a verdict other than the one that was put forward', async () => {
    expect(
      await newsroom()
        .attach()
        .propose()
        .approve(saying({ verdict: 'verified' }))
        .verdict(),
    ).toContain('the verdict is not the one that was put forward')
  })

  test('an approval of something that was not put forward', async () => {
    const room = newsroom().propose()
    const back = { ...approvalBy(room), after: { ...approvalBy(room).after } }
    room.approve().record(room.desk.article.id, room.approver, back)
    expect(await room.verdict()).toContain('entry 5: the state before was another')
  })

  test('evidence that came after the proposal', async () => {
    const room = newsroom().attach().propose()
    const approval = approvalBy(room)
    room.attach()
    room.record(room.desk.article.id, room.approver, withVersion(approval, 5))
    expect(await room.verdict()).toContain('the evidence is not what was judged')
  })

  describe('an approval that goes on after what it judged is another:', () => {
    const approved = () => newsroom().attach().propose().approve()
    const changing =
      (change: HistoryEvent['after']): Change =>
      (event) => ({
        ...event,
        action: 'claim-changed',
        after: { version: event.after.version ?? null, ...change },
      })

    test('other evidence', async () => {
      const goingOn = saying({ state: 'approved', verdict: 'needs-sources', reopening: null })
      expect(await approved().attach(goingOn).verdict()).toContain('the evidence is not what was judged')
    })

    test.each([
      ['other words', { quote: prose('غير ذلك') }, 'words'],
      ['other weight', { central: true }, 'details'],
      ['another claimant', { claimant: prose('سعاد') }, 'details'],
      ['another day', { claimDate: '2020-05-03' }, 'details'],
    ])('%s', async (_, change, what) => {
      const room = approved().assign(undefined, changing(change))
      expect(await room.verdict()).toContain(`the ${what} are not those that were judged`)
    })
  })

  test('a claim that was never marked, or twice', async () => {
    const room = newsroom()
    const stray = { id: room.random.uuid(), number: 2 }
    room.record(room.desk.article.id, room.proposer, {
      action: 'claim-changed',
      claim: stray,
      before: null,
      after: {},
    })
    expect(await room.verdict()).toContain('the claim was never marked')
    const again = newsroom()
    const claim = { id: again.claim.id, number: 1 }
    again.record(again.desk.article.id, again.proposer, {
      action: 'claim-marked',
      claim,
      before: null,
      after: {},
    })
    expect(await again.verdict()).toContain('marks a claim twice')
  })

  test('a new revision of the text that approves in passing, or counts a claim wrongly', async () => {
    const revised = (claim: object) => {
      const room = newsroom()
      const { id, number } = room.claim
      const claims = [{ id, number, version: 2, ...claim }]
      const revision = { number: 2, sha256: 'ab'.repeat(32) }
      const event = {
        action: 'revision-added' as const,
        claim: null,
        before: null,
        after: { revision, claims },
      }
      room.record(room.desk.article.id, room.proposer, event)
      return room.verdict()
    }
    expect(await revised({ state: 'approved', verdict: 'verified' })).toContain(
      'by something else than an approval',
    )
    expect(await revised({ version: 3 })).toContain('version of the claim does not follow')
    expect(await revised({ number: 2 })).toContain('the number of the claim is not its own')
    expect(await revised({})).toContain('report.json is of another revision')
  })

  test('a withdrawn claim that comes back in passing, or by somebody who may not', async () => {
    const room = newsroom().withdraw()
    const back = { state: 'open', withdrawal: null, version: 3 }
    room.record(room.desk.article.id, room.approver, {
      action: 'claim-changed',
      claim: { id: room.claim.id, number: 1 },
      before: null,
      after: back,
    })
    expect(await room.verdict()).toContain('entry 4: the claim is back without having been restored')
    const other = newsroom().withdraw()
    expect(await other.restore(other.proposer).verdict()).toContain(
      'entry 4: a journalist cannot restore what somebody else withdrew',
    )
  })

  test('an approval that a restoration brings back', async () => {
    const room = newsroom().attach().propose().approve().withdraw()
    const approved = saying({ state: 'approved', verdict: 'needs-sources' })
    expect(await room.restore(room.approver, approved).verdict()).toContain(
      'approved by something else than an approval',
    )
  })

  test('an assignment that changes more than who has the claim until when', async () => {
    const given = newsroom().propose().assign().approve()
    expect(await given.verdict()).toContain('the report says of every claim')
    const claimed = newsroom()
      .propose()
      .assign(undefined, saying({ central: true }))
    expect(await claimed.verdict()).toContain('entry 4: an assignment changes something else')
    const returned = newsroom()
      .propose()
      .assign(undefined, saying({ state: 'returned' }))
    expect(await returned.verdict()).toContain('entry 4: an assignment changes something else')
  })

  test('a proposal put anew or pulled back by somebody else, or from nowhere', async () => {
    const anew = newsroom().propose().putAnew().approve()
    expect(await anew.verdict()).toContain('the report says of every claim')
    const other = newsroom().propose()
    expect(await other.putAnew(other.approver).verdict()).toContain('by somebody else than who made it')
    const same = newsroom().propose()
    const waiting = { proposal: { id: same.claim.proposal?.id ?? '', by: same.proposer.id } }
    expect(await same.putAnew(same.proposer, saying(waiting)).verdict()).toContain(
      'no waiting proposal was put anew',
    )

    const gone = newsroom().propose().pullBack()
    expect(await gone.verdict()).toContain('the report says of every claim')
    const pulled = newsroom().propose()
    expect(await pulled.pullBack(pulled.approver).verdict()).toContain('by somebody else than who made it')
    const still = newsroom().propose()
    expect(await still.pullBack(still.proposer, saying({ state: 'proposed' })).verdict()).toContain(
      'no waiting proposal was pulled back',
    )
  })

  test('a return taken back by somebody else, or for another proposal', async () => {
    const again = newsroom().propose().sendBack().takeReturnBack().approve()
    expect(await again.verdict()).toContain('the report says of every claim')
    const other = newsroom().propose().sendBack()
    expect(await other.takeReturnBack(other.proposer).verdict()).toContain(
      'by somebody else than who gave it',
    )
    const swapped = newsroom().propose().sendBack()
    const another = { proposal: { id: 'another', by: swapped.proposer.id } }
    expect(await swapped.takeReturnBack(swapped.approver, saying(another)).verdict()).toContain(
      'is not the one that was returned',
    )
  })

  test('a claim left out of the report as a mistake on which a verdict was put forward', async () => {
    const mistaken = newsroom().unmark()
    expect(await mistaken.verdict()).toContain('the report says of every claim')
    expect(mistaken.reportOf(mistaken.desk).claims).toEqual([])
    const judged = newsroom().propose().pullBack().unmark()
    expect(await judged.verdict()).toContain('leaves a claim out')
  })

  test('a change that was left out', async () => {
    expect(
      await newsroom()
        .propose(undefined, saying({ version: 3 }))
        .verdict(),
    ).toContain('version of the claim does not follow')
  })
})

describe('the report gives itself away when', () => {
  const published = (change: (report: Report) => unknown) =>
    newsroom()
      .attach()
      .propose()
      .approve()
      .verdict((report) => {
        change(report)
        return report
      })
  const claimOf = ({ claims: [claim] }: Report) => {
    if (!claim) throw new Error('No claim')
    return claim
  }

  test.each<[string, (report: Report) => unknown, string]>([
    [
      'a verdict is another',
      (report) => Object.assign(claimOf(report), { verdict: 'verified' }),
      'its verdict',
    ],
    ['a state is another', (report) => Object.assign(claimOf(report), { state: 'open' }), 'its state'],
    ['a claim is left out', (report) => report.claims.pop(), 'leaves a claim out'],
    [
      'a claim is there twice',
      (report) => report.claims.push(claimOf(report)),
      'leaves a claim out, or has one more',
    ],
    ['words are another', (report) => Object.assign(claimOf(report), { quote: 'غير ذلك' }), 'its quote'],
    ['a place is another', (report) => Object.assign(claimOf(report), { end: 3 }), 'its end'],
    [
      'a rationale is another',
      (report) => Object.assign(claimOf(report).proposal ?? {}, { rationale: 'x' }),
      'its proposal.rationale',
    ],
    [
      'a proposer is another',
      (report) => Object.assign(claimOf(report).proposal?.by ?? {}, { id: 'x' }),
      'its proposal.by.id',
    ],
    [
      'an approver is another',
      (report) => Object.assign(claimOf(report).decision?.by ?? {}, { id: 'x' }),
      'its decision.by.id',
    ],
    ['evidence is left out', (report) => claimOf(report).evidence.pop(), 'its evidence'],
    ['a step is left out', (report) => claimOf(report).steps.pop(), 'its steps'],
    [
      'a step is by somebody else',
      (report) => Object.assign(claimOf(report).steps[0]?.by ?? {}, { name: 'x' }),
      'its steps.0.by.name',
    ],
    [
      'the text is another',
      (report) => Object.assign(report.article.revision, { text: 'x' }),
      'the text is not that',
    ],
    [
      'it is of another moment',
      (report) => Object.assign(report.history, { entries: 1 }),
      'the entries before its publication',
    ],
  ])('%s', async (_, change, problem) => {
    expect(await published(change)).toContain(problem)
  })
})

/** The approval of the claim as it stands, as an event that has not been recorded. */
function approvalBy(room: DishonestNewsroom): HistoryEvent {
  const by = { id: memberId.parse(room.approver.id), name: room.approver.name }
  const input = { id: decisionId.parse(room.random.uuid()), reason: null }
  const proposal = room.claim.proposal && {
    ...room.claim.proposal,
    by: { id: memberId.parse(room.proposer.id), name: null },
  }
  const decided = decideApproval({ ...room.claim, proposal }, input, { by, at: '2026-11-22T05:00:00.000Z' })
  if (!decided.ok) throw new Error(JSON.stringify(decided))
  return decided.value.event
}

function withVersion(event: HistoryEvent, version: number): HistoryEvent {
  return { ...event, before: null, after: { ...event.after, version } }
}
