import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { differenceOf, type Paragraph, paragraphsOfDifference } from '@/lib/domain/difference'
import { DifferenceParts } from './difference-parts'

type Props = { before: string; after: string; language: string; direction: 'rtl' | 'ltr' }

/** Two texts as one, word by word, in the article's own direction. What did not change is folded away. */
export function Difference({ before, after, language, direction }: Props) {
  const t = useTranslations('revisions.difference')
  if (before === after) return <p className="text-muted">{t('none')}</p>
  const paragraphs = paragraphsOfDifference(differenceOf(before, after))
  return (
    <div className="grid gap-3 rounded border border-line bg-sheet px-5 py-6 shadow-sheet sm:px-9">
      {stretchesOf(paragraphs).map((stretch) =>
        stretch.folded ? (
          <Disclosure key={stretch.at} summary={t('same', { count: stretch.paragraphs.length })}>
            <Paragraphs {...{ ...stretch, language, direction }} />
          </Disclosure>
        ) : (
          <Paragraphs key={stretch.at} {...{ ...stretch, language, direction }} />
        ),
      )}
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
