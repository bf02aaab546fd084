/** An expected outcome as a value: what was asked for, or the problem in its way. Surprises are thrown. */
export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; problem: Problem }

export function succeed<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function fail<Problem>(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem }
}
