import { createPrivateKey, createPublicKey, sign as nodeSign, verify as nodeVerify } from 'node:crypto'
import type { Sign, Verify } from '@/lib/domain/history/note'

/** Ed25519 keys from their 32 bytes, in the DER form that Node reads (RFC 8410). */
export function signerOf(seed: Uint8Array): { publicKey: Uint8Array; sign: Sign } {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const publicKey = Uint8Array.from(
    createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32),
  )
  return { publicKey, sign: (message) => nodeSign(null, message, key) }
}

export const verify: Verify = (message, signature, publicKey) => {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publicKey])
  return nodeVerify(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature)
}
