import { readFileSync } from 'node:fs'
import { carryAnchors } from '../lib/domain/anchoring/anchor'
import { sentencesOf } from '../lib/domain/text/sentences'
import { worstCases } from '../tests/domain/anchoring/worst-cases'
import { articleRevision, type Case, nearIdentical, shortSpans } from './bench-anchoring/cases'
import { judge, type Outcome } from './bench-anchoring/judge'
import { Random } from './bench-anchoring/random'
import { type Tool, tools } from './bench-anchoring/tools'

/**
 * Prints how Isnad and other libraries carry claims from one revision to the next, on cases made from the first article
 * whose truth is known by construction. Takes a few minutes; a seed may be given. On a busy machine trust
 * the processor's time rather than the clock's.
 */

/** Seconds that a tool may take for one kind of case; what it has not reached by then is not counted. */
const patience = 30

const article = readFileSync('seeds/articles/article-ar.txt', 'utf8')
const [, ...sentences] = sentencesOf(article, 'ar').map(({ start, end }) => article.slice(start, end))
const random = new Random(Number(process.argv[2] ?? 1))

const kinds: { name: string; cases: Case[] }[] = [
  { name: 'the article, 40 revisions', cases: several(40, () => articleRevision(sentences, random)) },
  { name: 'near-identical, 10 KB', cases: several(12, () => nearIdentical(sentences, 10_000, 8, random)) },
  { name: 'near-identical, 100 KB', cases: several(4, () => nearIdentical(sentences, 100_000, 70, random)) },
  { name: 'near-identical, 1 MB', cases: several(2, () => nearIdentical(sentences, 1_000_000, 100, random)) },
  { name: 'short spans, 760 KB', cases: several(2, () => shortSpans(sentences, 760_000, 100, random)) },
]

console.info('kind | tool | claims | right | silently wrong | said so | ms a claim | of processor')
console.info('--- | --- | --- | --- | --- | --- | --- | ---')
for (const { name, cases } of kinds) {
  for (const tool of tools) console.info(`${name} | ${await measure(tool, cases)}`)
}

console.info('\nworst case | ms of processor for three claims together')
console.info('--- | ---')
for (const { name, before, after, ranges } of worstCases) {
  const started = process.cpuUsage()
  carryAnchors(before, after, ranges)
  const { user, system } = process.cpuUsage(started)
  console.info(`${name} | ${Math.round((user + system) / 1000)}`)
}

async function measure(tool: Tool, cases: Case[]): Promise<string> {
  const outcomes: Record<Outcome, number> = { right: 0, wrong: 0, 'said so': 0 }
  const all = cases.reduce((sum, { claims }) => sum + claims.length, 0)
  let reached = 0
  let spent = 0
  let processor = 0
  for (const revision of cases) {
    const started = performance.now()
    const before = process.cpuUsage()
    const isOver = () => spent + performance.now() - started > patience * 1000
    if (isOver()) break
    const answers = await tool.carry(revision, isOver)
    spent += performance.now() - started
    const { user, system } = process.cpuUsage(before)
    processor += (user + system) / 1000
    reached += answers.length
    answers.forEach((answer, index) => {
      const claim = revision.claims[index]
      if (claim) outcomes[judge(revision.after, claim, answer)]++
    })
  }
  const share = (count: number) => `${((100 * count) / Math.max(1, reached)).toFixed(1)}%`
  const counted = reached < all ? `${reached} of ${all}, then ${patience} s were over` : `${all}`
  return [
    tool.name,
    counted,
    share(outcomes.right),
    share(outcomes.wrong),
    share(outcomes['said so']),
    (spent / Math.max(1, reached)).toFixed(1),
    (processor / Math.max(1, reached)).toFixed(1),
  ].join(' | ')
}

function several(count: number, make: () => Case): Case[] {
  return Array.from({ length: count }, make)
}
