/** `length` equal tokens in a row: from token `a` of the text before, and from token `b` of the text after. */
export type Run = { a: number; b: number; length: number }

/** A stretch of tokens of either text, half-open, that stands between two runs. */
export type Gap = { a: number; aEnd: number; b: number; bEnd: number }
