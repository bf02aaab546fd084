import fc from 'fast-check'
import type { TextRange } from '@/lib/domain/text/range'
import { scripts } from '../text/scripts'

/** A text, a revision of it, a claim in the one, and where it may rightly be found in the other: nowhere if deleted. */
export type Revision = { fate: Fate; before: string; after: string; claim: TextRange; places: TextRange[] }
type Fate = 'stays' | 'edited' | 'moved' | 'deleted' | 'doubled' | 'swapped'

/** A sentence, the places of the claim in it, and its script when a revision brought it. */
type Line = { text: string; spots: TextRange[]; newScript?: number }

/** Spells a sentence that holds a number of its own, for which of two equal sentences went nobody could know. */
type Spell = { script: number; sentence: (number: number) => string }

/** Random sentences in random scripts, a random claim in one of them, and random edits whose truth is known. */
export const revisions: fc.Arbitrary<Revision> = fc
  .record({
    sentences: fc.array(sentences(), { minLength: 3, maxLength: 9 }),
    mine: fc.nat(8),
    span: fc.tuple(fc.nat(100), fc.nat(100)),
    fate: fc.constantFrom<Fate>('stays', 'edited', 'moved', 'deleted', 'doubled', 'swapped'),
    where: fc.nat(8),
    others: fc.array(fc.tuple(fc.constantFrom('insert', 'delete', 'reword'), fc.nat(12), sentences()), {
      maxLength: 3,
    }),
  })
  .map(({ sentences, mine, span, fate, where, others }) => {
    const lines: Line[] = sentences.map(({ sentence }, index) => ({ text: sentence(index), spots: [] }))
    const index = mine % lines.length
    const twin = { text: sentences[index]?.sentence(40) ?? '', spots: [] }
    const claimed = { text: lines[index]?.text ?? '', spots: [spotIn(lines[index]?.text ?? '', span)] }
    lines[index] = claimed
    const other = (index + 1 + (where % (lines.length - 1))) % lines.length
    if (fate === 'swapped') lines[other] = twin

    const revised: Line[] = [...lines]
    if (fate === 'edited') revised[index] = edited(claimed)
    const gap: Line = { text: '', spots: [] }
    if (fate === 'deleted') revised[index] = gap
    if (fate === 'moved') revised.splice(other, 0, ...revised.splice(index, 1))
    if (fate === 'doubled') revised.splice(index + (where % 2), 0, twin)
    if (fate === 'swapped') {
      // Either follows the words or the surroundings: both are honest.
      revised[index] = { text: twin.text, spots: [spotIn(twin.text, span)] }
      revised[other] = claimed
    }
    others.forEach(([edit, at, { script, sentence }], step) => {
      const place = at % (revised.length + 1)
      const old = revised[place]
      const isFree = old !== undefined && old.spots.length === 0 && old !== gap
      if (edit === 'insert')
        revised.splice(place, 0, { text: sentence(20 + step), spots: [], newScript: script })
      else if (isFree && edit === 'delete') revised.splice(place, 1)
      else if (isFree) revised[place] = { text: sentence(30 + step), spots: [], newScript: script }
    })
    const [claim = { start: 0, end: 0 }] = spotsOf(lines)
    const isTold = fate !== 'deleted' || !isFilled(revised, gap, sentences[index]?.script)
    return { fate, isTold, before: textOf(lines), after: textOf(revised), claim, places: spotsOf(revised) }
  })
  .filter(({ isTold }) => isTold)

/**
 * Whether what stood in a gap may have been rewritten instead of deleted: something of its script was put right there,
 * and of the same few words. Nobody could tell.
 */
function isFilled(revised: Line[], gap: Line, script: number | undefined): boolean {
  const at = revised.indexOf(gap)
  const isOld = ({ newScript }: Line) => newScript === undefined
  const before = revised.slice(0, at).reverse()
  const after = revised.slice(at + 1)
  return [before, after]
    .flatMap((side) => side.slice(0, side.findIndex(isOld) === -1 ? side.length : side.findIndex(isOld)))
    .some(({ newScript }) => newScript === script)
}

function sentences(): fc.Arbitrary<Spell> {
  return fc.tuple(fc.nat(scripts.length - 1), fc.integer({ min: 3, max: 18 })).chain(([script, known]) => {
    const { words, space, stop } = scripts[script] ?? { words: [], space: '', stop: '' }
    return fc
      .array(fc.constantFrom(...words.slice(0, known)), { minLength: 3, maxLength: 14 })
      .map((chosen) => ({
        script,
        sentence: (number: number) => {
          const middle = Math.floor(chosen.length / 2)
          return [...chosen.slice(0, middle), 1000 + number * 37, ...chosen.slice(middle)].join(space) + stop
        },
      }))
  })
}

/** A stretch of whole graphemes of the sentence, given in hundredths; never empty, nor the space at its end. */
function spotIn(text: string, [one, other]: [number, number]): TextRange {
  const graphemes = [...new Intl.Segmenter('und').segment(text.trimEnd())]
  const at = (hundredth: number) => Math.floor((hundredth / 101) * graphemes.length)
  const first = graphemes[at(Math.min(one, other))]
  const last = graphemes[at(Math.max(one, other))]
  return { start: first?.index ?? 0, end: (last?.index ?? 0) + (last?.segment.length ?? 1) }
}

/** The claim with one letter put into the middle of it. */
function edited({ text, spots }: Line): Line {
  const { start, end } = spots[0] ?? { start: 0, end: 0 }
  const graphemes = [...new Intl.Segmenter('und').segment(text.slice(start, end))]
  const middle = start + (graphemes[Math.floor(graphemes.length / 2)]?.index ?? 0)
  return { text: `${text.slice(0, middle)}ظ${text.slice(middle)}`, spots: [{ start, end: end + 1 }] }
}

const textOf = (lines: Line[]) => lines.map(({ text }) => text).join('')

function spotsOf(lines: Line[]): TextRange[] {
  let at = 0
  return lines.flatMap(({ text, spots }) => {
    const from = at
    at += text.length
    return spots.map(({ start, end }) => ({ start: from + start, end: from + end }))
  })
}
