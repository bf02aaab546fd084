/** What can be found, in the order in which filters offer it. A passage is what evidence quotes. */
export const foundKinds = ['article', 'claim', 'source', 'passage', 'comment', 'person'] as const
export type FoundKind = (typeof foundKinds)[number]
