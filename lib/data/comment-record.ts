import { type Comment, comment } from '../domain/claim/comment'
import { type ClaimId, type CommentId, claimId, type NewsroomId } from '../domain/ids'
import { database } from './client'
import { type Write, write } from './write'

const person = { select: { id: true, name: true } } as const

/** A comment of this newsroom, and the claim it is on. */
export async function findComment(
  newsroom: NewsroomId,
  id: CommentId,
): Promise<{ claim: ClaimId; comment: Comment } | null> {
  const row = await database().comment.findFirst({
    where: { id, newsroomId: newsroom },
    include: { author: person, resolver: person },
  })
  if (!row) return null
  const resolved = row.resolvedAt && { by: row.resolver, at: row.resolvedAt.toISOString() }
  const { text, author, createdAt } = row
  return {
    claim: claimId.parse(row.claimId),
    comment: comment.parse({ id, text, resolved, createdBy: author, createdAt: createdAt.toISOString() }),
  }
}

export function addComment(
  newsroom: NewsroomId,
  claim: ClaimId,
  { id, text, createdBy, createdAt }: Comment,
): Write {
  return write(() =>
    database().comment.create({
      data: { id, newsroomId: newsroom, claimId: claim, text, createdBy: createdBy.id, createdAt },
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
    database().comment.update({
      where: { id, newsroomId: newsroom, resolvedAt: null },
      data: { resolvedBy: by.id, resolvedAt: at },
      select: { id: true },
    }),
  )
}
