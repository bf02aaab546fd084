import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { articleId } from '@/lib/domain/ids'
import { importDocument } from '@/lib/operations/import/import-document'
import { previewImport } from '@/lib/operations/import/preview-import'
import { readImport } from '@/lib/operations/import/read-import'

/** A preview changes nothing: a POST because a document does not fit into an address. */
export const POST = changing(
  calls.importDocument,
  (actor, { query, body }) =>
    query.preview === 'true' ? previewImport(actor, body) : importDocument(actor, body),
  {
    again: (actor, { about }, { body }) => readImport(actor, articleId.parse(about), body),
    status: ({ preview }) => (preview ? 200 : 201),
  },
)
