import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { type Checkpoint, serialiseCheckpoint } from '../../lib/domain/history/checkpoint'
import { serialiseVerifierKey, signNote, type VerifierKey, verifierKey } from '../../lib/domain/history/note'
import { sha256 } from './log'
import { writeWhole } from './write-whole'

/** Who signs for this installation: its name in the world and its key, made at the first start and kept from then on. */
export type Identity = { host: string; key: KeyObject }

const kept = z.strictObject({ host: z.string().min(1), privateKey: z.string() })

export function openIdentity(folder: string, host: string): Identity {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = path.join(folder, 'identity.json')
  if (!existsSync(file)) {
    const privateKey = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' })
    writeWhole(file, JSON.stringify({ host, privateKey }))
  }
  const known = kept.parse(JSON.parse(readFileSync(file, 'utf8')))
  return { host: known.host, key: createPrivateKey(known.privateKey) }
}

/** A checkpoint as it is given away: the signed note, and the key that checks it. The key's name is the origin. */
export function signCheckpoint({ key }: Identity, checkpoint: Checkpoint): { note: string; key: string } {
  const named = keyOf(key, checkpoint.origin)
  const note = signNote(serialiseCheckpoint(checkpoint), named, (message) => sign(null, message, key))
  return { note, key: serialiseVerifierKey(named) }
}

function keyOf(key: KeyObject, name: string): VerifierKey {
  // The JSON form of an Ed25519 key has both halves (RFC 8037): x is the public one.
  const { x = '' } = key.export({ format: 'jwk' })
  return verifierKey(sha256, name, Buffer.from(x, 'base64url'))
}
