/** Why a member is told of something. Kinds are added; a member may do without any of them. */
export const noticeKinds = [
  'assigned',
  'due',
  'mentioned',
  'replied',
  'returned',
  'decided',
  'voided',
  'reopened',
  'revised',
  'withdrawn',
  'reported',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Of so many unread items and more nobody counts how many there are. */
export const mostCounted = 100
