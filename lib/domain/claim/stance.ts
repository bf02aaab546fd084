export const stances = ['supports', 'contradicts', 'context'] as const
export type Stance = (typeof stances)[number]
