/** How soon a member is told by mail of what came to their inbox. */
export const mailTimes = ['never', 'at-once', 'daily'] as const
