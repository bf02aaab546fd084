import { z } from 'zod'
import { written } from '../fields'
import { passkeyId } from '../ids'

/** How many passkeys a member may have. */
export const mostPasskeys = 10

/** A passkey of one's own. */
export const passkey = z.object({
  id: passkeyId,
  name: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
})
export type Passkey = z.infer<typeof passkey>

const bytes = (maximum: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(maximum)
const credential = { id: bytes(2000), rawId: bytes(2000), type: z.literal('public-key') }

/** What a browser says of a passkey that it made (W3C Web Authentication, `RegistrationResponseJSON`); it says more than is looked at. */
export const newCredential = z.looseObject({
  ...credential,
  clientExtensionResults: z.looseObject({}),
  response: z.looseObject({
    clientDataJSON: bytes(10_000),
    attestationObject: bytes(20_000),
    transports: z.array(z.string().max(30)).max(10).optional(),
  }),
})
export type NewCredential = z.infer<typeof newCredential>

/** What a browser says when a passkey has signed (`AuthenticationResponseJSON`). */
export const shownCredential = z.looseObject({
  ...credential,
  clientExtensionResults: z.looseObject({}),
  response: z.looseObject({
    clientDataJSON: bytes(10_000),
    authenticatorData: bytes(10_000),
    signature: bytes(10_000),
    userHandle: z.string().max(200).optional(),
  }),
})
export type ShownCredential = z.infer<typeof shownCredential>

export const passkeyInput = z.strictObject({ name: written(100), credential: newCredential })

/** What is kept of a passkey, as it is looked at when it signs. */
export type KeptPasskey = {
  credentialId: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
  transports: string[]
}
