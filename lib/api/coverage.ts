import { z } from 'zod'
import { coverage } from '../domain/article/coverage'
import { dismissalInput } from '../domain/article/dismissal'
import { dismissalId } from '../domain/ids'
import { ofArticle } from './params'
import type { Terms } from './terms'

/** The sentences of an article: claimed, dismissed or unchecked. */
export const coverageTerms = {
  readCoverage: {
    summary: 'The sentences of the current revision: claimed, dismissed or unchecked, with suggestions',
    params: ofArticle,
    answer: { status: 200, schema: coverage },
  },
  dismissSentence: {
    summary: 'Note that the sentence at a place holds nothing to check',
    params: ofArticle,
    body: dismissalInput,
    answer: { status: 201, schema: coverage },
  },
  reinstateSentence: {
    summary: 'Take a dismissal back: the sentence is unchecked again',
    params: z.strictObject({ dismissalId }),
    body: z.strictObject({}),
    answer: { status: 201, schema: coverage },
  },
} as const satisfies Record<string, Terms>
