import { z } from 'zod'
import { claim, evidenceOnClaim, reasonInput } from '../domain/claim/claim'
import { evidenceInput, evidencePatch } from '../domain/claim/evidence'
import {
  knownSource,
  sourceCorrectionInput,
  sourceEffects,
  sourceWithdrawalInput,
} from '../domain/claim/known-source'
import { source } from '../domain/claim/source'
import { sourceUse } from '../domain/claim/source-use'
import { optionalWritten } from '../domain/fields'
import { evidenceId, sourceId } from '../domain/ids'
import { pageOf, pageQuery } from '../domain/page'
import { ofClaim } from './params'
import type { Terms } from './terms'

const ofEvidence = z.strictObject({ evidenceId })
const ofSource = z.strictObject({ sourceId })

/** Evidence on claims, and the sources it is from. */
export const evidenceTerms = {
  attachEvidence: {
    summary: 'Attach evidence from a known source (by id) or a new one; an approval falls away',
    params: ofClaim,
    body: evidenceInput,
    ifMatch: 'optional',
    adds: true,
    answer: { status: 201, schema: evidenceOnClaim },
    current: claim,
  },
  changeEvidence: {
    summary: 'Change evidence; If-Match names the version of the evidence',
    params: ofEvidence,
    body: evidencePatch,
    ifMatch: 'required',
    answer: { status: 200, schema: evidenceOnClaim },
    current: evidenceOnClaim,
  },
  withdrawEvidence: {
    summary: 'Take evidence back, with a reason; it stays to be read',
    params: ofEvidence,
    body: reasonInput,
    ifMatch: 'optional',
    answer: { status: 201, schema: claim },
    current: evidenceOnClaim,
  },
  restoreEvidence: {
    summary:
      'Let withdrawn evidence count again, with a reason; an approval falls away (editors, and who withdrew it)',
    params: ofEvidence,
    body: reasonInput,
    ifMatch: 'optional',
    answer: { status: 201, schema: claim },
    current: evidenceOnClaim,
  },
  listSourceUses: {
    summary:
      'The claims that use a source, by their evidence, the last first; withdrawn evidence is told as such',
    params: ofSource,
    query: pageQuery,
    answer: { status: 200, schema: pageOf(sourceUse) },
  },
  readSource: {
    summary: 'A source; withdrawal or correction say why it is used by nothing any more',
    params: ofSource,
    answer: { status: 200, schema: knownSource },
  },
  previewSourceFall: {
    summary:
      'What would happen if the source were withdrawn or corrected now: the claims whose approval falls away, those whose ' +
      'waiting proposal is voided, and those that only change',
    params: ofSource,
    answer: { status: 200, schema: sourceEffects },
  },
  withdrawSource: {
    summary:
      'Withdraw a source with a reason (editors): all evidence from it is withdrawn, what was approved on it is reopened, and ' +
      'nothing is attached from it any more. With `seen`, what was seen to fall, other effects now answer 412 with them',
    params: ofSource,
    body: sourceWithdrawalInput,
    answer: { status: 201, schema: knownSource },
    current: sourceEffects,
  },
  correctSource: {
    summary:
      'Describe a source anew, with a reason (editors): all evidence from it names the new source, and what was approved on it ' +
      'is reopened. Answers the new source. `seen` is as for a withdrawal',
    params: ofSource,
    body: sourceCorrectionInput,
    answer: { status: 201, schema: knownSource },
    current: sourceEffects,
  },
  listSources: {
    summary: 'Sources of the newsroom that stand, newest first',
    query: pageQuery.extend({ search: optionalWritten(200) }),
    answer: { status: 200, schema: pageOf(source) },
  },
} as const satisfies Record<string, Terms>
