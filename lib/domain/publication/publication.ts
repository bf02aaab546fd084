import { z } from 'zod'
import { optionalWritten, written } from '../fields'
import { articleId, publicationId } from '../ids'
import { person } from '../newsroom/person'
import { publicationKinds } from '../report/publication-kinds'
import { publicationChange } from '../report/published'

/** What an editor says in publishing a report: its finding, and for all but the first why it is published anew, and
 * who was told. */
export const publicationInput = z.strictObject({
  finding: written(500),
  kind: z.enum(publicationKinds).optional(),
  reason: optionalWritten(2000),
  seen: z
    .int()
    .min(1)
    .optional()
    .describe(
      'history.entries of the report that was read; one that says something else by now does not go out',
    ),
  told: optionalWritten(2000).describe('Who was told of the correction, besides the readers of the page'),
})
export type PublicationInput = z.infer<typeof publicationInput>

/** Why a report is withdrawn from the public. */
export const unpublicationInput = z.strictObject({ reason: written(2000) })

/** A file of a published report; null for its hash as long as it is being made. */
export const publishedFile = z.object({
  name: z.string(),
  type: z.string().describe('Media type'),
  sha256: z.string().nullable().describe('Of its bytes, in hex'),
  address: z.string().describe('Path on this server, open to everybody'),
  pending: z.literal(true).optional(),
})
export type PublishedFile = z.infer<typeof publishedFile>

/** A report that went out. It never changes; one that was unpublished stays in the list with the reason. */
export const publication = z.object({
  id: publicationId,
  article: articleId,
  number: z.int().min(1),
  slug: z.string(),
  address: z.string().describe('Path of the page that readers see: of the newest report of the article'),
  kind: z.enum(publicationKinds),
  finding: z.string(),
  reason: z.string().nullable(),
  told: z.string().nullable().describe('Who was told that it was published anew'),
  changes: z.array(publicationChange),
  at: z.iso.datetime(),
  by: person,
  checkpoint: z
    .string()
    .nullable()
    .describe(
      'Signed checkpoint of the history that ends with it (C2SP tlog-checkpoint); null until it is signed',
    ),
  files: z.array(publishedFile),
  withdrawal: z.object({ reason: z.string(), by: person, at: z.iso.datetime() }).nullable(),
})
export type Publication = z.infer<typeof publication>
