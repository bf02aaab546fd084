import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listDismissals } from '@/lib/data/dismissal-record'
import { type Article, articlePatch } from '@/lib/domain/article/article'
import type { Dismissal } from '@/lib/domain/article/dismissal'
import { type Claim, claimInput, claimPatch } from '@/lib/domain/claim/claim'
import { evidenceInput, evidencePatch } from '@/lib/domain/claim/evidence'
import { proposalInput } from '@/lib/domain/claim/proposal'
import { stances } from '@/lib/domain/claim/stance'
import { reasonCodes, verdicts } from '@/lib/domain/claim/verdict'
import { erasureKinds } from '@/lib/domain/history/erasure'
import type { HistoryEntry } from '@/lib/domain/history/history-event'
import type { ArticleId } from '@/lib/domain/ids'
import { type ArticleState, emptyState, foldHistory } from '@/lib/domain/moment/article-state'
import { differencesBetween } from '@/lib/domain/moment/state-comparison'
import type { Actor } from '@/lib/domain/newsroom/actor'
import type { Problem } from '@/lib/domain/problem'
import type { Result } from '@/lib/domain/result'
import { addRevision } from '@/lib/operations/article/add-revision'
import { changeArticle } from '@/lib/operations/article/change-article'
import { dismissSentence } from '@/lib/operations/article/dismiss-sentence'
import { readWorkspace } from '@/lib/operations/article/read-workspace'
import { reinstateSentence } from '@/lib/operations/article/reinstate-sentence'
import { addComment } from '@/lib/operations/claim/add-comment'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { changeClaim } from '@/lib/operations/claim/change-claim'
import { changeEvidence } from '@/lib/operations/claim/change-evidence'
import { markClaim } from '@/lib/operations/claim/mark-claim'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { reopenClaim } from '@/lib/operations/claim/reopen-claim'
import { resolveComment } from '@/lib/operations/claim/resolve-comment'
import { restoreClaim } from '@/lib/operations/claim/restore-claim'
import { restoreEvidence } from '@/lib/operations/claim/restore-evidence'
import { returnVerdict } from '@/lib/operations/claim/return-verdict'
import { reviseProposal } from '@/lib/operations/claim/revise-proposal'
import { unmarkClaim } from '@/lib/operations/claim/unmark-claim'
import { withdrawClaim } from '@/lib/operations/claim/withdraw-claim'
import { withdrawComment } from '@/lib/operations/claim/withdraw-comment'
import { withdrawEvidence } from '@/lib/operations/claim/withdraw-evidence'
import { withdrawProposal } from '@/lib/operations/claim/withdraw-proposal'
import { withdrawReturn } from '@/lib/operations/claim/withdraw-return'
import { compareWithStored } from '@/lib/operations/history/compare-with-stored'
import { eraseText } from '@/lib/operations/history/erase-text'
import { listArticleHistory } from '@/lib/operations/history/list-article-history'
import { asking, bringIn, done, join, makeNewsroom } from '../support/newsroom'

/** Where a command acts: the article as it stands, and who does it. */
type Place = { by: Actor; article: Article; claims: Claim[]; dismissals: Dismissal[] }

/** One thing somebody tries; refused ones belong to it. `pick` chooses among what is there. */
type Command = {
  name: string
  /** Whether there is something it could be done to. */
  fits: (place: Place) => boolean
  run: (place: Place, pick: number) => Promise<Result<unknown, Problem>> | null
}

const text =
  'The bridge is 94 metres long. It was built in 1921 by hand. It is old. Nobody has crossed it since the war. It is old.'

const commands: Command[] = [
  {
    name: 'dismiss',
    fits: () => true,
    run: ({ by, article }, pick) =>
      dismissSentence(by, article.id, { revision: article.revision.number, start: (pick % 4) * 30 }),
  },
  {
    name: 'reinstate',
    fits: ({ dismissals }) => dismissals.length > 0,
    run: ({ by, dismissals }, pick) => {
      const chosen = dismissals[pick % dismissals.length]
      return chosen ? reinstateSentence(by, chosen.id) : null
    },
  },
  {
    name: 'mark',
    fits: ({ claims }) => claims.length < 4,
    run: ({ by, article }, pick) => {
      const start = pick % (article.revision.text.length - 12)
      const kind = pick % 2 ? 'figure' : 'other'
      const figure = kind === 'figure' ? { value: '94', unit: 'm' } : null
      const input = { revision: article.revision.number, start, end: start + 12, kind, figure }
      return markClaim(by, article.id, claimInput.parse({ ...input, central: pick % 3 === 0 }))
    },
  },
  {
    name: 'revise',
    fits: ({ article }) => article.revision.number < 4,
    run: ({ by, article }, pick) => {
      const revised = [
        `Correction.\n${article.revision.text}`,
        article.revision.text.replace('94 metres', '49 metres'),
        text.split(' ').toReversed().join(' '),
      ]
      const note = pick % 2 ? `Note ${pick}` : null
      return addRevision(by, article.id, { text: revised[pick % 3] ?? text, note }, article.version)
    },
  },
  {
    name: 'correct the article',
    fits: () => true,
    run: ({ by, article }, pick) => {
      const patches = [
        { title: `Title ${pick}`, byline: pick % 4 ? 'Sara' : null },
        { language: pick % 4 ? 'ar' : 'en', outlet: 'The Paper' },
        { sourceUrl: `https://example.org/${pick}`, publishedOn: '2020-09' },
        { title: article.title, publishedOn: '' },
      ]
      const version = pick % 9 === 0 ? article.version - 1 : article.version
      return changeArticle(by, article.id, articlePatch.parse(patches[pick % patches.length]), version)
    },
  },
  onClaim('change', isOpen, ({ by, article }, claim, pick) => {
    const start = pick % (article.revision.text.length - 9)
    const patches = [
      { claimant: pick % 4 ? 'The mayor' : null },
      { kind: 'event' },
      { central: pick % 2 === 0, claimDate: '1921' },
      { start, end: start + 9 },
      { figure: pick % 2 ? null : { value: String(pick) } },
    ]
    const version = pick % 9 === 0 ? claim.version - 1 : claim.version
    return changeClaim(by, claim.id, claimPatch.parse(patches[pick % patches.length]), version)
  }),
  onClaim('attach', isOpen, ({ by }, claim, pick) => {
    const author = pick % 2 ? 'An author' : ''
    const source = { title: `Source ${pick % 5}`, author, url: `https://example.org/${pick % 5}` }
    const input = { stance: stances[pick % 3], source, quote: `Passage ${pick}`, locator: 'p. 7' }
    return attachEvidence(by, claim.id, evidenceInput.parse(input))
  }),
  onEvidence('change evidence', ({ by }, piece, pick) => {
    const patches = [
      { stance: stances[pick % 3] },
      { quote: `Other ${pick}` },
      { translation: 'In other words' },
    ]
    return changeEvidence(by, piece.id, evidencePatch.parse(patches[pick % patches.length]), piece.version)
  }),
  onEvidence('withdraw evidence', ({ by }, piece, pick) => withdrawEvidence(by, piece.id, `Reason ${pick}`)),
  onEvidence(
    'restore evidence',
    ({ by }, piece, pick) => restoreEvidence(by, piece.id, `Restored ${pick}`),
    ({ withdrawal }) => withdrawal !== null,
  ),
  onClaim(
    'propose',
    ({ state }) => isOpen({ state }) && state !== 'proposed' && state !== 'approved',
    ({ by }, claim, pick) => {
      const verdict = claim.evidence.length > 0 ? verdicts[pick % 3] : 'needs-sources'
      const reasons = verdict === 'needs-sources' ? [reasonCodes[pick % reasonCodes.length]] : []
      const exception = pick % 2 ? 'One is enough here' : null
      return proposeVerdict(
        by,
        claim.id,
        proposalInput.parse({ verdict, reasons, rationale: `So ${pick}`, exception }),
      )
    },
  ),
  onClaim('approve', is('proposed'), ({ by }, claim, pick) =>
    approveVerdict(by, claim.id, pick % 2 ? `Yes ${pick}` : null),
  ),
  onClaim('return', is('proposed'), ({ by }, claim, pick) => returnVerdict(by, claim.id, `Not yet ${pick}`)),
  onClaim('put a proposal anew', is('proposed'), ({ by }, claim, pick) => {
    const input = { verdict: 'needs-sources', reasons: ['circular'], rationale: `Rather ${pick}` }
    return claim.proposal ? reviseProposal(by, claim.proposal.id, proposalInput.parse(input)) : null
  }),
  onClaim('pull back', is('proposed'), ({ by }, { proposal }, pick) =>
    proposal ? withdrawProposal(by, proposal.id, pick % 2 ? `Too soon ${pick}` : null) : null,
  ),
  onClaim('take a return back', is('returned'), ({ by }, { decision }) =>
    decision ? withdrawReturn(by, decision.id) : null,
  ),
  onClaim('unmark', is('open'), ({ by }, claim) => unmarkClaim(by, claim.id)),
  onClaim('reopen', is('approved'), ({ by }, claim, pick) => reopenClaim(by, claim.id, `Look again ${pick}`)),
  onClaim(
    'comment',
    () => true,
    ({ by }, claim, pick) =>
      addComment(by, claim.id, `A remark ${pick} @One who is editor`, claim.comments[0]?.id ?? null),
  ),
  onClaim(
    'resolve',
    ({ comments }) => comments.some(({ resolved }) => resolved === null),
    ({ by }, claim, pick) => {
      const comment = claim.comments[pick % Math.max(1, claim.comments.length)]
      return comment ? resolveComment(by, comment.id) : null
    },
  ),
  onClaim(
    'take a comment back',
    ({ comments }) => comments.some(({ withdrawn }) => withdrawn === null),
    ({ by }, claim, pick) => {
      const comment = claim.comments[pick % Math.max(1, claim.comments.length)]
      return comment ? withdrawComment(by, comment.id) : null
    },
  ),
  onClaim('withdraw', isOpen, ({ by }, claim, pick) => withdrawClaim(by, claim.id, `No claim ${pick}`)),
  onClaim('restore', is('withdrawn'), ({ by }, claim, pick) => restoreClaim(by, claim.id, `A claim ${pick}`)),
  onClaim(
    'erase',
    () => true,
    ({ by }, claim, pick) => {
      const [comment, piece] = [claim.comments[0], claim.evidence[0]]
      const texts = {
        comment: comment?.text,
        proposal: claim.proposal?.rationale,
        decision: claim.decision?.reason,
        reopening: claim.reopening?.reason,
        withdrawal: claim.withdrawal?.reason,
        restoration: claim.restoration?.reason,
        'evidence-withdrawal': piece?.withdrawal?.reason,
        'evidence-restoration': piece?.restoration?.reason,
        'article-withdrawal': null,
        'article-restoration': null,
        'reader-report': null,
        member: null,
      }
      // Where there is nothing to erase, that it is refused is tried.
      const there = erasureKinds.filter((kind) => texts[kind])
      const kinds = there.length > 0 ? there : erasureKinds.filter((kind) => kind !== 'member')
      const subject = kinds[pick % kinds.length] ?? 'comment'
      const id = {
        comment: comment?.id,
        proposal: claim.proposal?.id,
        decision: claim.decision?.id,
        reopening: claim.id,
        withdrawal: claim.id,
        restoration: claim.id,
        'evidence-withdrawal': piece?.id,
        'evidence-restoration': piece?.id,
        'article-withdrawal': undefined,
        'article-restoration': undefined,
        'reader-report': undefined,
        member: undefined,
      }[subject]
      return id ? eraseText(by, { subject, id, reason: `Asked ${pick}` }) : null
    },
  ),
]

const people = ['admin', 'admin', 'editor', 'editor', 'journalist', 'reader'] as const

/** How every sequence begins, so that each gets somewhere; by whom, and with what, is as random as the rest. */
const opening = [
  ...[
    'mark',
    'dismiss',
    'comment',
    'propose',
    'put a proposal anew',
    'return',
    'take a return back',
    'pull back',
    'take a comment back',
    'propose',
    'approve',
    'reopen',
    'erase',
    'reinstate',
  ],
  ...['revise', 'dismiss', 'revise'],
  ...['attach', 'withdraw evidence', 'withdraw', 'restore', 'restore evidence', 'correct the article'],
]

/** The choice is among what fits when its turn comes. */
const anyStep = fc.record({
  choice: fc.noBias(fc.nat(10_000)),
  who: fc.nat(people.length - 1),
  pick: fc.noBias(fc.nat(1000)),
})

test('at every step the entries tell what is stored, whoever does what', async () => {
  const admin = await makeNewsroom()
  const others = await Promise.all(people.slice(1).map((role) => join(admin, role, `One who is ${role}`)))
  const actors = [admin, ...others]
  const succeeded = new Map<string, number>()
  const property = fc.asyncProperty(fc.array(anyStep, { minLength: 30, maxLength: 36 }), async (steps) => {
    const { id } = await bringIn(admin, text)
    let now = await readAll(id)
    for (const [index, { choice, who, pick }] of steps.entries()) {
      const usual = commands.filter(({ name }) => name === opening[index])
      const fitting =
        usual.length > 0 ? usual : commands.filter(({ fits }) => fits({ by: admin, ...now.stored }))
      const command = fitting[choice % fitting.length]
      if (!command) continue
      // Whoever is refused leaves it to the next one: refusals are tried as well, and most steps still happen.
      const inTurn = [...actors.slice(who), ...actors.slice(0, who)]
      for (const actor of inTurn) {
        const result: Result<unknown, Problem> | null = await command.run(
          { by: asking(actor), ...now.stored },
          pick,
        )
        if (!result) break
        const before: HistoryEntry[] = now.history
        now = await readAll(id)
        // A save that changes nothing succeeds and leaves no entry.
        expect(now.history.length - before.length).toBeLessThanOrEqual(result.ok ? 1 : 0)
        expect(differencesBetween(foldHistory(now.history), now.stored)).toEqual([])
        if (result.ok) {
          succeeded.set(command.name, (succeeded.get(command.name) ?? 0) + 1)
          break
        }
      }
    }
    expect(await compareWithStored(admin.newsroom.id, id)).toEqual([])
    expect(foldedOneByOne(now.history)).toEqual(foldHistory(now.history))
  })
  await fc.assert(property, { numRuns: 3, endOnFailure: true })
  // What comes after the opening is chance; that these were done is not.
  expect([...succeeded.keys()]).toEqual(expect.arrayContaining(opening))

  async function readAll(id: ArticleId) {
    const [workspace, dismissals, history] = await Promise.all([
      readWorkspace(admin, id),
      listDismissals(admin.newsroom.id, id),
      listArticleHistory(admin, id, { limit: 100 }),
    ])
    return { stored: { ...done(workspace), dismissals }, history: done(history).items }
  }
}, 240_000)

function foldedOneByOne(history: HistoryEntry[]): ArticleState {
  return history.reduce((state, entry) => foldHistory([entry], state), emptyState)
}

function onClaim(
  name: string,
  fits: (claim: Claim) => boolean,
  run: (place: Place, claim: Claim, pick: number) => Promise<Result<unknown, Problem>> | null,
): Command {
  return {
    name,
    fits: ({ claims }) => claims.some(fits),
    run: (place, pick) => {
      // One time in five on any claim: most of these are refused.
      const fitting = pick % 5 === 4 ? place.claims : place.claims.filter(fits)
      const claim = fitting[pick % Math.max(1, fitting.length)]
      return claim ? run(place, claim, pick) : null
    },
  }
}

type Piece = Claim['evidence'][number]

function onEvidence(
  name: string,
  run: (place: Place, piece: Piece, pick: number) => Promise<Result<unknown, Problem>>,
  wanted: (piece: Piece) => boolean = ({ withdrawal }) => withdrawal === null,
): Command {
  const pieces = ({ claims }: Place) => claims.flatMap(({ evidence }) => evidence)
  return {
    name,
    fits: (place) => pieces(place).some(wanted),
    run: (place, pick) => {
      const fitting = pick % 5 === 4 ? pieces(place) : pieces(place).filter(wanted)
      const piece = fitting[pick % Math.max(1, fitting.length)]
      return piece ? run(place, piece, pick) : null
    },
  }
}

function is(wanted: Claim['state']) {
  return ({ state }: Pick<Claim, 'state'>) => state === wanted
}

function isOpen({ state }: Pick<Claim, 'state'>): boolean {
  return state !== 'withdrawn'
}
