import { findPublicationFile, type KeptPublication } from '../../data/publication-record'
import type { Publication, PublishedFile } from '../../domain/publication/publication'
import { mediaTypes } from '../../export/media-types'

/** Made before the report goes out where the renderer answers, and else when somebody asks for it. */
export const pdfFile = { name: 'report.pdf', type: mediaTypes.pdf } as const

/** The files of a published report that are made once its checkpoint is signed. */
export const proofFiles = [
  { name: 'report.zip', type: 'application/zip' },
  { name: 'check.html', type: 'text/html; charset=utf-8' },
  { name: 'checkpoint.txt', type: 'text/plain; charset=utf-8' },
] as const

/** A published report as it is told, with the addresses of its files. */
export async function toldPublication(kept: KeptPublication): Promise<Publication> {
  const { newsroom: _newsroom, newsroomName: _name, newsroomDigits: _digits, ...told } = kept
  const { title: _title, language: _language, entry: _entry, files, ...rest } = told
  const base = `/r/${kept.slug}`
  const signed = await findPublicationFile(kept.newsroom, kept.id, 'checkpoint.txt')
  const missing = [pdfFile, ...proofFiles].filter(({ name }) => !files.some((file) => file.name === name))
  const at = (name: string) => `${base}/${kept.number}/${name}`
  const made = files.map((file): PublishedFile => ({ ...file, address: at(file.name) }))
  const pending = missing.map(
    ({ name, type }): PublishedFile => ({ name, type, sha256: null, address: at(name), pending: true }),
  )
  return {
    ...rest,
    address: base,
    checkpoint: signed && new TextDecoder().decode(signed.bytes),
    files: [...made, ...pending],
  }
}
