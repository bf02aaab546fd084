import { fail, type Result, succeed } from '@/lib/domain/result'

/** The body's text, read no further than `maximum` bytes; refused when it is longer or not UTF-8. */
export async function readBody(
  request: Request,
  maximum: number,
): Promise<Result<string, { code: 'too-large'; errors: [] } | { code: 'malformed' }>> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > maximum) return fail({ code: 'too-large', errors: [] })
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length
    if (length > maximum) {
      await reader?.cancel()
      return fail({ code: 'too-large', errors: [] })
    }
    chunks.push(part.value)
  }
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks)))
  } catch {
    return fail({ code: 'malformed' })
  }
}
