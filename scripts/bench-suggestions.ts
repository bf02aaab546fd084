import { suggestionsIn } from '../lib/domain/article/suggestion/suggestion'
import { type SuggestionKind, suggestionKinds } from '../lib/domain/article/suggestion/suggestion-kind'
import { labelled, languages, parts } from '../tests/domain/article/suggestion-sentences'

/**
 * Prints how often a suggestion is right (precision) and how many of the sentences that deserve one get it (recall), on
 * labelled sentences: those the rules were tuned on, those they were not, and those written after them. `--wrong` also lists what was missed (-) and
 * suggested in vain (+) in the first.
 */
const titles = { tuning: 'Tuned on', heldOut: 'Held out', unseen: 'Unseen' }
type Judged = { text: string; labels: readonly SuggestionKind[]; found: readonly SuggestionKind[] }

for (const part of parts) {
  for (const language of languages) {
    const judged = labelled(language, part).map(({ text, kinds }) => ({
      ...{ text, labels: kinds, found: suggestionsIn(text, language) },
    }))
    console.log(`\n${titles[part]}, ${language}, ${judged.length} sentences`)
    console.log('kind         labelled  found  right  precision  recall')
    for (const kind of suggestionKinds) console.log(line(kind, judged, (kinds) => kinds.includes(kind)))
    console.log(line('any', judged, (kinds) => kinds.length > 0))
    if (part === 'tuning' && process.argv.includes('--wrong')) listWrong(judged)
  }
}

function line(name: string, judged: Judged[], has: (kinds: readonly SuggestionKind[]) => boolean): string {
  const deserving = judged.filter(({ labels }) => has(labels)).length
  const found = judged.filter((sentence) => has(sentence.found))
  const right = found.filter(({ labels }) => has(labels)).length
  const counts = [String(deserving).padStart(8), String(found.length).padStart(7), String(right).padStart(7)]
  return `${name.padEnd(13)}${counts.join('')}${share(right, found.length)}${share(right, deserving).padStart(8)}`
}

function share(part: number, whole: number): string {
  return (whole === 0 ? '–' : (part / whole).toFixed(2)).padStart(11)
}

function listWrong(judged: Judged[]): void {
  for (const { text, labels, found } of judged) {
    const wrong = suggestionKinds.flatMap((kind) =>
      labels.includes(kind) === found.includes(kind) ? [] : [`${found.includes(kind) ? '+' : '-'}${kind}`],
    )
    if (wrong.length > 0) console.log(`  ${wrong.join(' ')}  ${text}`)
  }
}
