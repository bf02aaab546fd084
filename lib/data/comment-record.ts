import { type Comment, comment } from '../domain/claim/comment'
import { type ClaimId, type CommentId, claimId, type NewsroomId } from '../domain/ids'
import { commentInclude, toComment } from './claim-row'
import { database } from './client'
import { type Write, write } from './write'

/** A comment of this newsroom, and the claim it is on. */
export async function findComment(
  newsroom: NewsroomId,
  id: CommentId,
): Promise<{ claim: ClaimId; comment: Comment } | null> {
  const row = await database(newsroom).comment.findFirst({
    where: { id, newsroomId: newsroom },
    include: commentInclude,
  })
  return row && { claim: claimId.parse(row.claimId), comment: comment.parse(toComment(row)) }
}

export function addComment(
  newsroom: NewsroomId,
  claim: ClaimId,
  { id, text, replyTo, mentions, createdBy, createdAt }: Comment,
): Write {
  return write(() =>
    database(newsroom).comment.create({
      data: {
        ...{ id, newsroomId: newsroom, claimId: claim, text, replyTo, createdBy: createdBy.id, createdAt },
        mentions: { create: mentions.map((person) => ({ memberId: person.id })) },
      },
      select: { id: true },
    }),
  )
}

/** Marks a comment as taken back if it has not been since it was read. */
export function withdrawComment(
  newsroom: NewsroomId,
  id: CommentId,
  { by, at }: NonNullable<Comment['withdrawn']>,
): Write {
  return write(() =>
    database(newsroom).comment.update({
      where: { id, newsroomId: newsroom, withdrawnAt: null },
      data: { withdrawnBy: by.id, withdrawnAt: at },
      select: { id: true },
    }),
  )
}

/** Marks a comment as resolved if nobody has since it was read. */
export function resolveComment(
  newsroom: NewsroomId,
  id: CommentId,
  { by, at }: NonNullable<Comment['resolved']>,
): Write {
  return write(() =>
    database(newsroom).comment.update({
      where: { id, newsroomId: newsroom, resolvedAt: null, withdrawnAt: null },
      data: { resolvedBy: by.id, resolvedAt: at },
      select: { id: true },
    }),
  )
}
