import type { TextRange } from '../text/range'

/**
 * Where a claim stands in the folded text after: its very words, or edited ones; `likely` when too few of its
 * neighbours are beside them to be sure, `several` when the place given is not the only one that fits.
 */
export type Placement =
  | Found
  | { found: 'likely'; units: TextRange }
  | { found: 'several'; units: TextRange[] }
  | { found: 'nothing' }

export type Found = { found: 'same' | 'changed'; units: TextRange }
