import { createHash } from 'node:crypto'
import * as asn1js from 'asn1js'
import {
  AlgorithmIdentifier,
  type Attribute,
  type Certificate,
  ExtKeyUsage,
  MessageImprint,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs'

/** An answer that is no timestamp of what was asked for, or of nobody who is trusted with one. */
export class UntrustedAnswer extends Error {}

/** A query for a timestamp over the SHA-256 of some bytes (RFC 3161, section 2.4.1), its certificates to come along. */
export function timestampQuery(data: Uint8Array, nonce: Uint8Array): Uint8Array {
  const hashAlgorithm = new AlgorithmIdentifier({
    algorithmId: SHA256,
    algorithmParams: new asn1js.Null(),
  })
  const hashedMessage = new asn1js.OctetString({ valueHex: bufferOf(digest('sha256', data)) })
  const query = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({ hashAlgorithm, hashedMessage }),
    nonce: new asn1js.Integer({ valueHex: bufferOf(nonce) }),
    certReq: true,
  })
  return new Uint8Array(query.toSchema().toBER())
}

export type Asked = { data: Uint8Array; nonce: Uint8Array; trusted: Certificate[] }

/**
 * The time at which an answer says that the data existed (RFC 3161, section 2.4.2), once everything about it is right: it is
 * granted, about this data, for this query, and signed by somebody whom a trusted certificate lets sign timestamps.
 */
export async function readAnswer(answer: Uint8Array, { data, nonce, trusted }: Asked): Promise<Date> {
  const signed = signedDataIn(answer)
  const info = timestampIn(signed)
  const { hashAlgorithm, hashedMessage } = info.messageImprint
  const right = Buffer.from(hashedMessage.valueBlock.valueHexView).equals(digest('sha256', data))
  if (hashAlgorithm.algorithmId !== SHA256 || !right)
    throw new UntrustedAnswer('it is a timestamp of something else')
  if (!info.nonce || !Buffer.from(info.nonce.valueBlock.valueHexView).equals(nonce))
    throw new UntrustedAnswer('it answers another query')

  const { signatureVerified, signerCertificate, message } = await signed
    .verify({ signer: 0, data: bufferOf(data), trustedCerts: trusted, checkChain: true, extendedMode: true })
    .catch((error: unknown) => {
      throw new UntrustedAnswer(error instanceof Error ? error.message : String(error))
    })
  if (!signatureVerified || !signerCertificate) throw new UntrustedAnswer(message || 'its signature is wrong')
  if (!isForTimestamps(signerCertificate))
    throw new UntrustedAnswer('its certificate is not one for timestamps')
  if (!namesCertificate(signed.signerInfos[0]?.signedAttrs?.attributes ?? [], signerCertificate))
    throw new UntrustedAnswer('it does not name the certificate it is signed with')
  return info.genTime
}

function signedDataIn(answer: Uint8Array): SignedData {
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(bufferOf(answer))
    if (status.status !== GRANTED && status.status !== GRANTED_WITH_CHANGES)
      throw new UntrustedAnswer(`it is refused (status ${status.status})`)
    const signed = new SignedData({ schema: timeStampToken?.content })
    if (signed.signerInfos.length !== 1) throw new UntrustedAnswer('it is not signed by one')
    return signed
  } catch (error) {
    if (error instanceof UntrustedAnswer) throw error
    throw new UntrustedAnswer('it is no answer to a query for a timestamp')
  }
}

function timestampIn({ encapContentInfo: { eContentType, eContent } }: SignedData): TSTInfo {
  if (eContentType !== TIMESTAMP || !eContent) throw new UntrustedAnswer('it holds no timestamp')
  try {
    return TSTInfo.fromBER(eContent.getValue())
  } catch {
    throw new UntrustedAnswer('it holds no timestamp')
  }
}

/** Its one purpose is to sign timestamps, and that is critical (RFC 3161, section 2.3). */
function isForTimestamps(certificate: Certificate): boolean {
  const extension = certificate.extensions?.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE)
  const usage = extension?.parsedValue
  return (
    extension?.critical === true &&
    usage instanceof ExtKeyUsage &&
    usage.keyPurposes.length === 1 &&
    usage.keyPurposes[0] === TIME_STAMPING
  )
}

/** What is signed says by which certificate, so that no other of the same key can be put in its place (RFC 5816). */
function namesCertificate(attributes: readonly Attribute[], certificate: Certificate): boolean {
  const bytes = new Uint8Array(certificate.toSchema().toBER())
  return attributes.some(({ type, values: [value] }) => {
    if (type !== SIGNING_CERTIFICATE && type !== SIGNING_CERTIFICATE_V2) return false
    const [first, second] = partsOf(partsOf(partsOf(value)[0])[0])
    // The second form names its hash, unless it is SHA-256; the first form is always SHA-1.
    const named = type === SIGNING_CERTIFICATE_V2 && first instanceof asn1js.Sequence
    const hash = named ? second : first
    const [algorithm] = named ? partsOf(first) : []
    const name = type === SIGNING_CERTIFICATE ? 'sha1' : hashNamed(algorithm)
    return (
      name !== null &&
      hash instanceof asn1js.OctetString &&
      digest(name, bytes).equals(Buffer.from(hash.valueBlock.valueHexView))
    )
  })
}

function partsOf(value: unknown): readonly unknown[] {
  return value instanceof asn1js.Sequence ? value.valueBlock.value : []
}

function hashNamed(algorithm: unknown): string | null {
  if (algorithm === undefined) return 'sha256'
  return algorithm instanceof asn1js.ObjectIdentifier ? (HASHES.get(algorithm.getValue()) ?? null) : null
}

function digest(name: string, bytes: Uint8Array): Buffer {
  return createHash(name).update(bytes).digest()
}

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}

const GRANTED = 0
const GRANTED_WITH_CHANGES = 1
const SHA256 = '2.16.840.1.101.3.4.2.1'
const HASHES = new Map([
  [SHA256, 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
])
const TIMESTAMP = '1.2.840.113549.1.9.16.1.4'
const EXTENDED_KEY_USAGE = '2.5.29.37'
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12'
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47'
