import { z } from 'zod'
import { article, articleInput, articlePatch, articleSummary } from '../domain/article/article'
import { articleQuery } from '../domain/article/article-query'
import {
  revision,
  revisionAnswer,
  revisionInput,
  revisionPreview,
  revisionSummary,
} from '../domain/article/revision'
import { reasonInput } from '../domain/claim/claim'
import { moment } from '../domain/moment/moment'
import { pageOf, pageQuery } from '../domain/page'
import { ofArticle } from './params'
import type { Terms } from './terms'

/** JSON may write each byte of a text that is just within its limit as two. */
const maximumArticleJson = 2_400_000

/** Articles and their revisions. */
export const articleTerms = {
  listArticles: {
    summary:
      'Articles of the newsroom, by what happened last unless sort says created or due; owner is the id of a member, or none; ' +
      'those that are archived by themselves; from and to are days of publication, or of coming in where that is not known',
    query: articleQuery,
    answer: { status: 200, schema: pageOf(articleSummary) },
  },
  addArticle: {
    summary: 'Bring an article in; its text is kept byte-exact as revision 1 (at most 1 MB of UTF-8)',
    body: articleInput,
    maximumBytes: maximumArticleJson,
    adds: true,
    answer: { status: 201, schema: article },
  },
  readArticle: {
    summary:
      'An article with its current revision. With at={n}, the article and its claims as they stood after entry n of ' +
      'its history, told by the entries alone: article, moment {n, of, at}, claims',
    params: ofArticle,
    query: z.object({ at: z.coerce.number().int().min(1).max(999_999_999).optional() }),
    answer: { status: 200, schema: z.union([article, moment]) },
  },
  changeArticle: {
    summary:
      'Correct what is known about an article besides its text: title, language, byline, outlet, sourceUrl, publishedOn; ' +
      'whose it is and until when, whether it is archived, and its labels. ' +
      'If-Match names the version of the article. One that was withdrawn answers 409 article-withdrawn, but for archived alone',
    params: ofArticle,
    body: articlePatch,
    ifMatch: 'required',
    answer: { status: 200, schema: article },
    current: article,
  },
  withdrawArticle: {
    summary:
      'Take an article out of the check with all of its claims, with a reason (editors, and who brought it in); nothing is ' +
      'deleted, and what was published stays. Then whatever would change it answers 409 article-withdrawn',
    params: ofArticle,
    body: reasonInput,
    ifMatch: 'optional',
    answer: { status: 201, schema: article },
    current: article,
  },
  restoreArticle: {
    summary:
      'Take a withdrawn article back into the check, with a reason (editors): the claims that left with it come back in the ' +
      'state they had, but reopened where they stood approved',
    params: ofArticle,
    body: reasonInput,
    ifMatch: 'optional',
    answer: { status: 201, schema: article },
    current: article,
  },
  listRevisions: {
    summary: 'Revisions of an article, newest first, each with how the claims fared in it',
    params: ofArticle,
    query: pageQuery,
    answer: { status: 200, schema: pageOf(revisionSummary) },
  },
  addRevision: {
    summary:
      'Give an article a new text (at most 1 MB of UTF-8); answers how each claim fared. If-Match names the version of the article',
    params: ofArticle,
    body: revisionInput,
    maximumBytes: maximumArticleJson,
    ifMatch: 'required',
    adds: true,
    answer: { status: 201, schema: revisionAnswer },
    current: article,
  },
  previewRevision: {
    summary: 'How each claim would fare in a new text; nothing is saved',
    params: ofArticle,
    body: revisionInput,
    maximumBytes: maximumArticleJson,
    scope: 'read',
    answer: { status: 200, schema: revisionPreview },
  },
  readRevision: {
    summary: 'A revision with its text, byte-exact',
    params: ofArticle.extend({ number: z.coerce.number().int().min(1).max(1_000_000) }),
    answer: { status: 200, schema: revision },
  },
} as const satisfies Record<string, Terms>
