import { findPublicationFile, type KeptPublication } from '../../data/publication-record'
import type { ReportLanguage } from '../../domain/report/report'
import { readPublicStyle } from '../../export/html/file-style'
import { heavily } from '../../heavy/heavily'
import { comparedFiles } from '../parts/find-compared'

/** What is drawn of a published report when somebody asks for it: one claim on a page of its own, what a frame
 * shows, or what is otherwise than in another one. */
export type Drawing =
  | { what: 'claim'; claim: number; language: ReportLanguage; origin: string }
  | { what: 'embed'; claim: number | null; language: ReportLanguage }
  | { what: 'comparison'; with: KeptPublication; language: ReportLanguage }

/** As HTML, or null where the report has no such claim, or no verdict on it was approved. */
export async function drawPublished(published: KeptPublication, drawing: Drawing): Promise<string | null> {
  const { id, newsroom, slug } = published
  if (drawing.what === 'comparison') return drawCompared(published, drawing.with, drawing.language)
  const [json, style] = await Promise.all([
    findPublicationFile(newsroom, id, 'report.json'),
    readPublicStyle(),
  ])
  if (!json) return null
  const bytes = Uint8Array.from(json.bytes)
  const { language, claim } = drawing
  return drawing.what === 'claim'
    ? heavily('claimPageOf', bytes.length / 8, bytes, drawing.claim, language, {
        ...{ slug, style, origin: drawing.origin },
      })
    : heavily('embedPageOf', bytes.length / 8, bytes, language, { slug, style, claim })
}

async function drawCompared(
  published: KeptPublication,
  before: KeptPublication,
  language: ReportLanguage,
): Promise<string | null> {
  const [compared, style] = await Promise.all([comparedFiles(before, published), readPublicStyle()])
  const look = { slug: published.slug, style }
  return compared && heavily('comparisonPage', compared.weight, compared.files, language, look)
}
