/** What a token may be used for: to read, to change, to publish, and to administer. None holds another. */
export const scopes = ['read', 'write', 'publish', 'admin'] as const
export type Scope = (typeof scopes)[number]
