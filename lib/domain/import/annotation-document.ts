import { z } from 'zod'
import { isRecord } from '../is-record'
import { fromCodePoints } from '../text/code-points'
import { asRemark, foreignText, soughtWords } from './foreign-text'
import type { NotKept } from './import-answer'
import { listed, typesOf } from './import-format'
import { refuseTooMany } from './most-sought'
import { joined, type Reading } from './reading'
import { plainDetails, type WantedClaim, type WantedPlace } from './wanted-claim'

type Thing = Readonly<Record<string, unknown>>

/**
 * The claims that annotations ask for: one for each target with words (W3C Web Annotation Data Model, 2017), in a collection
 * with its first page, a page, a list, or alone. What they say of the words is a remark.
 */
export function wantedInAnnotations(document: unknown, text: string, reading: Reading): WantedClaim[] {
  const { items, path } = annotationsIn(document)
  const hint = hintIn(text)
  const count = items.reduce<number>(
    (sum, item) => sum + Math.max(1, isRecord(item) ? listed(item.target).length : 1),
    0,
  )
  if (refuseTooMany(reading, path, { count, text })) return []
  const isOne = path === '' && !Array.isArray(document)
  return items.flatMap((item, index) => wantedIn(item, isOne ? '' : joined(path, index), hint, reading))
}

/** What of annotations does not come along: pages that are named by an address are elsewhere, and nothing is fetched. */
export function notKeptOfAnnotations(document: unknown): NotKept[] {
  return ['people-and-times', ...(annotationsIn(document).isWhole ? [] : (['further-pages'] as const))]
}

function annotationsIn(document: unknown): { items: readonly unknown[]; path: string; isWhole: boolean } {
  if (Array.isArray(document)) return { items: document, path: '', isWhole: true }
  if (!isRecord(document)) return { items: [document], path: '', isWhole: true }
  if (typesOf(document).includes('Annotation')) return { items: [document], path: '', isWhole: true }
  const { first } = document
  const [page, path] = isRecord(first) ? [first, 'first.items'] : [document, 'items']
  const isWhole = page.next === undefined && (first === undefined || isRecord(first))
  return { items: listed(page.items), path, isWhole }
}

function wantedIn(item: unknown, path: string, hint: Hint, reading: Reading): WantedClaim[] {
  const annotation = reading.part(thing, item, path)
  if (!annotation) return []
  const targets = listed(annotation.target)
  if (targets.length === 0) reading.refuse({ path: joined(path, 'target'), code: 'required' })
  const note = noteIn(annotation, path, reading)
  return targets.map((target, index) => ({
    path: targets.length > 1 ? joined(path, `target.${index}`) : path,
    number: null,
    place: placeOf(target, joined(path, targets.length > 1 ? `target.${index}` : 'target'), hint, reading),
    details: plainDetails,
    evidence: [],
    proposal: null,
    withdrawal: null,
    note,
  }))
}

function placeOf(target: unknown, path: string, hint: Hint, reading: Reading): WantedPlace {
  const selectors = isRecord(target) ? selectorsIn(target.selector) : []
  const of = (type: string) => selectors.find((selector) => typesOf(selector).includes(type))
  const [quote, position] = [of('TextQuoteSelector'), of('TextPositionSelector')]
  const words = quote && reading.part(quoteSelector, quote, joined(path, 'selector'))
  const place = position && reading.part(positionSelector, position, joined(path, 'selector'))
  if (!words) return { kind: 'quote', quote: '' }
  const { exact, prefix = '', suffix = '' } = words
  return { kind: 'quote', quote: exact, prefix, suffix, ...(place && { start: hint(place) }) }
}

/** A selector, those that refine it, and those among which it is a choice. */
function selectorsIn(value: unknown): Thing[] {
  return listed(value).flatMap((selector) =>
    isRecord(selector) ? [selector, ...selectorsIn(selector.refinedBy), ...selectorsIn(selector.items)] : [],
  )
}

type Hint = (place: { start: number; end: number }) => number

/** Places are told in code points there, and in UTF-16 code units here. */
function hintIn(text: string): Hint {
  const isPlain = !/[\ud800-\udbff]/.test(text)
  return (place) => (isPlain ? place.start : fromCodePoints(text, place).start)
}

function noteIn({ bodyValue, body }: Thing, path: string, reading: Reading): string | null {
  const values = [bodyValue, ...listed(body).map((part) => (isRecord(part) ? part.value : null))]
  const said = values
    .filter((value) => value !== undefined && value !== null)
    .map((value) => reading.part(foreignText, value, joined(path, 'body')))
  return asRemark(said)
}

const thing = z.custom<Thing>(isRecord)
const around = foreignText.optional()
const quoteSelector = z.object({ exact: soughtWords, prefix: around, suffix: around })
const positionSelector = z.object({ start: z.int().min(0), end: z.int().min(0) })
