/** A file as an answer, sent a piece at a time: no faster than whoever asked takes it, and others are answered in between. */
export function answerBytes(bytes: Uint8Array, headers: Record<string, string>): Response {
  let at = 0
  const body = new ReadableStream<Uint8Array>({
    pull(stream) {
      if (at >= bytes.length) return stream.close()
      stream.enqueue(bytes.subarray(at, at + pieceSize))
      at += pieceSize
    },
  })
  return new Response(body, {
    headers: { 'cache-control': 'no-store', 'content-length': String(bytes.length), ...headers },
  })
}

const pieceSize = 65_536
