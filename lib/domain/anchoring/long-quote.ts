import { alignTokens } from '../comparison/alignment'
import type { Run } from '../comparison/run'
import type { Tokens } from '../comparison/tokens'
import { WordTriples } from '../comparison/word-triples'
import { clipTo, type TextRange } from '../text/range'
import { isTooLarge } from './alignment'
import { type Fit, fitClaim } from './fit'
import type { SoughtQuote } from './sought-quote'
import { caps, contexts, costs, longNeeds } from './thresholds'

/** Where a quote seems to stand, and as what; as `Fit`, as far as it can be told of a quote sought alone. */
export type QuoteFit = Pick<Fit, 'image' | 'matched' | 'cost'>

/**
 * Where a long quote stands, edited: where many of its words stand three in a row, it is compared word by word and,
 * between the words that are the same, letter by letter. Takes time in proportion to the text and the quote.
 */
export function longFits(sought: SoughtQuote): QuoteFit[] {
  const { quote, claim, text } = sought
  const count = claim.lastToken - claim.firstToken
  const slack = Math.ceil(count * longNeeds.slack.times) + longNeeds.slack.more
  const words = slice(quote.tokens, claim.firstToken, claim.lastToken)
  return likelyStarts(words, text.tokens, slack).flatMap((start) => {
    const region = slice(text.tokens, Math.max(0, start - slack), start + count + 2 * slack)
    const runs = alignTokens(words, region)
    const fit = fitRuns(sought, words, region, withoutStrays(runs, words, region))
    return fit ? [fit] : []
  })
}

/** The tokens of the text at which a quote may begin, give or take `slack`: those most of its words speak for. */
function likelyStarts(words: Tokens, text: Tokens, slack: number): number[] {
  const triples = new WordTriples(text)
  const votes = new Map<number, number>()
  const vote = (bin: number) => votes.set(bin, (votes.get(bin) ?? 0) + 1)
  for (let at = 0; at + 3 <= words.length; at++) {
    const hits = triples.find(words.ids, at, caps.hitsOfTriple)
    if (hits.length < caps.hitsOfTriple) for (const hit of hits) vote(Math.floor((hit - at) / slack))
  }
  return [...votes]
    .filter(([, count]) => count >= longNeeds.votes)
    .sort(([, one], [, other]) => other - one)
    .slice(0, caps.regions)
    .map(([bin]) => bin * slack)
}

/** Without runs at either end that stand further from the others than they are long: common words found far off. */
function withoutStrays(runs: Run[], words: Tokens, region: Tokens): Run[] {
  const lengthOf = ({ a, length }: Run) => unitsOf(words, a, length).end - unitsOf(words, a, length).start
  const offsetOf = ({ a, b }: Run) => (region.starts[b] ?? 0) - (words.starts[a] ?? 0)
  const core = (ordered: Run[]): number => {
    let first = 0
    let stray = 0
    for (let index = 0; index + 1 < ordered.length; index++) {
      const [run, next] = ordered.slice(index, index + 2)
      if (!run || !next || stray > longNeeds.stray) break
      stray += lengthOf(run)
      if (Math.abs(offsetOf(next) - offsetOf(run)) <= Math.max(longNeeds.jump, stray)) continue
      first = index + 1
      stray = 0
    }
    return first
  }
  return runs.slice(core(runs), runs.length - core(runs.toReversed()))
}

function fitRuns(sought: SoughtQuote, words: Tokens, region: Tokens, runs: Run[]): QuoteFit | null {
  const first = runs[0]
  const last = runs.at(-1)
  if (!first || !last) return null
  const { start, end } = sought.claim.units
  const near = Math.floor((end - start) * longNeeds.margin)
  const edges = { start: region.starts[0] ?? 0, end: region.ends[region.length - 1] ?? 0 }
  let image: TextRange = { start: edges.end, end: edges.start }
  let matched = 0
  const add = (a: TextRange, b: TextRange, openStart: boolean, openEnd: boolean) => {
    const window = { a, b, claim: a, openStart, openEnd }
    const fit =
      a.start < a.end && !isTooLarge(window) ? fitClaim(sought.quote.units, sought.text.units, window) : null
    if (!fit) return
    matched += fit.matched
    image = { start: Math.min(image.start, fit.image.start), end: Math.max(image.end, fit.image.end) }
  }

  let from = { a: start, b: Math.max(edges.start, unitsOf(region, first.b, 1).start - near) }
  runs.forEach((run, index) => {
    const here = unitsOf(words, run.a, run.length)
    const there = unitsOf(region, run.b, run.length)
    add({ start: from.a, end: here.start }, { start: from.b, end: there.start }, index === 0, false)
    matched += here.end - here.start
    image = { start: Math.min(image.start, there.start), end: Math.max(image.end, there.end) }
    from = { a: here.end, b: there.end }
  })
  add({ start: from.a, end }, { start: from.b, end: Math.min(edges.end, from.b + near) }, false, true)
  const longer = Math.max(end - start, image.end - image.start)
  const fit = { image, matched, cost: costs.edit * (longer - matched) }
  return hasItsEnds(sought, image) ? fit : null
}

/** Whether the quote begins and ends as what was found does: elsewhere its words may have been put in or left out. */
function hasItsEnds({ quote, claim, text }: SoughtQuote, image: TextRange): boolean {
  const { units, similarity } = longNeeds.ends
  const near = units + contexts.shift
  const ends = [
    [
      { start: claim.units.start, end: claim.units.start + units },
      { start: image.start, end: image.start + near },
      false,
    ],
    [
      { start: claim.units.end - units, end: claim.units.end },
      { start: Math.max(0, image.end - near), end: image.end },
      true,
    ],
  ] as const
  return ends.every(([a, b, openStart]) => {
    const window = { a, b: clipTo(text.units.length, b), claim: a, openStart, openEnd: !openStart }
    return (fitClaim(quote.units, text.units, window)?.matched ?? 0) >= similarity * units
  })
}

const unitsOf = ({ starts, ends }: Tokens, first: number, count: number): TextRange => ({
  start: starts[first] ?? 0,
  end: ends[first + count - 1] ?? 0,
})

function slice({ ids, starts, ends }: Tokens, from: number, to: number): Tokens {
  const part = ids.subarray(from, to)
  return { ids: part, starts: starts.subarray(from, to), ends: ends.subarray(from, to), length: part.length }
}
