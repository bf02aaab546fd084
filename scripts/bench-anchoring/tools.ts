import { textQuoteSelectorMatcher } from '@apache-annotator/selector'
import search from 'approx-string-match'
import DiffMatchPatch from 'diff-match-patch'
import { toTextPosition } from 'dom-anchor-text-quote'
import { carryAnchors } from '../../lib/domain/anchoring/anchor'
import type { Case, Range } from './cases'
import type { Answer } from './judge'

/** One way to carry claims. Gives an answer for each, in order; stops early when told that its time is up. */
export type Tool = { name: string; carry: (revision: Case, isOver: () => boolean) => Promise<Answer[]> }

export const tools: Tool[] = [
  {
    name: 'Isnad',
    async carry({ before, after, claims }) {
      const anchorings = carryAnchors(
        before,
        after,
        claims.map((claim) => claim.before),
      )
      return anchorings.map((anchoring) => ('range' in anchoring ? anchoring.range : null))
    },
  },
  eachClaim('approx-string-match, 20% errors', (revision, range) => {
    const exact = revision.before.slice(range.start, range.end)
    const matches = search(revision.after, exact, Math.floor(exact.length / 5))
    const errors = Math.min(...matches.map((match) => match.errors))
    const best = matches.filter((match) => match.errors === errors)
    return nearest(best, range.start)
  }),
  {
    name: 'diff-match-patch, diff + xIndex',
    async carry({ before, after, claims }) {
      const differ = new DiffMatchPatch()
      differ.Diff_Timeout = 5
      const diffs = differ.diff_main(before, after)
      return claims.map((claim) => {
        const start = differ.diff_xIndex(diffs, claim.before.start)
        const end = differ.diff_xIndex(diffs, claim.before.end)
        return end > start ? { start, end } : null
      })
    },
  },
  eachClaim('dom-anchor-text-quote', (revision, range) =>
    toTextPosition({ textContent: revision.after }, quoteOf(revision.before, range), { hint: range.start }),
  ),
  eachClaim('Apache Annotator, quote matcher', async (revision, range) => {
    const matcher = textQuoteSelectorMatcher({
      type: 'TextQuoteSelector',
      ...quoteOf(revision.before, range),
    })
    const chunk = { data: revision.after }
    const scope = {
      currentChunk: chunk,
      nextChunk: () => null,
      previousChunk: () => null,
      precedesCurrentChunk: () => false,
    }
    for await (const match of matcher(scope)) return { start: match.startIndex, end: match.endIndex }
    return null
  }),
]

/** A tool that looks for one quote at a time. */
function eachClaim(name: string, find: (revision: Case, range: Range) => Answer | Promise<Answer>): Tool {
  return {
    name,
    async carry(revision, isOver) {
      const answers: Answer[] = []
      for (const claim of revision.claims) {
        if (isOver()) break
        answers.push(await find(revision, claim.before))
      }
      return answers
    },
  }
}

/** The surroundings these tools keep by themselves: 32 characters on either side. */
const quoteOf = (text: string, { start, end }: Range) => ({
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - 32), start),
  suffix: text.slice(end, end + 32),
})

function nearest(ranges: Range[], start: number): Answer {
  const [first, ...others] = ranges
  if (!first) return null
  return others.reduce(
    (best, range) => (Math.abs(range.start - start) < Math.abs(best.start - start) ? range : best),
    first,
  )
}
