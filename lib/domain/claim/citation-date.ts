import { digitValue } from '../text/digits'
import { foldForSearch } from '../text/fold'
import { months } from '../text/months'

/**
 * A date as it stands in a citation, as `1921`, `1921-03` or `1921-03-16`; null where the words are no date, or one that can
 * be read in two ways (`3/4/2020`).
 */
export function dateIn(words: string): string | null {
  const text = foldForSearch(words)
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)))
    .replace(/[.,،()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (iso) return dated(iso[1], iso[2], iso[3])
  const figures = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text)
  if (figures) return Number(figures[1]) > 12 ? dated(figures[3], figures[2], figures[1]) : null
  const apa = /^(\d{4}) (\p{L}+)(?: (\d{1,2}))?$/u.exec(text)
  if (apa) return dated(apa[1], String(months.get(apa[2] ?? '') ?? 0), apa[3])
  // `27 أيلول/سبتمبر 2020` says its month twice.
  const [, before, month = '', after, year] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)? (?:of |من )?)?(\p{L}[\p{L} /]*?) (?:(\d{1,2})(?:st|nd|rd|th)? )?(?:عام |سنه )?(\d{4})$/u.exec(
      text,
    ) ??
    /^()(\p{L}+) ()(\d{4})$/u.exec(text) ??
    []
  const number = months.get(month.split('/')[0]?.trim() ?? '')
  if (!number || !year || (before && after)) return null
  return dated(year, String(number), before || after)
}

function dated(year = '', month?: string, day?: string): string | null {
  const [of, on] = [Number(month ?? 1), Number(day ?? 1)]
  const date = new Date(Date.UTC(2000, of - 1, on))
  date.setUTCFullYear(Number(year), of - 1, on)
  if (date.getUTCMonth() !== of - 1 || date.getUTCDate() !== on) return null
  return [year, month, day].flatMap((part) => (part ? [part.padStart(2, '0')] : [])).join('-')
}
