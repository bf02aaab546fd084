import { createTranslator } from 'use-intl/core'
import { z } from 'zod'
import { noticeKinds } from '../../lib/domain/inbox/notice-kinds'
import { digitStyles, inDigits } from '../../lib/domain/text/digits'
import { isolated } from '../../lib/domain/text/isolated'
import ar from '../../messages/ar.json'
import en from '../../messages/en.json'

/** What the messenger reads of an item; of the people and things in it the names alone. */
export const mailItem = z.object({
  item_id: z.uuid(),
  kind: z.enum(noticeKinds),
  by_somebody: z.boolean(),
  by_name: z.string().nullable(),
  article_id: z.uuid(),
  title: z.string(),
  claim_number: z.int().nullable(),
  email: z.string(),
  newsroom: z.string(),
  language: z.string(),
  digits: z.enum(digitStyles),
})
export type MailItem = z.infer<typeof mailItem>

export type Mail = { to: string; subject: string; text: string }

/**
 * One mail that tells a member of everything in `items`, at least one, in the language and digits of their newsroom: who did what to which claim of which
 * article, and where to see it under `address`. What people wrote stays in the newsroom, but for titles and names.
 */
export function composeMail(items: readonly [MailItem, ...MailItem[]], address: string): Mail {
  const [first] = items
  const locale = first.language === 'en' ? 'en' : 'ar'
  const digits = locale === 'ar' ? first.digits : 'latn'
  // The language of the messages is `locale` all the same: this one says how numbers in them are written.
  const written = `${locale}-u-nu-${digits}` as typeof locale
  const t = createTranslator({ locale: written, messages: { ar, en }[locale] })
  const sentenceOf = ({ kind, by_somebody, by_name, claim_number }: MailItem) =>
    t(`inbox.told.${claim_number === null ? 'several' : 'one'}.${kind}`, {
      who: isolated(by_somebody ? (by_name ?? t('app.erasedPerson')) : t('app.system')),
      claim: isolated(`#${inDigits(claim_number ?? '', digits)}`),
    })
  const addressOf = ({ kind, article_id, claim_number }: MailItem) => {
    if (kind === 'reported') return `${address}/${locale}/reader-reports`
    const claim = claim_number === null ? '' : `?claim=${claim_number}#claim-${claim_number}`
    return `${address}/${locale}/articles/${article_id}${claim}`
  }
  const told = items.map((item) => `${sentenceOf(item)}\n${oneLine(item.title)}\n${addressOf(item)}`)
  const subject = items.length === 1 ? sentenceOf(first) : t('inbox.mail.several', { count: items.length })
  return {
    to: first.email,
    subject: `${oneLine(first.newsroom)}: ${subject}`,
    text: [...told, t('inbox.mail.footer', { address: `${address}/${locale}/inbox` }), ''].join('\n\n'),
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
