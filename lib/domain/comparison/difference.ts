import { cutBehindLineEnds, endsLine } from '../text/line-ends'
import { compareTexts, type Side } from './comparison'
import type { Run } from './run'

/** A stretch of a comparison; removed words come before those that took their place. */
export type Part = {
  kind: 'same' | 'removed' | 'added'
  text: string
  /** The same as HTML, where it is long or has very many figures, see `longTextHtml`. */
  html?: string[]
}

/** A paragraph of a comparison; unchanged when it has one part that is the same in both. */
export type Paragraph = { parts: Part[]; changed: boolean }

/**
 * What became of a text, word by word, for people to read. Nothing is left out: the parts that are not `added` make up
 * the text before, those that are not `removed` the text after. Words that differ in their spelling alone differ here.
 */
export function differenceOf(before: string, after: string): Part[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const { before: one, after: other, runs } = compareTexts(before, after)
  const parts = new Parts()
  let [a, b] = [0, 0]
  for (const run of afterMarks(runs, one, other)) {
    for (let word = 0; word < run.length; word++) {
      const [here, there] = [wordAt(one, run.a + word), wordAt(other, run.b + word)]
      parts.compare(before.slice(a, here.start), after.slice(b, there.start))
      parts.compare(before.slice(here.start, here.end), after.slice(there.start, there.end))
      ;[a, b] = [here.end, there.end]
    }
  }
  parts.compare(before.slice(a), after.slice(b))
  return parts.finished()
}

/**
 * The same runs, such that what was put in or left out begins after a closing mark and ends with one: where " Two." was added to
 * "One.", the first full stop stayed. To the comparison either of them is as good.
 */
function afterMarks(runs: readonly Run[], one: Side, other: Side): Run[] {
  const kept = runs.map((run) => ({ ...run }))
  for (const [index, next] of kept.entries()) {
    const last = kept[index - 1]
    if (!last) continue
    const moves = () => {
      const [a, b] = [last.a + last.length, last.b + last.length]
      const first = one.tokens.ids[next.a]
      const isPutIn = a === next.a && b < next.b && other.tokens.ids[b] === first
      const isLeftOut = b === next.b && a < next.a && one.tokens.ids[a] === first
      return next.length > 0 && (isPutIn || isLeftOut) && isClosing(one, next.a)
    }
    while (moves()) {
      last.length++
      next.length--
      next.a++
      next.b++
    }
  }
  return kept
}

/** Whether a token is a mark that ends something: a full stop, a closing bracket. */
function isClosing(side: Side, token: number): boolean {
  const { start, end } = wordAt(side, token)
  return /^[\p{Pe}\p{Pf}.!?…,:;،؛؟۔。！？]/u.test(side.text.slice(start, end))
}

/** The comparison by paragraphs of the text after; a paragraph end that was added stands in the one that it ends. */
export function paragraphsOfDifference(parts: readonly Part[]): Paragraph[] {
  const paragraphs: Paragraph[] = [{ parts: [], changed: false }]
  for (const { kind, text } of parts) {
    for (const piece of kind === 'removed' ? [text] : cutBehindLineEnds(text)) {
      const last = paragraphs.at(-1)
      if (!last || piece === '') continue
      last.parts.push({ kind, text: piece })
      if (kind !== 'same') last.changed = true
      if (kind !== 'removed' && endsLine(piece)) paragraphs.push({ parts: [], changed: false })
    }
  }
  return paragraphs.filter((paragraph) => paragraph.parts.length > 0)
}

/** Where a word of the comparison stands in its text, with the marks on its last letter. */
function wordAt({ tokens, starts, text }: Side, token: number): { start: number; end: number } {
  const start = starts[tokens.starts[token] ?? 0] ?? 0
  return { start, end: starts[tokens.ends[token] ?? 0] ?? text.length }
}

/** Gathers parts, joining what belongs together. */
class Parts {
  private readonly parts: Part[] = []
  private removed = ''
  private added = ''

  compare(before: string, after: string): void {
    if (before === after) {
      this.add(before)
      return
    }
    const head = commonSpace(before, after)
    this.add(before.slice(0, head))
    const [left, right] = [before.slice(head), after.slice(head)]
    const tail = Math.min(commonSpace(reversed(left), reversed(right)), left.length, right.length)
    this.removed += left.slice(0, left.length - tail)
    this.added += right.slice(0, right.length - tail)
    this.add(left.slice(left.length - tail))
  }

  finished(): Part[] {
    this.flush()
    return this.parts
  }

  private add(text: string): void {
    if (text === '') return
    this.flush()
    const last = this.parts.at(-1)
    if (last?.kind === 'same') last.text += text
    else this.parts.push({ kind: 'same', text })
  }

  /** Changes with nothing but a space between them read as one. */
  private flush(): void {
    if (this.removed === '' && this.added === '') return
    const gap = this.parts.at(-1)
    const [removed, added] = this.parts.slice(-3)
    const joins =
      gap?.kind === 'same' && gap.text === ' ' && removed?.kind === 'removed' && added?.kind === 'added'
    if (joins && this.removed !== '' && this.added !== '') {
      removed.text += ` ${this.removed}`
      added.text += ` ${this.added}`
      this.parts.pop()
    } else {
      if (this.removed !== '') this.parts.push({ kind: 'removed', text: this.removed })
      if (this.added !== '') this.parts.push({ kind: 'added', text: this.added })
    }
    this.removed = ''
    this.added = ''
  }
}

function commonSpace(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length] && /\s/.test(one[length] ?? '')) length++
  return length
}

function reversed(text: string): string {
  return Array.from(text.slice(-100)).reverse().join('')
}
