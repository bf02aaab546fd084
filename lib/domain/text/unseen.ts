/**
 * The inside of a regular expression's class (with the flag u): characters that are drawn as nothing, white space aside.
 * Besides those that Unicode has ignored by default there are controls, line and paragraph separators, the empty braille
 * pattern, the marks of interlinear annotation, the placeholder of an object, what joins hieroglyphs, and the note head that has
 * no ink.
 */
export const unseenClass = String.raw`\p{Default_Ignorable_Code_Point}\p{Cc}\u2028\u2029\u2800\uFFF9-\uFFFC\u{13430}-\u{1343F}\u{1D159}`

/** Whether a text shows something to read: more than white space, unseen characters and marks without a letter. */
export function showsSomething(text: string): boolean {
  return shown.test(text)
}

/** A text of one line without what nobody sees in it. */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, '')
}

const shown = new RegExp(String.raw`[^\p{White_Space}\p{M}\p{Noncharacter_Code_Point}${unseenClass}]`, 'u')
const unseen = new RegExp(`[${unseenClass}]`, 'gu')
