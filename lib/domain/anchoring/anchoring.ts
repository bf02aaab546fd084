import type { TextRange } from '../text/range'

/** What became of a quote in a text. Every range counts UTF-16 code units of that text and cuts no grapheme. */
export type Anchoring =
  | { kind: 'exact'; range: TextRange } // same words, same surroundings
  | { kind: 'moved'; range: TextRange } // same words elsewhere, unmistakably the same place
  | { kind: 'changed'; range: TextRange; quote: string } // the place is sure, its words were edited
  | { kind: 'ambiguous'; candidates: TextRange[] } // several places fit: a person decides
  | { kind: 'lost' } // deleted, or not sure enough
