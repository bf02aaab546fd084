import { findShared } from '../../data/share-link-record'
import { isGood } from '../../domain/publication/link-is-good'
import type { ReportLanguage } from '../../domain/report/report'
import { readPublicStyle } from '../../export/html/file-style'
import { heavily } from '../../heavy/heavily'
import { findReport } from '../parts/find-report'
import { isTokenOf, readShareToken } from '../parts/share-token'

/**
 * The report of an article as it stands, as a page, for whoever has a link to it. Null where the link is not ours, expired, was
 * ended, or opens nothing any more: nobody learns which.
 *
 * @param language of what the product says; else that of the article
 */
export async function drawSharedDraft(
  token: string,
  secret: string,
  language: ReportLanguage | null,
): Promise<string | null> {
  const id = readShareToken(token, secret)
  const shared = id && (await findShared(id))
  if (!shared || !isTokenOf(shared.tokenHash, token)) return null
  if (!isGood(shared.link, new Date().toISOString())) return null
  // A reader of the newsroom sees this much.
  const found = await findReport({ newsroom: shared.newsroom, role: 'reader' }, shared.articleId)
  if (!found.ok) return null
  const { order, weight } = found.value
  const { expiresAt } = shared.link
  return heavily('draftPage', weight, order, { language, expiresAt, style: await readPublicStyle() })
}
