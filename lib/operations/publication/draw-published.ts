import { findPublicationFile, type KeptPublication } from '../../data/publication-record'
import type { ReportLanguage } from '../../domain/report/report'
import { readPublicStyle } from '../../export/html/file-style'
import { heavily } from '../../heavy/heavily'

/** What is drawn of a published report when somebody asks for it: one claim on a page of its own, or what a frame shows. */
export type Drawing =
  | { what: 'claim'; claim: number; language: ReportLanguage; origin: string }
  | { what: 'embed'; claim: number | null; language: ReportLanguage }

/** As HTML, or null where the report has no such claim, or no verdict on it was approved. */
export async function drawPublished(published: KeptPublication, drawing: Drawing): Promise<string | null> {
  const { id, slug } = published
  const [json, style] = await Promise.all([findPublicationFile(id, 'report.json'), readPublicStyle()])
  if (!json) return null
  const bytes = Uint8Array.from(json.bytes)
  const { language, claim } = drawing
  return drawing.what === 'claim'
    ? heavily('claimPageOf', bytes.length / 8, bytes, drawing.claim, language, {
        ...{ slug, style, origin: drawing.origin },
      })
    : heavily('embedPageOf', bytes.length / 8, bytes, language, { slug, style, claim })
}
