import type { ReportLanguage } from '@/lib/domain/report/report'
import { readPublicStyle } from '@/lib/export/html/file-style'
import {
  type ErrorRefusal,
  errorForm,
  errorRefused,
  errorSent,
  type Look,
} from '@/lib/export/publication/error-form'
import type { Published } from '@/lib/operations/publication/read-published'
import { receiveReaderReport } from '@/lib/operations/publication/receive-reader-report'
import { readErrorForm, senderOf } from './asked-error'
import { formPolicy } from './policies'

/** The form for errors in a published report; a claim that the address names is filled in. */
export async function answerErrorForm(
  request: Request,
  { asked }: Published,
  language: ReportLanguage,
): Promise<Response> {
  const claim = Number(/^[1-9]\d{0,5}$/.exec(new URL(request.url).searchParams.get('claim') ?? '')?.[0])
  const { slug, number, title, newsroomName: newsroom } = asked
  const place = { slug, number, title, newsroom, claim: claim || null }
  return page(200, errorForm(place, await look(language, asked)))
}

export async function answerErrorSent({ asked }: Published, language: ReportLanguage): Promise<Response> {
  return page(200, errorSent(asked, await look(language, asked)))
}

/**
 * Takes what a reader sent by the form of a report that stands. `find` gives the one that it is about. Whoever filled in what only a program
 * sees is answered like everybody else, and nothing is kept.
 */
export async function answerErrorSending(
  request: Request,
  { asked }: Published,
  find: (report: number) => Promise<Published | Response>,
  language: ReportLanguage,
): Promise<Response> {
  const sent = await readErrorForm(request)
  if (!sent.ok) return refused(sent.problem.status, sent.problem.because, asked, language)
  const { report, input, trapped } = sent.value
  const published = await find(report)
  if (published instanceof Response) return published
  const kept = trapped ? null : await receiveReaderReport(published, input, senderOf(request))
  if (kept && !kept.ok) {
    const wait = kept.problem.code === 'throttled' ? kept.problem.wait : 60
    return refused(429, ['throttled'], asked, language, { 'retry-after': String(wait) })
  }
  return new Response(null, {
    status: 303,
    headers: { location: `/r/${asked.slug}/error/sent?lang=${language}`, 'cache-control': 'no-store' },
  })
}

async function refused(
  status: number,
  because: readonly ErrorRefusal[],
  asked: Published['asked'],
  language: ReportLanguage,
  headers: Record<string, string> = {},
): Promise<Response> {
  return page(status, errorRefused(because, asked, await look(language, asked)), {
    'cache-control': 'no-store',
    ...headers,
  })
}

function page(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(text, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      // Kept by the browser, so that whoever goes back finds what they typed.
      'cache-control': 'private, no-cache',
      'content-security-policy': formPolicy,
      // Else browsers would not say from where the form was sent.
      'referrer-policy': 'same-origin',
      ...headers,
    },
  })
}

async function look(language: ReportLanguage, { newsroomDigits: digits }: Published['asked']): Promise<Look> {
  return { language, digits, style: await readPublicStyle() }
}
