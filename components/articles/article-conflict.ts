import { createElement } from 'react'
import { areAtOdds, type Comparison } from '@/components/claim/conflict'
import { RecordedValue } from '@/components/history/recorded-value'
import type { Article } from '@/lib/domain/article/article'
import { type ArticleFields, articleFields, fieldsOf } from './article-fields'

type Words = (key: `history.fields.${(typeof articleFields)[number]}` | 'conflict.revision') => string

/** What is otherwise about an article than it was seen, and where `mine` wrote something else than is saved now. */
export function compareArticles(
  seen: Pick<Article, keyof ArticleFields> & { revision: number },
  now: Article,
  mine: ArticleFields | null,
  t: Words,
): Comparison {
  const [before, after] = [fieldsOf(seen), fieldsOf(now)]
  const ours = articleFields.filter((name) => mine && areAtOdds(before[name], mine[name], after[name]))
  const value = (name: (typeof articleFields)[number], text: string) =>
    text === '' ? '' : createElement(RecordedValue, { field: name, value: text })
  return {
    written: ours.map((name) => ({
      label: t(`history.fields.${name}`),
      mine: value(name, mine?.[name] ?? ''),
      theirs: value(name, after[name]),
    })),
    differences: [
      ...articleFields.flatMap((name) =>
        before[name] === after[name] || ours.includes(name)
          ? []
          : [
              {
                label: t(`history.fields.${name}`),
                before: value(name, before[name]),
                after: value(name, after[name]),
              },
            ],
      ),
      ...(seen.revision === now.revision.number
        ? []
        : [
            {
              label: t('conflict.revision'),
              before: String(seen.revision),
              after: String(now.revision.number),
            },
          ]),
    ],
  }
}
