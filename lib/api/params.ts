import { z } from 'zod'
import { articleId, claimId } from '../domain/ids'

/** What a path names that several calls are about. */
export const ofArticle = z.strictObject({ articleId })
export const ofClaim = z.strictObject({ claimId })
