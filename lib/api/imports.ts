import { z } from 'zod'
import { importAnswer, importInput } from '../domain/import/import-answer'
import { importProgress } from '../domain/import/import-progress'
import { requestKey } from '../domain/newsroom/request-key'
import { claimFormats } from '../export/file-choices'
import type { Terms } from './terms'

/** JSON may write each unit of a document that comes as text as two bytes, or as more where it is not ASCII. */
const maximumImport = 24_000_000

/** Documents from elsewhere, and everything at once. */
export const importTerms = {
  exportClaims: {
    summary:
      'All claims of the newsroom, article by article, as one file that is sent while it is read (admins): csv, a row a claim, or json, ' +
      'a claim a line. As in reports only what an editor approved; with internal=true also what none did, and mistaken marks',
    query: z.strictObject({
      format: z.enum(claimFormats).default('csv'),
      internal: z.enum(['true', 'false']).default('false'),
    }),
    scope: 'admin',
    watched: true,
    answer: { status: 200, schema: z.string(), type: 'text/csv' },
  },
  importDocument: {
    summary:
      'Bring a document in, all of it or nothing: a report of Isnad (as readReport gives it), on an article of its own; W3C Web ' +
      'Annotations or ClaimReviews, on the article named or on newArticle. Claims are marked, evidence attached and verdicts ' +
      'proposed as steps of whoever asks: what an editor approved elsewhere waits here for an editor. With preview=true nothing is ' +
      'saved, and the answer (200) says what would be. 422 bad-file names the file and the first 20 of what is wrong in it',
    query: z.strictObject({ preview: z.enum(['true', 'false']).default('false') }),
    body: importInput,
    maximumBytes: maximumImport,
    adds: true,
    answer: { status: 201, schema: importAnswer },
  },
  readImportProgress: {
    summary:
      'How far an import of your own is, by the Idempotency-Key it was sent with: `done` of `of` steps are written, and all of ' +
      'them come together with the last. `progress` is null while it is read, once it is over, and where there is none',
    params: z.strictObject({ key: requestKey }),
    answer: { status: 200, schema: importProgress },
  },
} as const satisfies Record<string, Terms>
