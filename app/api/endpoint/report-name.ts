import { getTranslations } from 'next-intl/server'
import type { ArticleId } from '@/lib/domain/ids'
import { slugOf } from '@/lib/domain/publication/slug'
import { locales } from '@/lib/i18n/locales'
import { fileDisposition } from './file-disposition'

/** What a file of a report says of itself in its name, in every language: it may go on without its folder. */
type Standing = 'draft' | 'internal'

/**
 * The name of a file of a report that was not published: after its article, and by what it is. For whoever reads ASCII alone it is
 * the name that the article has in public addresses.
 */
export async function reportDisposition(
  how: 'inline' | 'attachment',
  standing: Standing,
  { id, title }: { id: ArticleId; title: string },
  ending: string,
): Promise<string> {
  const words = await Promise.all(
    locales.map(async (locale) =>
      (await getTranslations({ locale, namespace: 'report' }))(`${standing}File`),
    ),
  )
  const plain = `isnad-${standing}-${slugOf(title, id)}${ending}`
  const before = ['isnad', ...words.toReversed(), ''].join('-')
  return fileDisposition(how, plain, { before, title, after: ending })
}
