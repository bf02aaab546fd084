import { findPublicationFile, type KeptFile, type KeptPublication } from '../../data/publication-record'
import { printPublication } from '../parts/print-publication'
import { provePublication } from '../parts/prove-publication'
import { pdfFile, proofFiles } from '../parts/told-publication'

/** A file of a published report; its PDF, and what holds its proof, are made now where they were not yet. */
export async function readPublishedFile(published: KeptPublication, name: string): Promise<KeptFile | null> {
  const known = await findPublicationFile(published.newsroom, published.id, name)
  if (known) return known
  if (name === pdfFile.name) await printPublication(published)
  else if (proofFiles.some((file) => file.name === name)) await provePublication(published)
  else return null
  return findPublicationFile(published.newsroom, published.id, name)
}
