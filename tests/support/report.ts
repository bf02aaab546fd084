import { unzipSync } from 'fflate'
import type { ArticleId } from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import type { Problem } from '@/lib/domain/problem'
import { type Report, report } from '@/lib/domain/report/report'
import { type Result, succeed } from '@/lib/domain/result'
import { exportReport } from '@/lib/operations/report/export-report'

/** What the report of an article says, as its JSON file has it. */
export async function readReport(
  actor: Actor,
  article: ArticleId,
  { internal = false } = {},
): Promise<Result<Report, Problem>> {
  const file = await exportReport(actor, article, {
    format: 'json',
    table: 'claims',
    standard: 'a-3a',
    internal,
  })
  return file.ok ? succeed(report.parse(JSON.parse(Buffer.from(file.value.bytes).toString('utf8')))) : file
}

/** The files of a bundle by name, without the program that checks it and the words about that. */
export function unpackBundle(zip: Uint8Array): Map<string, Buffer> {
  const { 'verify.mjs': _program, 'README.txt': _readMe, ...files } = unzipSync(zip)
  return new Map(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes)]))
}
