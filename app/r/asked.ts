import { z } from 'zod'
import { slugForm } from '@/lib/domain/publication/slug'

/** What somebody asks for under a public name; `number` is null for the newest report. */
export type Asked =
  | { what: 'page'; slug: string; number: number | null }
  | { what: 'file'; slug: string; number: number | null; name: string }
  | { what: 'claim'; slug: string; claim: number }
  | { what: 'embed'; slug: string; claim: number | null }
  | { what: 'error-form' | 'error-sent'; slug: string; number: null }

/** By the parts of the path behind /r/; null for what is no such address. */
export function askedIn(params: unknown): Asked | null {
  const parsed = path.safeParse(params)
  if (!parsed.success) return null
  const { slug, rest } = parsed.data
  const [first, second, third] = rest
  if (rest.length === 0) return { what: 'page', slug, number: null }
  if (first === 'embed') return second === undefined ? { what: 'embed', slug, claim: null } : null
  if (first === 'claims') {
    const claim = numberIn(second)
    if (claim === null) return null
    if (third === undefined) return { what: 'claim', slug, claim }
    return third === 'embed' && rest.length === 3 ? { what: 'embed', slug, claim } : null
  }
  if (first === 'error') {
    if (second === undefined) return { what: 'error-form', slug, number: null }
    return second === 'sent' && third === undefined ? { what: 'error-sent', slug, number: null } : null
  }
  const number = numberIn(first)
  const [name, ...more] = number === null ? rest : rest.slice(1)
  if (more.length > 0) return null
  if (name === undefined) return { what: 'page', slug, number }
  const file = name === 'check' ? 'check.html' : files.find((known) => known === name)
  return file === undefined ? null : { what: 'file', slug, number, name: file }
}

const path = z.object({
  slug: z.string().max(200).regex(slugForm),
  rest: z.array(z.string().max(60)).max(3).default([]),
})

function numberIn(part: string | undefined): number | null {
  return part !== undefined && /^[1-9]\d{0,5}$/.test(part) ? Number(part) : null
}

const files = [
  'report.json',
  'report.csv',
  'evidence.csv',
  'report.machine.csv',
  'evidence.machine.csv',
  'report.jsonld',
  'report.pdf',
  'report.docx',
  'report.zip',
  'report.html',
  'ro-crate-metadata.json',
  'checkpoint.txt',
  'check.html',
]
