import { createSocket } from 'node:dgram'

/** A name server on a port of this machine (RFC 1035) that knows TXT records alone; what it does not know does not exist. */
export async function startNameServer(): Promise<{
  address: string
  /** Of each name its records, each in the pieces that it comes in. */
  records: Map<string, string[][]>
  stop(): void
}> {
  const records = new Map<string, string[][]>()
  const socket = createSocket('udp4')
  socket.on('message', (asked, { port, address }) => {
    const labels: string[] = []
    let at = 12
    for (let length = asked[at] ?? 0; length > 0; length = asked[at] ?? 0) {
      labels.push(asked.subarray(at + 1, at + 1 + length).toString('latin1'))
      at += 1 + length
    }
    const question = asked.subarray(12, at + 5)
    const found = records.get(labels.join('.').toLowerCase()) ?? []
    const answers = found.map((pieces) => {
      const data = Buffer.concat(
        pieces.map((piece) => Buffer.concat([Buffer.of(piece.length), Buffer.from(piece)])),
      )
      // The name of the question, TXT, IN, no time to live.
      const head = Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 0, data.length >> 8, data.length & 255])
      return Buffer.concat([head, data])
    })
    const header = Buffer.alloc(12)
    asked.copy(header, 0, 0, 2)
    header.writeUInt16BE(found.length > 0 ? 0x8580 : 0x8583, 2)
    header.writeUInt16BE(1, 4)
    header.writeUInt16BE(found.length, 6)
    socket.send(Buffer.concat([header, question, ...answers]), port, address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  return { address: `127.0.0.1:${socket.address().port}`, records, stop: () => socket.close() }
}
