'use client'

import { useTranslations } from 'next-intl'
import { undoing } from '@/components/workspace/undo'
import { useWorkspace } from '@/components/workspace/workspace'
import type { Claim } from '@/lib/domain/claim/claim'
import { waitsForPlace } from '@/lib/domain/claim/claim-placing'
import { Tray } from './tray'

/** The tray beside the article it belongs to: what was placed opens where its words are. */
export function WorkspaceTray({ text }: { text: string }) {
  const { actor, article, claims, wholeOf, learn, open, announce } = useWorkspace()
  const undo = useTranslations('undo')

  function settle(claim: Claim, said: string) {
    learn(claim)
    const isGone = claim.state === 'withdrawn'
    announce(said, isGone ? undoing.withdrawal(claim, undo('reasonBack')) : null)
    if (!isGone) open(claim.number, { focus: true })
  }

  const { id, language, direction, revision } = article
  return (
    <Tray
      actor={actor}
      article={{ id, language, direction, revision: { number: revision, text } }}
      claims={claims.filter(waitsForPlace).flatMap(({ id }) => wholeOf(id) ?? [])}
      onSettled={settle}
    />
  )
}
