import { reportLanguageOf } from '@/lib/domain/report/build-report'
import type { ReportLanguage } from '@/lib/domain/report/report'
import { env } from '@/lib/env'
import { readPublicStyle } from '@/lib/export/html/file-style'
import { publicNote } from '@/lib/export/publication/public-note'
import { type Published, readPublished } from '@/lib/operations/publication/read-published'
import { answerErrorForm, answerErrorSending, answerErrorSent } from './answer-error'
import type { Asked } from './asked'
import { pagePolicy } from './policies'
import { answerDrawn, answerFile, answerPage } from './published-bytes'
import { askedLanguage, likelyLanguage } from './reader-language'

/** Answers a stranger: what was published is sent as the bytes that were made of it then. */
export async function answerPublished(request: Request, asked: Asked | null): Promise<Response> {
  if (!asked) return unknown(request)
  const { slug } = asked
  const published = await findStanding(request, { slug, number: 'number' in asked ? asked.number : null })
  if (published instanceof Response) return published
  const language = languageOf(request, published)
  switch (asked.what) {
    case 'page':
      return (
        (await compared(request, published, language)) ??
        (await answerPage(request, published, language)) ??
        unknown(request)
      )
    case 'file':
      return answerFile(request, published, nameIn(request, asked.name))
    case 'claim': {
      const origin = new URL(env().NEXTAUTH_URL).origin
      const drawing = { what: 'claim', claim: asked.claim, language, origin } as const
      return (await answerDrawn(request, published, drawing)) ?? unknown(request)
    }
    case 'embed': {
      const drawing = { what: 'embed', claim: asked.claim, language } as const
      return (await answerDrawn(request, published, drawing)) ?? unknown(request)
    }
    case 'error-form':
      return answerErrorForm(request, published, language)
    case 'error-sent':
      return answerErrorSent(published, language)
  }
}

/** Takes what a stranger sends: that something is wrong in a report, and nothing else. */
export async function answerSent(request: Request, asked: Asked | null): Promise<Response> {
  if (asked?.what !== 'error-form') return unknown(request)
  const { slug } = asked
  const find = (number: number) => findStanding(request, { slug, number })
  const newest = await findStanding(request, { slug, number: null })
  if (newest instanceof Response) return newest
  return answerErrorSending(request, newest, find, languageOf(request, newest))
}

/** What is public at an address, or the answer that there is nothing, or nothing any more. */
async function findStanding(
  request: Request,
  { slug, number }: { slug: string; number: number | null },
): Promise<Published | Response> {
  const published = await readPublished(slug, number)
  if (!published) return unknown(request)
  const { withdrawal, newsroomName: newsroom, newsroomDigits: digits } = published.asked
  if (!withdrawal) return published
  const { reason, at: since } = withdrawal
  const said = { kind: 'withdrawn', reason, at: since, newsroom, digits } as const
  return note(410, publicNote(languageOf(request, published), said, await readPublicStyle()))
}

async function unknown(request: Request): Promise<Response> {
  return note(404, publicNote(languageOf(request, null), { kind: 'unknown' }, await readPublicStyle()))
}

/** `?compare=1..2`: the two reports beside each other; null where the address asks for no comparison. */
async function compared(
  request: Request,
  { asked: { slug } }: Published,
  language: ReportLanguage,
): Promise<Response | null> {
  const wanted = new URL(request.url).searchParams.get('compare')
  if (wanted === null) return null
  const [, from, to] = /^([1-9]\d{0,5})\.\.([1-9]\d{0,5})$/.exec(wanted) ?? []
  if (!from || !to) return unknown(request)
  const before = await findStanding(request, { slug, number: Number(from) })
  if (before instanceof Response) return before
  const after = await findStanding(request, { slug, number: Number(to) })
  if (after instanceof Response) return after
  const drawing = { what: 'comparison', with: before.asked, language } as const
  return (await answerDrawn(request, after, drawing)) ?? unknown(request)
}

function note(status: number, page: string): Response {
  return new Response(page, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': pagePolicy,
    },
  })
}

/** What is asked for, or else the language of the article. */
function languageOf(request: Request, published: Published | null): ReportLanguage {
  const otherwise = published ? reportLanguageOf(published.asked.language) : likelyLanguage(request)
  return askedLanguage(request) ?? otherwise
}

/** `?headers=machine` asks for the table whose names and codes never change. */
function nameIn(request: Request, name: string): string {
  const isMachine = new URL(request.url).searchParams.get('headers') === 'machine'
  return isMachine ? name.replace(/^(report|evidence)\.csv$/, '$1.machine.csv') : name
}
