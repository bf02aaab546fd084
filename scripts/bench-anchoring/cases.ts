import { editCharacters, respell } from './edits'
import type { Random } from './random'

export type Range = { start: number; end: number }
type Fate = 'stays' | 'edited' | 'respelt' | 'moved' | 'deleted'

/** A claim in the old text, and where it stands in the new one: null when it was deleted. */
export type Claim = { fate: Fate; before: Range; after: Range | null }
export type Case = { before: string; after: string; claims: Claim[] }

const fates: Fate[] = ['stays', 'edited', 'respelt', 'moved', 'deleted']

/** A stretch of the old text, what the new one has for it, and the claim's place in either. */
type Block = { before: string; after: string; claimBefore: Range; claimAfter: Range }

/**
 * Sentences over and over with a few words, figures or marks changed, so that look-alikes abound. A claim is one
 * sentence; together with a sentence on either side it stays, is edited, respelt, moved or deleted, while elsewhere
 * sentences are dropped and look-alikes inserted.
 */
export function nearIdentical(sentences: string[], length: number, claimCount: number, random: Random): Case {
  const words = sentences.flatMap((sentence) => sentence.split(/\s+/))
  const lookAlike = () => mutate(random.pick(sentences), words, random)
  const plain = (text: string) => ({ before: text, after: text, claimBefore: nowhere, claimAfter: nowhere })
  const count = Math.ceil(length / (sentences.join('').length / sentences.length))
  const stride = Math.max(8, Math.floor(count / claimCount))
  const old: Block[] = []
  const revised: Block[] = []
  const movers: Block[] = []
  const fateOf = new Map<Block, Fate>()

  for (let index = 0; index < count; index++) {
    if (random.chance(0.06)) revised.push(plain(lookAlike()))
    if (index % stride === 4 && fateOf.size < claimCount) {
      const fate = fates[fateOf.size % fates.length] ?? 'stays'
      const block = blockFor([lookAlike(), lookAlike(), lookAlike()], fate, random)
      fateOf.set(block, fate)
      old.push(block)
      if (fate === 'moved') movers.push(block)
      else if (fate !== 'deleted') revised.push(block)
    } else {
      const block = plain(lookAlike())
      old.push(block)
      if (!random.chance(0.06)) revised.push(block)
    }
  }
  for (const block of movers) revised.splice(random.below(revised.length + 1), 0, block)
  return assemble(old, revised, fateOf)
}

/**
 * The article's own sentences, each of them a claim: it stays, is edited, respelt or deleted, or changes places with
 * another, while other sentences are put in between.
 */
export function articleRevision(sentences: string[], random: Random): Case {
  const words = sentences.flatMap((sentence) => sentence.split(/\s+/))
  const fateOf = new Map<Block, Fate>()
  const old = sentences.map((sentence) => {
    const fate = random.chance(0.5) ? 'stays' : random.pick(fates)
    const block = sentenceBlock(sentence, fate, random)
    fateOf.set(block, fate)
    return block
  })
  const revised: Block[] = []
  for (const block of old) {
    const fate = fateOf.get(block)
    if (random.chance(0.2)) {
      const shuffled = Array.from({ length: 12 }, () => random.pick(words)).join(' ')
      revised.push({ before: '', after: shuffled, claimBefore: nowhere, claimAfter: nowhere })
    }
    if (fate !== 'deleted' && fate !== 'moved') revised.push(block)
  }
  for (const block of old) {
    if (fateOf.get(block) === 'moved') revised.splice(random.below(revised.length + 1), 0, block)
  }
  return assemble(old, revised, fateOf)
}

const nowhere: Range = { start: 0, end: 0 }

function sentenceBlock(sentence: string, fate: Fate, random: Random): Block {
  const claimBefore = { start: 0, end: sentence.length }
  const same = { text: sentence, positions: Array.from({ length: sentence.length + 1 }, (_, at) => at) }
  const { text, positions } =
    fate === 'edited'
      ? editCharacters(sentence, 0.05, random)
      : fate === 'respelt'
        ? respell(sentence, random)
        : same
  return { before: sentence, after: text, claimBefore, claimAfter: followed(claimBefore, positions) }
}

function blockFor([first = '', claim = '', last = '']: string[], fate: Fate, random: Random): Block {
  const before = `${first} ${claim} ${last}`
  const claimBefore = { start: first.length + 1, end: first.length + 1 + claim.length }
  if (fate !== 'edited' && fate !== 'respelt')
    return { before, after: before, claimBefore, claimAfter: claimBefore }
  const { text, positions } =
    fate === 'edited' ? editCharacters(before, 0.05, random) : respell(before, random)
  return { before, after: text, claimBefore, claimAfter: followed(claimBefore, positions) }
}

/** A few words replaced or dropped, a figure or a mark changed. */
function mutate(sentence: string, words: string[], random: Random): string {
  const changed = sentence.split(' ').map((word) => {
    if (/\d/.test(word))
      return word.replace(/\d/g, (digit) => (random.chance(0.5) ? String(random.below(10)) : digit))
    if (random.chance(0.03)) return word.endsWith('،') ? word.slice(0, -1) : `${word}،`
    return random.chance(0.07) ? random.pick(words) : word
  })
  return changed.join(' ')
}

function assemble(old: Block[], revised: Block[], fateOf: Map<Block, Fate>): Case {
  const before = lay(old, (block) => block.before)
  const after = lay(revised, (block) => block.after)
  const claims = Array.from(fateOf, ([block, fate]) => {
    const there = after.starts.get(block)
    return {
      fate,
      before: shifted(block.claimBefore, before.starts.get(block) ?? 0),
      after: there === undefined ? null : shifted(block.claimAfter, there),
    }
  })
  return { before: before.text, after: after.text, claims }
}

/** Puts blocks into paragraphs of seven and remembers where each begins. */
function lay(
  blocks: Block[],
  textOf: (block: Block) => string,
): { text: string; starts: Map<Block, number> } {
  const starts = new Map<Block, number>()
  let text = ''
  blocks.forEach((block, index) => {
    if (index > 0) text += index % 7 === 0 ? '\n\n' : ' '
    starts.set(block, text.length)
    text += textOf(block)
  })
  return { text, starts }
}

/**
 * Short spans, a few words each and overlapping, of a long text in which 3% of all characters are edited. The text is
 * made of the article's words and of others derived from them, the common ones more often, as in a newspaper.
 */
export function shortSpans(sentences: string[], length: number, claimCount: number, random: Random): Case {
  const before = newspaper(sentences, length, random)
  const { text, positions } = editCharacters(before, 0.03, random)
  const claims: Claim[] = []
  while (claims.length < claimCount) {
    const span = wordsFrom(before, random.below(before.length - 200), 2 + random.below(5))
    claims.push({ fate: 'edited', before: span, after: followed(span, positions) })
  }
  return { before, after: text, claims }
}

function newspaper(sentences: string[], length: number, random: Random): string {
  const seeds = sentences.flatMap((sentence) => sentence.split(/\s+/))
  const derived = Array.from(
    { length: 12_000 },
    () => editCharacters(random.pick(seeds), 0.3, random).text || 'من',
  )
  const vocabulary = [...new Set([...seeds, ...derived])]
  let text = ''
  while (text.length < length) {
    const words = Array.from({ length: 8 + random.below(25) }, () => {
      const rank = Math.floor(vocabulary.length ** random.next()) - 1
      return vocabulary[rank] ?? 'من'
    })
    text += `${words.join(' ')}.${random.chance(0.2) ? '\n\n' : ' '}`
  }
  return text
}

function wordsFrom(text: string, near: number, count: number): Range {
  const start = text.indexOf(' ', near) + 1
  let end = start
  for (let word = 0; word < count; word++) end = text.indexOf(' ', end + 1)
  return { start, end }
}

const shifted = ({ start, end }: Range, by: number) => ({ start: start + by, end: end + by })
const followed = ({ start, end }: Range, positions: number[]) => ({
  start: positions[start] ?? 0,
  end: positions[end] ?? 0,
})
