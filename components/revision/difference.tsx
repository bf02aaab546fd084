import { useTranslations } from 'next-intl'
import { onceInDocument } from '@/components/document/once-in-document'
import { ReadyHtml } from '@/components/document/ready-html'
import { Disclosure } from '@/components/ui/disclosure'
import type { Paragraph } from '@/lib/domain/comparison/difference'
import { escaped } from '@/lib/domain/text/escaped'
import { withLineFeeds } from '@/lib/domain/text/line-ends'
import { DifferenceParts } from './difference-parts'

type Props = { paragraphs: readonly Paragraph[]; language: string; direction: 'rtl' | 'ltr' }

/**
 * Two texts as one, word by word, in the article's own direction. What did not change is folded away, and of very many
 * changes the first are shown.
 */
export function Difference({ paragraphs, language, direction }: Props) {
  const t = useTranslations('revisions.difference')
  if (!paragraphs.some(({ changed }) => changed)) return <p className="text-muted">{t('none')}</p>
  const { shown, left } = withinBound(stretchesOf(paragraphs))
  return (
    <div className="grid gap-3 rounded border border-line bg-sheet px-5 py-6 shadow-sheet sm:px-9">
      {shown.map((stretch) =>
        stretch.folded ? (
          <Disclosure key={stretch.at} summary={t('same', { count: stretch.paragraphs.length })}>
            <ReadyHtml
              as="p"
              lang={language}
              dir={direction}
              className="reading whitespace-pre-wrap text-lg"
              html={onceInDocument(escaped(textOf(stretch)))}
            />
          </Disclosure>
        ) : (
          <Paragraphs key={stretch.at} {...{ ...stretch, language, direction }} />
        ),
      )}
      {left > 0 ? <p className="text-muted">{t('left', { count: left })}</p> : null}
    </div>
  )
}

function Paragraphs({
  paragraphs,
  language,
  direction,
}: {
  paragraphs: Paragraph[]
  language: string
  direction: 'rtl' | 'ltr'
}) {
  return (
    <div lang={language} dir={direction} className="reading grid gap-3 text-lg">
      {paragraphs.map(({ parts }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a comparison never change
        <p key={index} className="whitespace-pre-wrap">
          <DifferenceParts parts={parts} />
        </p>
      ))}
    </div>
  )
}

function textOf({ paragraphs }: Stretch): string {
  return withLineFeeds(paragraphs.flatMap(({ parts }) => parts.map(({ text }) => text)).join(''))
}

type Stretch = { at: number; folded: boolean; paragraphs: Paragraph[] }

/** Paragraphs in a row that are shown or folded alike. Those next to a change stay, to say where it is. */
function stretchesOf(paragraphs: readonly Paragraph[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const [at, paragraph] of paragraphs.entries()) {
    const near = paragraphs.slice(Math.max(0, at - 1), at + 2).some(({ changed }) => changed)
    const last = stretches.at(-1)
    if (last && last.folded === !near) last.paragraphs.push(paragraph)
    else stretches.push({ at, folded: !near, paragraphs: [paragraph] })
  }
  return stretches
}

/** Changed paragraphs that one page shows. */
const most = 500

function withinBound(stretches: readonly Stretch[]): { shown: Stretch[]; left: number } {
  const shown: Stretch[] = []
  let [drawn, left] = [0, 0]
  for (const stretch of stretches) {
    const { folded, paragraphs } = stretch
    const room = most - drawn
    if (folded) {
      if (room > 0) shown.push(stretch)
      continue
    }
    if (room > 0) shown.push({ ...stretch, paragraphs: paragraphs.slice(0, room) })
    drawn += Math.min(room, paragraphs.length)
    left += paragraphs.slice(Math.max(0, room)).filter(({ changed }) => changed).length
  }
  return { shown, left }
}
