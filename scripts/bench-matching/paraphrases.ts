import { readFileSync } from 'node:fs'
import { distractors } from './distractors'

export type Language = 'ar' | 'en'

/** Claims with another wording of each, written for this by hand, and what else there is to find in its stead. */
export function paraphrasesIn(language: Language): { pairs: [string, string][]; corpus: Candidate[] } {
  const file = { ar: 'arabic.tsv', en: 'english.tsv' }[language]
  const lines = readFileSync(`scripts/bench-matching/${file}`, 'utf8').trim().split('\n')
  const pairs = lines.map((line): [string, string] => {
    const [claim = '', wording = ''] = line.split('\t')
    return [claim, wording]
  })
  return { pairs, corpus: [...pairs.map(([claim]) => claim), ...distractors[language]].map(numbered) }
}

type Candidate = { id: string; text: string }

const numbered = (text: string, at: number): Candidate => ({ id: String(at), text })
