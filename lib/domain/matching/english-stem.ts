/** The stem of an English word in small letters: without the commonest endings (`rising` and `rises`, `countries`). Never empty. */
export function englishStem(word: string): string {
  for (const [ending, instead] of endings) {
    if (!word.endsWith(ending)) continue
    const stem = word.slice(0, -ending.length)
    if (stem.length >= shortest && /[aeiouy]/.test(stem))
      return withoutLastE(undoubled(stem, ending) + instead)
  }
  return withoutLastE(word)
}

/** `stopped` and `stop`, but `falling` and `fall`. */
function undoubled(stem: string, ending: string): string {
  return /^(?:ed|ing|er)$/.test(ending) && /([bdfgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem
}

function withoutLastE(word: string): string {
  return word.length > shortest && word.endsWith('e') ? word.slice(0, -1) : word
}

/** The first that fits counts. What ends in `ss`, `us` or `is` has no plural's `s`. */
const endings: readonly (readonly [string, string])[] = [
  ...(['ss', 'us', 'is'] as const).map((kept) => [kept, kept] as const),
  ['sses', 'ss'],
  ['ies', 'y'],
  ['ied', 'y'],
  ['ations', ''],
  ['ation', ''],
  ['ments', ''],
  ['ment', ''],
  ['ings', ''],
  ['ing', ''],
  ['ed', ''],
  ['ly', ''],
  ['s', ''],
]

const shortest = 3
