import {
  articleId,
  claimId,
  evidenceId,
  invitationId,
  publicationId,
  readerReportId,
  resetId,
  shareLinkId,
  sourceId,
  tokenId,
} from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import type { Problem } from '@/lib/domain/problem'
import { fail, type Result } from '@/lib/domain/result'
import { readArticle } from '@/lib/operations/article/read-article'
import { readCoverage } from '@/lib/operations/article/read-coverage'
import { listBases } from '@/lib/operations/claim/list-bases'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { readEvidence } from '@/lib/operations/claim/read-evidence'
import { readSource } from '@/lib/operations/claim/read-source'
import { readInvitation } from '@/lib/operations/newsroom/read-invitation'
import { readPasswordReset } from '@/lib/operations/newsroom/read-password-reset'
import { readToken } from '@/lib/operations/newsroom/read-token'
import { readPublication } from '@/lib/operations/publication/read-publication'
import { readReaderReport } from '@/lib/operations/publication/read-reader-report'
import { readShareLink } from '@/lib/operations/publication/read-share-link'
import { readExport } from '@/lib/operations/report/export-bundle'
import type { KeptRequest } from '@/lib/operations/server/answer-once'

/** What a request changed or made, as it stands now: for the repeat of one whose own answer was lost in a crash, or erased. */
type Again<Value> = (actor: Actor, request: KeptRequest) => Promise<Result<Value, Problem>>

export const bundleAgain = reread('about', articleId, readExport)
export const basesAgain = reread('about', claimId, listBases)
export const claimAgain = reread('about', claimId, readClaim)
export const articleAgain = reread('about', articleId, readArticle)
export const coverageAgain = reread('about', articleId, readCoverage)
export const evidenceAgain = reread('made', evidenceId, readEvidence)
export const invitationAgain = reread('made', invitationId, readInvitation)
export const publicationAgain = reread('made', publicationId, readPublication)
export const readerReportAgain = reread('made', readerReportId, readReaderReport)
export const shareLinkAgain = reread('made', shareLinkId, readShareLink)
export const sourceAgain = reread('made', sourceId, readSource)
export const tokenAgain = reread('made', tokenId, readToken)
export const passwordResetAgain = reread('made', resetId, readPasswordReset)

function reread<Id, Value>(
  kept: keyof KeptRequest,
  id: { parse(kept: string): Id },
  read: (actor: Actor, id: Id) => Promise<Result<Value, Problem>>,
): Again<Value> {
  return async (actor, { [kept]: known }) =>
    known === null ? fail({ code: 'not-found' }) : read(actor, id.parse(known))
}
