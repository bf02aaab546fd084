export type Direction = 'rtl' | 'ltr'

/**
 * The direction that a text has by itself: that of its first letter. Digits and signs have none, and a text of these alone stands
 * as what it is part of does, while `dir="auto"` would have it from left to right.
 */
export function directionOfText(text: string): Direction | undefined {
  const [letter] = /\p{L}/u.exec(text) ?? []
  if (letter === undefined) return undefined
  return rightToLeft.test(letter) ? 'rtl' : 'ltr'
}

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
