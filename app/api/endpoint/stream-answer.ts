/**
 * A file as an answer that is written while it is sent: the next part is made once whoever asked has taken the one before. Where
 * making it fails, the answer breaks off, so that nobody takes half a file for a whole one.
 */
export function answerStream(parts: AsyncGenerator<string>, headers: Record<string, string>): Response {
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(stream) {
      const part = await parts.next()
      if (part.done) stream.close()
      else stream.enqueue(encoder.encode(part.value))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
  return new Response(body, { headers: { 'cache-control': 'no-store', ...headers } })
}
