import { goesOnAfterAbbreviation } from './abbreviation'
import { knownLanguage } from './language'
import { paragraphsOf } from './paragraphs'
import type { TextRange } from './range'

/**
 * The sentences of `text` in order, without the white space between them, never across a paragraph. Boundaries are
 * those of `Intl.Segmenter`, to which an ellipsis is three stops, joined again after abbreviations (`د. أحمد`, `Gov. Ruiz`) and the
 * number of an item (`2. Second.`), and cut at the `., ` with which Arabic wire copy joins its sentences; the stray comma belongs to
 * none.
 */
export function sentencesOf(text: string, language: string): TextRange[] {
  const segmenter = new Intl.Segmenter(knownLanguage(language), { granularity: 'sentence' })
  return paragraphsOf(text).flatMap(({ start, end }) => {
    const paragraph = text.slice(start, end)
    const starts = sentenceStarts(paragraph, segmenter)
    return starts
      .map((from, index) => trimmed(paragraph, from, starts[index + 1] ?? paragraph.length))
      .filter((sentence) => sentence.start < sentence.end)
      .map((sentence) => ({ start: start + sentence.start, end: start + sentence.end }))
  })
}

function sentenceStarts(paragraph: string, segmenter: Intl.Segmenter): number[] {
  const cuts = segmentStarts(paragraph, segmenter)
  const joints = Array.from(paragraph.matchAll(wireJoint), ({ index, 0: joint }) => index + joint.length)
  const starts = [...new Set([...cuts, ...joints])].sort((one, other) => one - other)
  const begun: number[] = []
  for (const start of starts) {
    if (goesOnAfterAbbreviation(paragraph, start) || saysWhoAsked(paragraph, start)) continue
    if (!isItemNumber(paragraph, begun.at(-1) ?? start, start)) begun.push(start)
  }
  return begun
}

/** Whether what ends is no sentence but the number or the letter of an item in a list: `2.`, `٣.`, `(b).`, `IV.` */
function isItemNumber(paragraph: string, from: number, to: number): boolean {
  return to - from <= longestItemNumber && itemNumber.test(paragraph.slice(from, to))
}

const longestItemNumber = 12
const itemNumber = /^\s*[([]?(?:\p{Nd}{1,3}|[IVXLC]{1,5}|[a-z]|\p{Script=Arabic})[)\]]?\.\s+$/u

/** Whether what begins goes on in small letters behind a question that is quoted: `“Why?” he asked.` */
function saysWhoAsked(paragraph: string, start: number): boolean {
  const behind = /^\p{Ll}/u.test(paragraph.slice(start, start + 2))
  return behind && quotedQuestion.test(paragraph.slice(Math.max(0, start - 8), start))
}

/**
 * Where `Intl.Segmenter` cuts. Asked for a long text at once, it takes time that grows with the square of the length; so
 * it is given a window at a time. The last two sentences of a window may only look so because the window ends; the next one
 * begins with them.
 */
function segmentStarts(paragraph: string, segmenter: Intl.Segmenter): number[] {
  const starts: number[] = []
  // Unicode ends no sentence at the one sign, and every writer's program makes it of the three.
  const stops = paragraph.replaceAll('…', '.')
  let from = 0
  for (let length = windowLength; from + length < paragraph.length; ) {
    const inside = Array.from(segmenter.segment(stops.slice(from, from + length)), ({ index }) => index)
    const last = inside.at(-2) ?? 0
    if (last === 0) {
      length *= 2
      continue
    }
    for (const index of inside.slice(0, -2)) starts.push(from + index)
    from += last
    length = windowLength
  }
  for (const { index } of segmenter.segment(stops.slice(from))) starts.push(from + index)
  return starts
}

const windowLength = 4096

function trimmed(paragraph: string, from: number, to: number): TextRange {
  const sentence = paragraph.slice(from, to)
  const lead = /^\s*/.exec(sentence)?.[0].length ?? 0
  const words = sentence.trimEnd().replace(strayComma, '$1')
  return { start: from + lead, end: from + words.length }
}

// Both begin at the mark that ends a sentence, and look back at nothing: a text of spaces or quotes alone is gone through once.
const wireJoint = /[.!?؟…]["'”»)\]]*[,،]\s+(?=[^\p{L}\s]{0,4}\p{Script=Arabic})/gu
const quotedQuestion = /[?!]["'”’»]\s+$/u
const strayComma = /([.!?؟…]["'”»)\]]*)[,،]$/
