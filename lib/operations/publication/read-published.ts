import { type KeptPublication, listPublished } from '../../data/publication-record'

/** What is public under a name: the report that is asked for, and the newest one that stands. */
export type Published = { asked: KeptPublication; newest: KeptPublication | null }

/**
 * What strangers find under a public name: the report with this number, or else the newest that stands; where none does, the last
 * one taken back, so that its reason can be said. Null where nothing was ever published.
 */
export async function readPublished(slug: string, number: number | null): Promise<Published | null> {
  const all = await listPublished(slug)
  const newest = all.findLast(({ withdrawal }) => withdrawal === null) ?? null
  const asked =
    number === null ? (newest ?? all.at(-1)) : all.find((published) => published.number === number)
  return asked ? { asked, newest } : null
}
