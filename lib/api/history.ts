import { z } from 'zod'
import { erasure, erasureInput } from '../domain/history/erasure'
import { historyEntry } from '../domain/history/history-event'
import { timestamp } from '../domain/history/timestamp'
import { pageOf, pageQuery } from '../domain/page'
import { ofArticle, ofClaim } from './params'
import type { Terms } from './terms'

/** What happened, its proof, and what was erased from it. */
export const historyTerms = {
  listClaimHistory: {
    summary: 'What happened to a claim, oldest first',
    params: ofClaim,
    query: pageQuery,
    answer: { status: 200, schema: pageOf(historyEntry) },
  },
  listArticleHistory: {
    summary: 'What happened to an article and its claims, oldest first',
    params: ofArticle,
    query: pageQuery,
    answer: { status: 200, schema: pageOf(historyEntry) },
  },
  listNewsroomHistory: {
    summary: 'What happened in the newsroom itself, oldest first: members, roles, erased names (admins)',
    query: pageQuery,
    scope: 'admin',
    answer: { status: 200, schema: pageOf(historyEntry) },
  },
  eraseText: {
    summary:
      'Erase a text, or the name and address of a member, for good (admins). id is that of the comment, proposal, ' +
      'decision or member; of the claim for reopening (all of its reopenings), withdrawal and restoration; of the ' +
      'evidence for evidence-withdrawal and evidence-restoration. The history keeps its entries, and one more says what was erased and why',
    body: erasureInput,
    scope: 'admin',
    sensitive: true,
    answer: { status: 201, schema: erasure },
  },
  readCheckpoint: {
    summary: 'The newest signed checkpoint of the newsroom’s history (C2SP tlog-checkpoint)',
    answer: { status: 200, schema: z.string(), type: 'text/plain' },
  },
  readCheckpointKey: {
    summary: 'The public key of these checkpoints, to be published where readers find it',
    answer: { status: 200, schema: z.string(), type: 'text/plain' },
  },
  readTimestamp: {
    summary:
      'The newest timestamp that an authority gave a checkpoint of the newsroom (RFC 3161; both as bytes in base64: ' +
      'what was stamped, and the answer in DER). 404 when there is none',
    answer: { status: 200, schema: timestamp },
  },
} as const satisfies Record<string, Terms>
