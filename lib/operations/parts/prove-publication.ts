import { inTurns } from '../../data/in-turns'
import { findEntryPlace, listEntryTexts } from '../../data/proof-record'
import { findPublicationFile, type KeptPublication, keepPublicationFile } from '../../data/publication-record'
import { readChecker } from '../../export/bundle/checker'
import { crateFile } from '../../export/bundle/ro-crate'
import { heavily } from '../../heavy/heavily'
import { sha256Of } from '../../sha256'
import { packProof, readStoredEntry } from './pack-proof'
import { signedCheckpoint } from './signed-checkpoint'
import { proofFiles } from './told-publication'

/**
 * Makes the files of a published report that its proof is in, and keeps them: the same whenever it is done. Throws `Unavailable`
 * as long as the signer of checkpoints does not answer.
 */
export async function provePublication({
  id,
  newsroom,
  article,
  entry,
}: Pick<KeptPublication, 'id' | 'newsroom' | 'article' | 'entry'>): Promise<void> {
  // The signer first: as long as it does not answer, nobody has a whole history read in vain.
  const place = await findEntryPlace(newsroom, article, entry)
  if (place === null) return
  const checkpoint = await signedCheckpoint(newsroom, place + 1)
  const [json, page, crate, { program }] = await Promise.all([
    findPublicationFile(newsroom, id, 'report.json'),
    findPublicationFile(newsroom, id, 'report.html'),
    findPublicationFile(newsroom, id, crateFile),
    readChecker(),
  ])
  if (!json || !page) return
  const entries = await inTurns((await listEntryTexts(newsroom, article)).slice(0, entry), readStoredEntry)
  const parts = { json: json.bytes, page: page.bytes, crate: crate?.bytes ?? null }
  const bundle = await packProof(newsroom, entries, parts, program, checkpoint)
  const checking = await heavily('pageInBundle', bundle.length / 8, Uint8Array.from(bundle))
  const made = [bundle, checking, new TextEncoder().encode(checkpoint.note)]
  // The bundle last: where it is, the others are.
  for (const [at, file] of [...proofFiles.entries()].reverse()) {
    const bytes = made[at]
    if (bytes) await keepPublicationFile(newsroom, id, { ...file, bytes, sha256: sha256Of(bytes) })
  }
}
