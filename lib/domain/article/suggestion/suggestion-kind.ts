/** Why a sentence may be worth checking. A hint to a person, never a verdict: rules over words, nothing learned. */
export const suggestionKinds = ['figure', 'percentage', 'date', 'superlative', 'attribution'] as const
export type SuggestionKind = (typeof suggestionKinds)[number]
