import { z } from 'zod'
import { publication, publicationInput, unpublicationInput } from '../domain/publication/publication'
import { ofArticle } from './params'
import type { Terms } from './terms'

/** Reports that go out. What is public is read under /r/{slug}, without a session. */
export const publicationTerms = {
  listPublications: {
    summary: 'The reports of an article that were published, oldest first, those taken back too',
    params: ofArticle,
    answer: { status: 200, schema: z.object({ items: z.array(publication) }) },
  },
  addPublication: {
    summary:
      'Publish the report of an article as it stands (editors). It never changes; a correction publishes the next one and says ' +
      'why. 409 not-publishable while a claim is reopened, or a verdict on a central claim waits',
    params: ofArticle,
    body: publicationInput,
    answer: { status: 201, schema: publication },
  },
  withdrawPublication: {
    summary:
      'Take a published report back (editors): its address answers 410 with the reason; the history keeps it',
    params: ofArticle.extend({ number: z.coerce.number().int().min(1).max(1_000_000) }),
    body: unpublicationInput,
    answer: { status: 200, schema: publication },
  },
} as const satisfies Record<string, Terms>
