import { describe, expect, test } from 'vitest'
import type { Report } from '@/lib/domain/report/report'
import { node, verifyBundle } from '@/lib/export/bundle/verify.mjs'
import { reportJson } from '@/lib/export/report-json'
import { EveryKind, kinds } from './every-kind'
import { accepts } from './second-verifier.mjs'

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }
type Way = (string | number)[]

const newsroom = new EveryKind()

/** What is wrong with a bundle whose report says this, everything else in order; both verifiers are of one opinion. */
async function problemOf(text: string): Promise<string | null> {
  const files = newsroom.publishing(text)
  const problem = await verifyBundle(files, node).then(
    () => null,
    (error: unknown) => String(error),
  )
  expect([problem, accepts(files)]).toEqual([problem, problem === null])
  return problem
}

const written = (report: Json) => `${JSON.stringify(report, null, 2)}\n`
const honest: Json = JSON.parse(reportJson(newsroom.reportOf(newsroom.desk)))

/** The way to every leaf of the report. */
function waysIn(value: Json, way: Way = []): Way[] {
  if (typeof value !== 'object' || value === null) return [way]
  const members = Object.entries(value)
  if (members.length === 0) return [way]
  return members.flatMap(([name, part]) => waysIn(part, [...way, Array.isArray(value) ? Number(name) : name]))
}

/** The report with one leaf changed. */
function changed(value: Json, [name, ...rest]: Way, change: (leaf: Json) => Json): Json {
  if (name === undefined) return change(value)
  if (Array.isArray(value))
    return value.map((part, index) => (index === name ? changed(part, rest, change) : part))
  if (typeof value !== 'object' || value === null) throw new Error('No way')
  return { ...value, [name]: changed(value[name] ?? null, rest, change) }
}

function another(leaf: Json): Json {
  if (typeof leaf === 'boolean') return !leaf
  if (typeof leaf === 'number') return leaf + 1
  if (typeof leaf === 'string')
    return /^\d{4}-.*Z$/.test(leaf)
      ? leaf.replace(/\d(?=Z$)/, (digit) => `${(Number(digit) + 1) % 10}`)
      : `${leaf}!`
  return leaf === null ? 'said by nobody' : ['more']
}

/**
 * What no entry of the article can tell: the newsroom's name and whether it is a sample (entries of the newsroom itself), how
 * many sentences the product counts, and the words in which the product explains itself.
 */
const notInEntries = /^(newsroom\.(name|sample)|coverage\.(settled|total)|method\..*)$/

/**
 * Which sources repeat one origin is the product's judgement; beyond numbers in order and sources that are one. That a source fell is
 * in the newsroom's own history.
 */
const judged = /\.(originGroup|sourceFell)$/

test('a report of every kind of claim is accepted', async () => {
  expect(await problemOf(written(honest))).toBeNull()
  expect(newsroom.desk.claims.size).toBe(kinds.length)
  const states = new Set(
    [...newsroom.desk.claims.values()].flatMap(({ state, placement }) => [state, placement]),
  )
  expect([...states].sort()).toEqual([
    'ambiguous',
    'approved',
    'lost',
    'open',
    'placed',
    'proposed',
    'reopened',
    'returned',
    'withdrawn',
  ])
})

const ways = waysIn(honest)
const fieldOf = (way: Way) => way.filter((name) => typeof name === 'string').join('.')
const fieldsOf = ways.map(fieldOf)

/** Of each field the first and the last place where it stands. */
const places = ways.filter((way, index) => {
  const field = fieldOf(way)
  return index === fieldsOf.indexOf(field) || index === fieldsOf.lastIndexOf(field)
})

test('there is every field of a report in it, with something to change', () => {
  const fields = new Set(fieldsOf)
  for (const field of [
    ...[
      'claims.figure.denominator',
      'claims.claimant',
      'claims.claimDate',
      'claims.placement',
      'claims.proposal.reasons',
    ],
    ...[
      'claims.proposal.exception',
      'claims.proposal.method',
      'claims.proposal.checkAgainOn',
      'claims.decision.reason',
      'claims.decision.erased',
      'claims.reopening.reason',
    ],
    ...[
      'claims.withdrawal.by.id',
      'claims.restoration.at',
      'claims.evidence.restoration.at',
      'claims.evidence.source.interest',
      'claims.evidence.translation',
      'claims.evidence.locator',
      'claims.evidence.sourceFell',
    ],
    ...[
      'claims.evidence.withdrawal.at',
      'claims.evidence.stance',
      'claims.evidence.createdBy.name',
      'claims.steps.by.role',
    ],
    ...['article.byline', 'article.sourceUrl', 'counts.verdicts.disputed', 'at', 'internal', 'version'],
  ])
    expect(fields).toContain(field)
})

describe.each(['article', 'claims', 'rest'] as const)(
  'a report with anything else in one place is refused: %s',
  (part) => {
    const own = places.filter(([name]) =>
      part === 'rest' ? name !== 'article' && name !== 'claims' : name === part,
    )
    test(`${own.length} places`, async () => {
      for (const way of own) {
        const name = way.join('.')
        const problem = await problemOf(written(changed(honest, way, another)))
        if (notInEntries.test(name)) expect([name, problem]).toEqual([name, null])
        else if (!judged.test(name)) expect([name, problem]).not.toEqual([name, null])
      }
    }, 300_000)
  },
)

/** Where the report holds something: an object, or a list. */
const holders = [...new Map(places.map((way) => [fieldOf(way.slice(0, -1)), way.slice(0, -1)])).values()]

test('a report with nothing in one place is refused', async () => {
  for (const way of places) {
    const name = way.join('.')
    if (notInEntries.test(name) || judged.test(name)) continue
    const without = changed(honest, way.slice(0, -1), (value) => {
      const { [String(way.at(-1))]: _, ...rest } = Object(value)
      return Array.isArray(value) ? value.slice(1) : rest
    })
    expect([name, await problemOf(written(without))]).not.toEqual([name, null])
  }
}, 300_000)

test('a report with one more member anywhere is refused', async () => {
  for (const way of holders.filter(([name]) => name !== 'method')) {
    const more = changed(honest, way, (value) =>
      Array.isArray(value) ? [...value, 'more'] : { ...Object(value), more: 1 },
    )
    expect([way, await problemOf(written(more))]).not.toEqual([way, null])
  }
}, 300_000)

describe('a report is refused', () => {
  const claimOf = (report: Report, kind: (typeof kinds)[number]) => {
    const found = report.claims.find(({ id }) => id === newsroom.claim(kind).id)
    if (!found) throw new Error(`No claim is ${kind}`)
    return found
  }
  const saying = (change: (report: Report) => unknown) => {
    const report = newsroom.reportOf(newsroom.desk)
    change(report)
    return problemOf(reportJson(report))
  }

  test('with a verdict that no editor approved', async () => {
    const inner = newsroom.reportOf(newsroom.desk, true)
    for (const kind of ['proposed', 'returned', 'reopened', 'changed'] as const) {
      const { proposal } = claimOf(inner, kind)
      expect(proposal).not.toBeNull()
      expect(await saying((report) => Object.assign(claimOf(report, kind), { proposal }))).toMatch(
        /its proposal is not/,
      )
    }
    expect(await problemOf(reportJson(inner))).not.toBeNull()
  })

  test('with its claims in another order', async () => {
    expect(await saying(({ claims }) => claims.reverse())).toMatch(/in another order/)
  })

  test('with two origins made one, or one made two', async () => {
    const pieces = (report: Report) => claimOf(report, 'disputed').evidence
    expect(pieces(newsroom.reportOf(newsroom.desk)).map(({ originGroup }) => originGroup)).toEqual([
      1, 2, 2, 3,
    ])
    for (const groups of [
      [1, 2, 3, 4],
      [1, 1, 1, 1],
      [2, 1, 1, 3],
      [1, 2, 2, 4],
      [1, 2, 2, 0],
    ]) {
      const problem = await saying((report) => {
        for (const [index, piece] of pieces(report).entries()) piece.originGroup = groups[index] ?? 0
      })
      expect([groups, problem]).not.toEqual([groups, null])
    }
  })

  test('with a source of which nobody knows what became of it', async () => {
    const falls = (fall: string) => (report: Report) => {
      for (const piece of claimOf(report, 'restored').evidence) Object.assign(piece, { sourceFell: fall })
    }
    expect(await saying(falls('corrected'))).toBeNull()
    expect(await saying(falls('bought'))).not.toBeNull()
  })

  test('that can be read in two ways', async () => {
    const text = written(honest)
    expect(
      await problemOf(text.replace('"state": "open"', '"state": "approved",\n      "state": "open"')),
    ).toMatch(/one form/)
    expect(await problemOf(JSON.stringify(honest))).toMatch(/one form/)
  })
})

test('a report of version 1 is read as it was: with every proposal, and times by another clock', async () => {
  const { internal: _, ...old } = newsroom.reportOf(newsroom.desk, true)
  // No claim was marked by mistake then.
  const { counts, claims: meant } = newsroom.reportOf(newsroom.desk)
  const claims = old.claims
    .filter(({ id }) => meant.some((claim) => claim.id === id))
    .map((claim) => ({ ...claim, createdAt: '2026-11-22T04:59:59.000Z' }))
  const { coverage: __, ...first } = { ...old, counts }
  const document = { format: 'isnad-report', version: 1, ...first, claims }
  newsroom.withholds = false
  expect(await problemOf(`${JSON.stringify(document, null, 2)}\n`)).toBeNull()
  const forged = { ...document, claims: claims.map((claim) => ({ ...claim, claimant: 'somebody' })) }
  expect(await problemOf(`${JSON.stringify(forged, null, 2)}\n`)).toMatch(/its claimant is not/)
  newsroom.withholds = true
})

test('of a claim that nobody meant to mark only the bare entries go along', async () => {
  const { id, number, quote } = newsroom.claim('mistaken')
  const files = newsroom.publishing(written(honest))
  expect(JSON.parse(`${files.get('report.json')}`).claims).toHaveLength(kinds.length - 1)
  for (const name of ['report.json', 'texts.json']) {
    expect(`${files.get(name)}`).not.toContain(id)
    expect(`${files.get(name)}`).not.toContain(`كتاب mistaken`)
    expect(`${files.get(name)}`).not.toContain(`"text":${JSON.stringify(quote)}`)
  }
  expect(`${files.get('entries.txt')}`).toContain(`"number":${number}`)
})

test('a claim on which a verdict was put forward is not left out as a mistake', async () => {
  const whole = newsroom.reportOf(newsroom.desk)
  const claims = whole.claims.filter(({ id }) => id !== newsroom.claim('pulled-back').id)
  expect(await problemOf(reportJson({ ...whole, claims }))).toMatch(/leaves a claim out/)
})

test('every sentence of the page is recorded', async () => {
  const files = newsroom.publishing(written(honest))
  const page = `${files.get('report.html')}`
  const proof = page.indexOf('<script')
  for (let at = 0; at < proof; at += 1) {
    const forged = Buffer.from(`${page.slice(0, at)}x${page.slice(at + 1)}`)
    await expect(verifyBundle(new Map(files).set('report.html', forged), node)).rejects.toThrow(
      /report\.html/,
    )
  }
})
