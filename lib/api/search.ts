import { pageOf } from '../domain/page'
import { found } from '../domain/search/found'
import { searchQuery } from '../domain/search/search-query'
import type { Terms } from './terms'

/** One search over everything. */
export const searchTerms = {
  findAnything: {
    summary:
      'Articles, claims, sources, passages, comments and people that say what q asks for, best first; each term as it is ' +
      'written, those in quotes together; the last word may be the beginning of one',
    query: searchQuery,
    answer: { status: 200, schema: pageOf(found) },
  },
} as const satisfies Record<string, Terms>
