import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { standing } from '../domain/claim/standing-evidence'
import type { Report, ReportEvidence } from '../domain/report/report'
import type { CitationFormat } from './file-choices'

// Titles are in any script.
plugins.config.get('@bibtex').format.asciiOnly = false

/** The sources of a report whose evidence stands, each once, in the order in which the report first names them. */
export function citations(report: Report, format: CitationFormat): string {
  const items = sourcesOf(report).map(item)
  switch (format) {
    case 'csl':
      return `${JSON.stringify(items, null, 2)}\n`
    case 'bibtex':
      return plugins.output.format('bibtex', sourcesOf(report).map(escaped).map(item))
    case 'ris':
      // A month or day has two digits there (RIS format specification, "DA").
      return plugins.output
        .format('ris', items)
        .replaceAll(/^(DA {2}- \d{4}\/)(\d?)(\/)(\d?)(?=\/)/gm, (_, year, month, slash, day) =>
          [year, padded(month), slash, padded(day)].join(''),
        )
  }
}

type Source = ReportEvidence['source']

function sourcesOf({ claims }: Report): Source[] {
  const pieces = claims
    .filter(({ state }) => state !== 'withdrawn')
    .flatMap(({ evidence }) => standing(evidence))
  return [...new Map(pieces.map(({ source }) => [source.id, source])).values()]
}

/** As CSL-JSON has it. Who wrote it is one name as it was typed: nobody here knows which part of it is the family's. */
function item({ id, title, author, publisher, url, publishedOn }: Source): object {
  return {
    id,
    'citation-key': `source-${id.slice(0, 8)}`,
    type: url ? 'webpage' : 'document',
    title,
    ...(author && { author: [{ literal: author }] }),
    ...(publisher && { publisher }),
    ...(url && { URL: url }),
    ...(publishedOn && { issued: { 'date-parts': [publishedOn.split('-').map(Number)] } }),
  }
}

/** Left in its own script, the library leaves a text as it is: what TeX would read as a command becomes the character itself. */
function escaped(source: Source): Source {
  const text = <Text extends string | null>(written: Text) =>
    written?.replace(/[\\{}$&%#_^~]/g, (sign) => special.get(sign) ?? `\\${sign}`) ?? null
  const { title, author, publisher } = source
  return { ...source, title: text(title) ?? '', author: text(author), publisher: text(publisher) }
}

const special = new Map([
  ['\\', '\\textbackslash{}'],
  ['^', '\\textasciicircum{}'],
  ['~', '\\textasciitilde{}'],
])

function padded(part: string): string {
  return part === '' ? '' : part.padStart(2, '0')
}
