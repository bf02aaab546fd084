/** A stem of what is asked, and how many claims of the newsroom have it. */
export type StemCount = { stem: string; claims: number }

/**
 * What claims have to have to be looked at, as a `tsquery` of Postgres: two of the rarest stems of what is asked, or one that
 * hardly any has. No single one of them is needed, for another wording keeps only some. Null where no claim has any.
 */
export function soughtIn(counts: readonly StemCount[]): string | null {
  const rarest = counts
    .filter(({ claims }) => claims > 0)
    .sort((one, other) => one.claims - other.claims || (one.stem < other.stem ? -1 : 1))
    .slice(0, mostStems)
  const alone = rarest.filter(({ claims }, at) => claims <= fewClaims || (at === 0 && rarest.length === 1))
  const pairs = rarest.flatMap((one, at) =>
    rarest.slice(at + 1).map((other) => `${quoted(one)} & ${quoted(other)}`),
  )
  const sought = [...alone.map(quoted), ...pairs]
  return sought.length === 0 ? null : sought.join(' | ')
}

/** Stems hold letters, digits, points and commas. */
const quoted = ({ stem }: StemCount) => `'${stem}'`

/** Stems that pairs are made of. */
const mostStems = 8

/** So few that all of them can be looked at for one stem. */
const fewClaims = 50
