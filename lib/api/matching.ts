import { z } from 'zod'
import { written } from '../domain/fields'
import { earlierClaim } from '../domain/matching/earlier-claim'
import { likenessInput } from '../domain/matching/likeness'
import { ofClaim } from './params'
import type { Terms } from './terms'

const likeClaims = z.object({ items: z.array(earlierClaim) })

/** What was checked before. */
export const matchingTerms = {
  listLikeClaims: {
    summary:
      'The claims of the newsroom that say most nearly what a claim says, at most ten, likest first; without itself and what ' +
      'was marked by mistake. numbers says whether they name the same ones, another, or not both any',
    params: ofClaim,
    answer: { status: 200, schema: likeClaims },
  },
  answerLikeness: {
    summary:
      'Say that a claim says the same as an earlier one (accepted), which links the two, or that it does not (rejected). No ' +
      'verdict goes from one to the other',
    params: ofClaim,
    body: likenessInput,
    answer: { status: 201, schema: likeClaims },
  },
  likenText: {
    summary: 'The claims of the newsroom that say most nearly what a text says; nothing is saved',
    body: z.strictObject({ text: written(10_000) }),
    scope: 'read',
    answer: { status: 200, schema: likeClaims },
  },
} as const satisfies Record<string, Terms>
