/** One mark for all that print the same: quotes of any shape, dashes of any length, commas of any script. */
export function plainMark(mark: string): string {
  return plain.get(mark) ?? mark
}

/** Whether a mark joins two words into one, as the dashes that are no hyphens do not. */
export function isHyphen(mark: string): boolean {
  return hyphens.includes(mark)
}

const hyphens = ['-', '\u2010', '\u2011']

const plain = new Map<string, string>(
  [
    ['"', '“', '”', '„', '‟', '«', '»', '〝', '〞', '〟'],
    ["'", '‘', '’', '‚', '‛', '‹', '›', '`', '´', '\u02BC'],
    [...hyphens, '‒', '–', '—', '―', '−', '--', '---'],
    ['…', '...'],
    [',', '،'],
    [';', '؛'],
    ['?', '؟'],
    ['.', '۔'],
  ].flatMap(([first = '', ...others]) => others.map((mark) => [mark, first] as const)),
)
