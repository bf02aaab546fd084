import type { TextRange } from './range'

/** Where a claim stands in the folded text after. `several` when the place given is not the only one that fits. */
export type Placement =
  | { found: 'same' | 'changed'; units: TextRange }
  | { found: 'several'; units: TextRange[] }
  | { found: 'nothing' }
