import type { TextRange } from './range'
import type { WordUnit } from './word-units'

/**
 * Joins what `Intl.Segmenter` cuts apart but a checker reads as one: a figure with its sign, currency, per cent or degree on
 * either side (`-5%`, `٪٧٥`, `75 €`, `12 °C`), its separators and its range (`3–5`, `12:30`), and its unit where that has a raised
 * digit or a stroke (`5 km²`, `12 µg/m³`); a name with its number (`B-52`); a formula (`CO₂`); and what `@` or `#` makes of a word. A
 * span of years may be halved.
 */
export function joinFigures(text: string, units: WordUnit[]): WordUnit[] {
  const [first, last] = [units[0], units.at(-1)]
  if (!first || !last) return units
  const spans = spansIn(text, { start: first.start, end: last.end })
  const joined: WordUnit[] = []
  let span = 0
  for (let index = 0; index < units.length; index++) {
    const unit = units[index]
    if (!unit) continue
    let end = unit.end
    while (index + 1 < units.length && (isInsideSpan(end) || joinsName(text, units, index)))
      end = units[++index]?.end ?? end
    joined.push({ start: unit.start, end, word: unit.word || end > unit.end })
  }
  return joined

  /** Asked for places in order. */
  function isInsideSpan(place: number): boolean {
    while ((spans[span]?.end ?? Number.POSITIVE_INFINITY) <= place) span++
    return (spans[span]?.start ?? Number.POSITIVE_INFINITY) < place
  }
}

/** The figures, mentions and tags between two places, in order. */
function spansIn(text: string, { start, end }: TextRange): TextRange[] {
  return Array.from(text.slice(start, end).matchAll(spans), ({ index, 0: span }) => ({
    start: start + index,
    end: start + index + span.length,
  }))
}

/** Whether a hyphen joins the name and the number on its sides, and `units[index]` is one of the three but the last. */
function joinsName(text: string, units: WordUnit[], index: number): boolean {
  const show = (at: number) => text.slice(units[at]?.start, units[at]?.end)
  const [before, here, next, after] = [show(index - 1), show(index), show(index + 1), show(index + 2)]
  return joinsNameToNumber(here, next, after) || joinsNameToNumber(before, here, next)
}

const joinsNameToNumber = (name: string, hyphen: string, number: string) =>
  /^[-\u2010\u2011]$/.test(hyphen) &&
  ((/\p{L}\p{M}*$/u.test(name) && /^\p{Nd}/u.test(number)) ||
    (/\p{Nd}$/u.test(name) && /^\p{L}/u.test(number)))

const spans = (() => {
  const direction = String.raw`\p{Bidi_Control}*`
  const noBreak = String.raw`[\u00A0\u2009\u202F]`
  const perCent = '%٪％﹪‰‱؉؊'
  // A minus stands where something begins: between two words or figures it is a hyphen.
  const plusOrMinus = String.raw`(?<![^\s\p{Ps}\p{Pi}"'\p{Sc}\p{Cf}])[-+−–±∓~≈<>≤≥＋－]${direction}`
  const inFront = String.raw`(?:[A-Z]{0,3}\p{Sc}|[${perCent}№§])${direction}(?: |${noBreak})?${direction}`
  const length = '(?:[kcdmnµμ]?m|in|ft|yd|mi|كم|سم|مم|ملم|م|قدم|ميل)'
  const raised = '[⁺⁻]?[²³¹⁰⁴-⁹]+'
  const per = `/(?:[smhdlLg]|min|km|kg|ml|ha|ft|mi|كم|كغ|كلغ|سم|م|س|ث|د|ل|لتر|ساعة|ثانية|دقيقة|يوم)(?:${raised})?`
  const times = String.raw`(?:\p{L}{1,4}[·⋅])*`
  // What is written with letters alone is a word as any other, and a raised digit behind a word is the mark of a note.
  const unit = String.raw`(?:${times}(?:(?:${length}|s)${raised}(?:${per})?|\p{L}{1,4}${per})|[㍱-㏟])(?![\p{L}\p{M}\p{N}])`
  const digits = String.raw`[\p{Nd}\p{No}]+(?:[.,:/'’٫٬،×]\p{Nd}+|${noBreak}\p{Nd}{3}(?!\p{Nd}))*(?: ?[¼-¾⅐-⅞])?(?:${raised})?`
  const degree = String.raw`[°º](?: ?[CFKمف](?![\p{L}\p{M}]))?`
  const behind = String.raw`${direction}(?: |${noBreak})?${direction}(?:[${perCent}\p{Sc}℃℉′″]|${degree}|${unit})(?!\p{Nd})`
  const figure = `(?:${plusOrMinus})?(?:${inFront})?(?:${plusOrMinus})?${digits}(?:${behind})?`
  const year = String.raw`\p{Nd}{4}(?!\p{Nd})`
  const dash = String.raw`(?:(?<!(?<!\p{Nd})\p{Nd}{4})[-\u2010-\u2013]|[-\u2010-\u2013](?!${year}))`
  const named = String.raw`[\p{L}\p{N}]?[@#＠＃][\p{L}\p{M}\p{N}_\u200C\u200D]+`
  const alone = String.raw`(?<![\p{L}\p{M}])${length}[²³](?:${per})?`
  const formula = String.raw`\p{L}{1,3}[₀-₉]+(?:\p{L}{1,3}[₀-₉]*)*`
  return new RegExp(`${named}|${figure}(?:${dash}${figure})*|${alone}|${formula}`, 'gu')
})()
