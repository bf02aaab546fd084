import { findPublicationFile, type KeptPublication, keepPublicationFile } from '../../data/publication-record'
import { heavily } from '../../heavy/heavily'
import { sha256Of } from '../../sha256'
import { atScreen, rendered } from './rendered'
import { pdfFile } from './told-publication'

/**
 * Makes the PDF of a published report that went out without it, from its data, and keeps it: the same as it would have been then.
 * Throws `Unavailable` as long as the renderer of files does not answer.
 */
export async function printPublication({
  id,
  newsroom,
}: Pick<KeptPublication, 'id' | 'newsroom'>): Promise<void> {
  const json = await findPublicationFile(newsroom, id, 'report.json')
  if (!json) return
  const order = await heavily('pdfOrderOf', json.bytes.length / 8, Uint8Array.from(json.bytes))
  const bytes = await rendered(newsroom, order, atScreen)
  await keepPublicationFile(newsroom, id, { ...pdfFile, bytes, sha256: sha256Of(bytes) })
}
