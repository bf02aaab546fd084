/** What a membership allows, each role all of the one after it. */
export const roles = ['admin', 'editor', 'journalist', 'reader'] as const
export type Role = (typeof roles)[number]
