import { z } from 'zod'
import { refuseUnstorable } from '../fields'
import { memberId } from '../ids'
import { pageQuery } from '../page'
import { articleSorts, articleStates } from './article-filter'
import { language } from './language-tag'

/** Which articles of the newsroom, in which order; those that are archived by themselves. */
export const articleQuery = pageQuery.extend({
  state: z.enum(articleStates).optional(),
  /** Whose they are, or nobody's. */
  owner: memberId.or(z.literal('none')).optional(),
  due: z.literal('late').optional(),
  language: language.optional(),
  outlet: z.string().trim().max(200).superRefine(refuseUnstorable).optional(),
  label: z.string().trim().max(50).superRefine(refuseUnstorable).optional(),
  /** The days between which they were published, as far as that is known; else came in. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  archived: z
    .enum(['true', 'false'])
    .transform((said) => said === 'true')
    .optional(),
  sort: z.enum(articleSorts).optional(),
})
export type ArticleQuery = z.infer<typeof articleQuery>
