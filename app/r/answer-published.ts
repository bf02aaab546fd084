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
import type { Asked } from './asked'
import { checkPolicy, framedPolicy, pagePolicy } from './policies'

/** Answers a stranger: what was published is sent as the bytes that were made of it then. */
export async function answerPublished(request: Request, asked: Asked | null): Promise<Response> {
  const number = asked && 'number' in asked ? asked.number : null
  const published = asked && (await readPublished(asked.slug, number))
  const language = languageOf(request, published)
  if (!asked || !published) return note(404, publicNote(language, { kind: 'unknown' }))
  const { withdrawal, newsroomName } = published.asked
  if (withdrawal) {
    const { reason, at } = withdrawal
    return note(410, publicNote(language, { kind: 'withdrawn', reason, at, newsroom: newsroomName }))
  }
  switch (asked.what) {
    case 'page':
      return page(request, published, language)
    case 'file':
      return file(request, published, asked.name)
    case 'claim': {
      const origin = new URL(env().NEXTAUTH_URL).origin
      const drawing = { what: 'claim', claim: asked.claim, language, origin } as const
      return drawn(request, await drawPublished(published.asked, drawing), language)
    }
    case 'embed': {
      const drawing = { what: 'embed', claim: asked.claim, language } as const
      return drawn(request, await drawPublished(published.asked, drawing), language, true)
    }
  }
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

/** A file is named after its article and the number of the report. */
function nameOf({ title, number, slug }: Published['asked'], name: string): string {
  const ending = name.replace(/^report/, '').replace(/^([a-z])/, '-$1')
  return fileDisposition('attachment', `${slug}-${number}${ending}`, `${title} ${number}${ending}`)
}

/** Whoever keeps it asks each time whether it still stands: a report that was taken back is gone at once. */
const cached = 'public, no-cache'
