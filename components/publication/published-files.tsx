import { useTranslations } from 'next-intl'
import type { Publication } from '@/lib/domain/publication/publication'

/** What of a published report people take along: as it is printed, and as one goes on with it. */
export function PublishedFiles({ of: { number, files } }: { of: Publication }) {
  const t = useTranslations('publication')
  return (
    <ul aria-label={t('files', { number })} className="flex basis-full flex-wrap gap-x-4 gap-y-1 text-small">
      {shown.flatMap(({ name, words }) => {
        const file = files.find((each) => each.name === name)
        return file
          ? [
              <li key={name}>
                <a href={file.address} download className="text-accent underline">
                  {t(`page.${words}`)}
                </a>
              </li>,
            ]
          : []
      })}
    </ul>
  )
}

const shown = [
  { name: 'report.pdf', words: 'pdf' },
  { name: 'report.docx', words: 'word' },
  { name: 'report.zip', words: 'bundle' },
] as const
