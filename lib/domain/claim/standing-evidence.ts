import type { FieldError } from '../problem'
import type { Evidence } from './evidence'
import { originKey } from './origin'
import type { Stance } from './stance'

/** What was not taken back. */
export function standing<Piece extends Evidence>(all: readonly Piece[]): Piece[] {
  return all.filter((piece) => piece.withdrawal === null)
}

/** What was not taken back though its source fell, for the claim was out of the check then and has come back. */
export function fallenEvidence<Piece extends Evidence>(all: readonly Piece[]): Piece[] {
  return standing(all).filter((piece) => piece.sourceFell)
}

/** No verdict is put forward or approved on a source that fell. */
export function restingOnFallen(all: readonly Evidence[]): FieldError[] {
  return fallenEvidence(all).length > 0 ? [{ path: 'evidence', code: 'rests-on-fallen-source' }] : []
}

/** The distinct origins among the standing evidence of one stance. */
export function originsOf(all: readonly Evidence[], of: Stance): Set<string> {
  return new Set(
    standing(all)
      .filter((piece) => piece.stance === of)
      .map((piece) => originKey(piece.source)),
  )
}
