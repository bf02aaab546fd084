import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { NewCredential, ShownCredential } from '@/lib/domain/newsroom/passkey'

/** How something that makes and shows passkeys may be wrong about where it is, what it signs, and who holds it. */
export type Manner = {
  origin?: string
  rpId?: string
  /** 1: somebody was there, 4: it made sure who. */
  flags?: number
  counter?: number
  type?: string
  crossOrigin?: boolean
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()

/** A passkey in software, as W3C Web Authentication says it: ECDSA on P-256, no attestation. */
export class SoftwarePasskey {
  readonly id = randomBytes(16).toString('base64url')
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })

  constructor(private readonly manner: Manner = {}) {}

  make(challenge: string, manner: Manner = {}): NewCredential {
    const how = { ...this.manner, ...manner }
    const id = Buffer.from(this.id, 'base64url')
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' })
    const key = Buffer.concat([
      ...[Buffer.from('a5010203262001215820', 'hex'), Buffer.from(x, 'base64url')],
      ...[Buffer.from('225820', 'hex'), Buffer.from(y, 'base64url')],
    ])
    const length = Buffer.from([0, id.length])
    const data = Buffer.concat([this.data(how, 0x40), Buffer.alloc(16), length, id, key])
    const attestation = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex'),
      Buffer.from([data.length]),
      data,
    ])
    const response = {
      clientDataJSON: said('webauthn.create', challenge, how),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    }
    return { id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {}, response }
  }

  show(challenge: string, manner: Manner = {}): ShownCredential {
    const how = { ...this.manner, ...manner }
    const clientDataJSON = said('webauthn.get', challenge, how)
    const data = this.data(how)
    const signed = Buffer.concat([data, sha256(Buffer.from(clientDataJSON, 'base64url'))])
    const response = {
      clientDataJSON,
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', signed, this.keys.privateKey).toString('base64url'),
    }
    return { id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {}, response }
  }

  private data({ rpId = 'isnad.example', flags = 5, counter = 1 }: Manner, more = 0): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(rpId), Buffer.from([flags | more]), count])
  }
}

function said(type: string, challenge: string, how: Manner): string {
  const { origin = 'https://isnad.example', crossOrigin = false } = how
  return Buffer.from(JSON.stringify({ type: how.type ?? type, challenge, origin, crossOrigin })).toString(
    'base64url',
  )
}
