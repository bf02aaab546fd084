import type { Report } from '../../domain/report/report'
import { reportWords } from '../worded/report-words'

/** The file that says to archives what a bundle is (RO-Crate 1.1: its metadata file has to be called this). */
export const crateFile = 'ro-crate-metadata.json'

/**
 * The description of a bundle as an RO-Crate: the bundle as a dataset, its files, whose report of what it is. It is made from the
 * report alone, so that it can be recorded with it; a timestamp, which may come later, is not described.
 */
export function roCrate({ article, newsroom, language, at, publication }: Report): string {
  const { t } = reportWords(language)
  const words = { title: article.title, newsroom: newsroom.name }
  const graph = [
    {
      '@id': crateFile,
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: t('report.crate.name', words),
      description: t('report.crate.description', words),
      datePublished: at,
      inLanguage: language,
      license: { '@id': '#rights' },
      publisher: { '@id': '#newsroom' },
      about: { '@id': '#article' },
      ...(publication ? { version: String(publication.number) } : { creativeWorkStatus: 'Draft' }),
      hasPart: files.map(([name]) => ({ '@id': name })),
    },
    ...files.map(([name, encodingFormat, type = 'File']) => ({
      '@id': name,
      '@type': type,
      name,
      encodingFormat,
    })),
    {
      '@id': '#article',
      '@type': 'Article',
      name: article.title,
      inLanguage: article.language,
      ...(article.sourceUrl && { url: article.sourceUrl }),
      ...(article.publishedOn && { datePublished: article.publishedOn }),
    },
    { '@id': '#newsroom', '@type': 'Organization', name: newsroom.name },
    { '@id': '#rights', '@type': 'CreativeWork', name: t('report.crate.rights', words) },
  ]
  const crate = { '@context': 'https://w3id.org/ro/crate/1.1/context', '@graph': graph }
  return `${JSON.stringify(crate, null, 2)}\n`
}

const files: readonly (readonly [name: string, format: string, type?: readonly string[]])[] = [
  ['report.html', 'text/html'],
  ['report.json', 'application/json'],
  ['entries.txt', 'text/plain'],
  ['texts.json', 'application/json'],
  ['proofs.json', 'application/json'],
  ['checkpoint.txt', 'text/plain'],
  ['key.txt', 'text/plain'],
  ['verify.mjs', 'text/javascript', ['File', 'SoftwareSourceCode']],
  ['README.txt', 'text/plain'],
]
