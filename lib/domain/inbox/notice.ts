import type { ClaimId, MemberId } from '../ids'
import type { NoticeKind } from './notice-kinds'

/** That something happened which concerns a member; `claim` is null where it is about several, or the article as a whole. */
export type Notice = { member: MemberId; kind: NoticeKind; claim: ClaimId | null }

/** One notice for each member, the first that is about them, and none for whoever did it: they know. */
export function oneEach(notices: readonly Notice[], by: MemberId): Notice[] {
  const told = new Set([by])
  return notices.filter(({ member }) => {
    const isNew = !told.has(member)
    told.add(member)
    return isNew
  })
}
