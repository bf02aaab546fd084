import { z } from 'zod'
import { type ReportLanguage, reportLanguages } from '@/lib/domain/report/report'

/** The language that the address asks for, `?lang=`; null where it asks for none that there is. */
export function askedLanguage(request: Request): ReportLanguage | null {
  const asked = z.enum(reportLanguages).safeParse(new URL(request.url).searchParams.get('lang'))
  return asked.success ? asked.data : null
}

/** What a reader most likely reads, where nothing else says: English for a browser that puts it first, else Arabic. */
export function likelyLanguage(request: Request): ReportLanguage {
  return /^\s*en/i.test(request.headers.get('accept-language') ?? '') ? 'en' : 'ar'
}
