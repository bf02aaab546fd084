import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { endDatabase } from '../lib/data/client'
import type { Actor } from '../lib/domain/newsroom/actor'
import { searchQuery } from '../lib/domain/search/search-query'
import { likenText } from '../lib/operations/matching/liken-text'
import { foundNewsroom } from '../lib/operations/newsroom/found-newsroom'
import { findAnything } from '../lib/operations/search/find-anything'
import { readyThreads } from '../lib/operations/server/ready-threads'
import { stemClaims } from '../lib/operations/server/stem-claims'
import { growNewsrooms, growOthers } from './bench-search/grown-newsrooms'

/**
 * How long a search takes, in milliseconds: in a newsroom of so many claims among so many of all newsrooms. Each search is one
 * that somebody may type: whole words, rare and common, beginnings of words, several, and a phrase. And how long it takes to find
 * the claims that say what one says.
 * npm run bench:search [-- <claims of the newsroom> <claims of all>]
 */
const [own = 20_000, all = 1_000_000] = process.argv.slice(2).map(Number)
const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
await owner.connect()
const actor = await newActor()
const began = performance.now()
await growNewsrooms(owner, actor, own, all)
console.info(
  `${own.toLocaleString('en')} claims among ${all.toLocaleString('en')}, filled in ${since(began)} s`,
)

const { rows } = await owner.query<{ word: string; rank: number }>(
  'SELECT word, place AS rank FROM known_word WHERE length(word) > 4 ORDER BY random() LIMIT 400',
)
const { rows: quotes } = await owner.query<{ quote: string }>(
  'SELECT quote FROM said ORDER BY random() LIMIT 100',
)
const common = await words('place < 30')
const rare = rows.map(({ word }) => word)
const searches: Record<string, string[]> = {
  'a word': rare,
  'a common word': common,
  'a beginning of 5 letters': rare.map((word) => word.slice(0, 5)),
  'a beginning of 2 letters': rare.map((word) => word.slice(0, 2)),
  'two words of a claim': quotes.map(({ quote }) => quote.split(' ').slice(3, 5).join(' ')),
  'two common words': common.map((word, index) => `${word} ${common[(index + 1) % common.length]}`),
  'a phrase': quotes.map(({ quote }) => `"${quote.split(' ').slice(5, 8).join(' ')}"`),
  'no such word': rare.map((word) => `${word}qx`),
}
const everything: number[] = []
for (const [name, asked] of Object.entries(searches)) {
  const times: number[] = []
  let found = 0
  for (const q of asked.slice(0, 100)) {
    const start = performance.now()
    const result = await findAnything(actor, searchQuery.parse({ q }))
    times.push(performance.now() - start)
    if (result.ok) found += result.value.items.length
  }
  everything.push(...times)
  print(name, times, found / times.length)
}
print('all of them', everything)

await stemClaims()
await growOthers(owner, actor, own, all)
readyThreads()
await setTimeout(5_000)
const likened: number[] = []
for (const { quote } of quotes) {
  const start = performance.now()
  await likenText(actor, quote)
  likened.push(performance.now() - start)
}
print('what was checked before', likened)
await Promise.all([owner.end(), endDatabase()])

async function newActor(): Promise<Actor> {
  const founding = { newsroom: 'Bench', language: 'ar', name: 'Reader', email: 'bench@example.org' } as const
  const result = await foundNewsroom({ ...founding, passwordHash: 'none', through: 'sample' }, 'bench')
  if (!result.ok) throw new Error(`no newsroom: ${JSON.stringify(result.problem)}`)
  return result.value
}

async function words(which: string): Promise<string[]> {
  const { rows } = await owner.query<{ word: string }>(
    `SELECT word FROM known_word WHERE ${which} AND length(word) > 2`,
  )
  return rows.map(({ word }) => word)
}

function print(name: string, times: number[], found?: number): void {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) =>
    (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(0).padStart(5)
  const items = found === undefined ? '' : `  found ${found.toFixed(1)}`
  console.info(`${name.padEnd(28)} median ${at(0.5)}  p95 ${at(0.95)}  most ${at(0.9999)}${items}`)
}

function since(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(0)
}
