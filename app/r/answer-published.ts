import { createHash } from 'node:crypto'
import { z } from 'zod'
import { answerBytes } from '@/app/api/endpoint/byte-answer'
import { fileDisposition } from '@/app/api/endpoint/file-disposition'
import { reportLanguageOf } from '@/lib/domain/report/build-report'
import { type ReportLanguage, reportLanguages } from '@/lib/domain/report/report'
import { env } from '@/lib/env'
import { withStanding } from '@/lib/export/publication/public-frame'
import { newerNote, publicNote } from '@/lib/export/publication/public-note'
import { pageName } from '@/lib/export/publication/write-publication'
import { drawPublished } from '@/lib/operations/publication/draw-published'
import { type Published, readPublished } from '@/lib/operations/publication/read-published'
import { readPublishedFile } from '@/lib/operations/publication/read-published-file'
import { answerErrorForm, answerErrorSending, answerErrorSent } from './answer-error'
import type { Asked } from './asked'
import { checkPolicy, framedPolicy, pagePolicy } from './policies'

/** Answers a stranger: what was published is sent as the bytes that were made of it then. */
export async function answerPublished(request: Request, asked: Asked | null): Promise<Response> {
  if (!asked) return unknown(request)
  const { slug } = asked
  const published = await findStanding(request, { slug, number: 'number' in asked ? asked.number : null })
  if (published instanceof Response) return published
  const language = languageOf(request, published)
  switch (asked.what) {
    case 'page':
      return (await compared(request, published, language)) ?? page(request, published, language)
    case 'file':
      return file(request, published, nameIn(request, asked.name))
    case 'claim': {
      const origin = new URL(env().NEXTAUTH_URL).origin
      const drawing = { what: 'claim', claim: asked.claim, language, origin } as const
      return drawn(request, await drawPublished(published.asked, drawing), language)
    }
    case 'embed': {
      const drawing = { what: 'embed', claim: asked.claim, language } as const
      return drawn(request, await drawPublished(published.asked, drawing), language, true)
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
  return answerErrorSending(request, slug, find, languageOf(request, newest))
}

/** What is public at an address, or the answer that there is nothing, or nothing any more. */
async function findStanding(
  request: Request,
  { slug, number }: { slug: string; number: number | null },
): Promise<Published | Response> {
  const published = await readPublished(slug, number)
  if (!published) return unknown(request)
  const { withdrawal, newsroomName } = published.asked
  if (!withdrawal) return published
  const { reason, at: since } = withdrawal
  const said = { kind: 'withdrawn', reason, at: since, newsroom: newsroomName } as const
  return note(410, publicNote(languageOf(request, published), said))
}

function unknown(request: Request): Response {
  return note(404, publicNote(languageOf(request, null), { kind: 'unknown' }))
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
  return drawn(request, await drawPublished(after.asked, drawing), language)
}

async function page(request: Request, { asked, newest }: Published, language: ReportLanguage) {
  const kept = await readPublishedFile(asked, pageName(language))
  if (!kept) return note(404, publicNote(language, { kind: 'unknown' }))
  const newer = newest && newest.number > asked.number ? newest : null
  const tag = newer ? `${kept.sha256}-${newer.number}` : kept.sha256
  const unchanged = notModified(request, tag)
  if (unchanged) return unchanged
  const text = new TextDecoder().decode(kept.bytes)
  const said = newer && newerNote(language, { slug: newer.slug, number: newer.number, at: newer.at })
  return html(withStanding(text, said), tag, pagePolicy)
}

async function file(request: Request, { asked }: Published, name: string) {
  const kept = await readPublishedFile(asked, name)
  if (!kept) return new Response(null, { status: 404 })
  const unchanged = notModified(request, kept.sha256)
  if (unchanged) return unchanged
  const isPage = kept.type.startsWith('text/html')
  return answerBytes(Uint8Array.from(kept.bytes), {
    'content-type': kept.type,
    'cache-control': cached,
    etag: `"${kept.sha256}"`,
    'cross-origin-resource-policy': 'cross-origin',
    ...(isPage
      ? { 'content-security-policy': await checkPolicy() }
      : { 'content-disposition': nameOf(asked, name) }),
  })
}

function drawn(request: Request, page: string | null, language: ReportLanguage, framed = false): Response {
  if (page === null) return note(404, publicNote(language, { kind: 'unknown' }))
  const tag = createHash('sha256').update(page).digest('hex')
  return notModified(request, tag) ?? html(page, tag, framed ? framedPolicy : pagePolicy, framed)
}

function html(page: string, tag: string, policy: string, framed = false): Response {
  return answerBytes(new TextEncoder().encode(page), {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': cached,
    etag: `"${tag}"`,
    'content-security-policy': policy,
    ...(framed && { 'cross-origin-resource-policy': 'cross-origin' }),
  })
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

function notModified(request: Request, tag: string): Response | null {
  const known = request.headers.get('if-none-match')?.split(',') ?? []
  const same = known.some((each) => each.trim().replace(/^W\//, '') === `"${tag}"` || each.trim() === '*')
  return same
    ? new Response(null, { status: 304, headers: { etag: `"${tag}"`, 'cache-control': cached } })
    : null
}

/** What is asked for, or else the language of the article. */
function languageOf(request: Request, published: Published | null): ReportLanguage {
  const wanted = z.enum(reportLanguages).safeParse(new URL(request.url).searchParams.get('lang'))
  if (wanted.success) return wanted.data
  if (!published) return /^\s*en/i.test(request.headers.get('accept-language') ?? '') ? 'en' : 'ar'
  return reportLanguageOf(published.asked.language)
}

/** `?headers=machine` asks for the table whose names and codes never change. */
function nameIn(request: Request, name: string): string {
  const isMachine = new URL(request.url).searchParams.get('headers') === 'machine'
  return isMachine ? name.replace(/^(report|evidence)\.csv$/, '$1.machine.csv') : name
}

/** A file is named after its article and the number of the report. */
function nameOf({ title, number, slug }: Published['asked'], name: string): string {
  const ending = name.replace(/^report/, '').replace(/^([a-z])/, '-$1')
  return fileDisposition('attachment', `${slug}-${number}${ending}`, `${title} ${number}${ending}`)
}

/** Whoever keeps it asks each time whether it still stands: a report that was taken back is gone at once. */
const cached = 'public, no-cache'
