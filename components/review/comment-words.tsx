'use client'

import { FreeText, Isolated } from '@/components/ui/free-text'
import { commentPieces } from '@/lib/domain/claim/mentions'
import type { Person } from '@/lib/domain/newsroom/person'

/** What a comment says: whom it names stands out, and its addresses lead there. */
export function CommentWords({ text, mentions }: { text: string; mentions: readonly Person[] }) {
  return commentPieces(text, mentions).map((piece, index) => {
    // Pieces stay where they are: a comment is never changed.
    const key = `${index} ${piece.kind}`
    if (piece.kind === 'text') return <FreeText key={key}>{piece.text}</FreeText>
    if (piece.kind === 'mention') {
      return (
        <Isolated key={key} data-mention className="rounded bg-accent-wash px-1 font-medium text-accent">
          {piece.text}
        </Isolated>
      )
    }
    return (
      <a
        key={key}
        href={piece.text}
        target="_blank"
        rel="noopener nofollow"
        className="break-all text-accent underline decoration-1 underline-offset-4"
      >
        <Isolated dir="ltr">{piece.text}</Isolated>
      </a>
    )
  })
}
