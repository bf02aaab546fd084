import type { Evidence } from './evidence'
import { originKey } from './origin'
import type { Stance } from './stance'

/** What was not taken back. */
export function standing<Piece extends Evidence>(all: readonly Piece[]): Piece[] {
  return all.filter((piece) => piece.withdrawal === null)
}

/** What was not taken back though its source fell, while the claim was out of the check: no verdict is given on it. */
export function fallenEvidence<Piece extends Evidence>(all: readonly Piece[]): Piece[] {
  return standing(all).filter((piece) => piece.sourceFell)
}

/** The distinct origins among the standing evidence of one stance. */
export function originsOf(all: readonly Evidence[], of: Stance): Set<string> {
  return new Set(
    standing(all)
      .filter((piece) => piece.stance === of)
      .map((piece) => originKey(piece.source)),
  )
}
