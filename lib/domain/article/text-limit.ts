/** Bytes of UTF-8 in one article's text. */
export const maximumTextBytes = 1_048_576
