/** How a sentence stands: a claim is marked in it, it was dismissed, or nobody has looked at it yet. */
export const sentenceStates = ['claimed', 'dismissed', 'unchecked'] as const
