import { likeClaims } from '../lib/domain/matching/like-claims'
import { type Language, paraphrasesIn } from './bench-matching/paraphrases'

/**
 * Prints how often the claim that another wording is of is found first and among the first ten, in each direction, and what
 * asking takes in a newsroom of 20,000 claims. `--missed` also lists what was not first. npm run bench:matching
 */
console.info('language | asked | found first | among ten | ms in 20,000')
console.info('--- | --- | --- | --- | ---')
for (const language of ['ar', 'en'] as const) console.info(line(language))

function line(language: Language): string {
  const { pairs, corpus } = paraphrasesIn(language)
  const turned = pairs.map(([, wording], at) => ({ id: String(at), text: wording }))
  const places = pairs.flatMap(([claim, wording], at) => [
    placeOf(wording, corpus, at),
    placeOf(claim, [...turned, ...corpus.slice(pairs.length)], at),
  ])
  const share = (most: number) =>
    `${((100 * places.filter((place) => place < most).length) / places.length).toFixed(0)}%`
  return [language, places.length, share(1), share(10), milliseconds(pairs, corpus)].join(' | ')
}

function placeOf(asked: string, corpus: { id: string; text: string }[], at: number): number {
  const found = likeClaims(asked, corpus, 10)
  const place = found.findIndex(({ id }) => id === String(at))
  if (place !== 0 && process.argv.includes('--missed')) {
    console.info(`  ${place + 1 || '–'}  ${asked}\n     ${corpus.find(({ id }) => id === String(at))?.text}`)
    console.info(`     ${corpus.find(({ id }) => id === found[0]?.id)?.text} (${found[0]?.score.toFixed(2)})`)
  }
  return place === -1 ? Number.POSITIVE_INFINITY : place
}

/** The median of seven. */
function milliseconds(pairs: readonly [string, string][], corpus: { text: string }[]): string {
  const many = Array.from({ length: 20_000 }, (_, at) => ({
    ...{ id: String(at), text: corpus[at % corpus.length]?.text ?? '' },
  }))
  const times = pairs.slice(0, 7).map(([, wording]) => {
    const started = performance.now()
    likeClaims(wording, many, 10)
    return performance.now() - started
  })
  return (times.sort((one, other) => one - other)[3] ?? 0).toFixed(0)
}
