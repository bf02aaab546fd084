/** A statement that was sent to PostgreSQL, with its values as they were sent. */
export type Statement = { sql: string; values: string[] }

/**
 * Reads what a client sends on one connection (PostgreSQL's protocol 3.0, its first message has no type). A statement is told
 * once the client waits for its answer: after Sync, or as a simple query.
 */
export class Questions {
  #left = Buffer.alloc(0)
  #started = false
  #prepared = new Map<string, string>()
  #asked: Statement = { sql: '', values: [] }

  constructor(private readonly tell: (statement: Statement) => void) {}

  read(bytes: Buffer): void {
    this.#left = Buffer.concat([this.#left, bytes])
    for (;;) {
      const head = this.#started ? 1 : 0
      if (this.#left.length < head + 4) return
      const end = head + this.#left.readInt32BE(head)
      if (this.#left.length < end) return
      const type = this.#started ? String.fromCharCode(this.#left[0] ?? 0) : ''
      this.#take(type, this.#left.subarray(head + 4, end))
      this.#left = this.#left.subarray(end)
      this.#started = true
    }
  }

  #take(type: string, body: Buffer): void {
    if (type === 'Q') this.tell({ sql: textAt(body, 0).text, values: [] })
    if (type === 'P') {
      const name = textAt(body, 0)
      this.#prepared.set(name.text, textAt(body, name.end).text)
    }
    if (type === 'B') {
      const portal = textAt(body, 0)
      const name = textAt(body, portal.end)
      this.#asked = { sql: this.#prepared.get(name.text) ?? '', values: valuesOf(body, name.end) }
    }
    if (type === 'S') this.tell(this.#asked)
  }
}

function textAt(body: Buffer, start: number): { text: string; end: number } {
  const end = body.indexOf(0, start)
  return { text: body.toString('utf8', start, end), end: end + 1 }
}

/** After the formats of the values come the values, each behind its length; -1 is null. */
function valuesOf(body: Buffer, start: number): string[] {
  const formats = body.readInt16BE(start)
  let at = start + 2 + formats * 2
  const count = body.readInt16BE(at)
  at += 2
  return Array.from({ length: count }, () => {
    const length = Math.max(0, body.readInt32BE(at))
    const value = body.toString('utf8', at + 4, at + 4 + length)
    at += 4 + length
    return value
  })
}
