import { findPublicationFile, type KeptFile, type KeptPublication } from '../../data/publication-record'
import { provePublication } from '../parts/prove-publication'
import { proofFiles } from '../parts/told-publication'

/** A file of a published report; what holds its proof is made now where it was not yet. */
export async function readPublishedFile(published: KeptPublication, name: string): Promise<KeptFile | null> {
  const known = await findPublicationFile(published.id, name)
  if (known || !proofFiles.some((file) => file.name === name)) return known
  await provePublication(published)
  return findPublicationFile(published.id, name)
}
