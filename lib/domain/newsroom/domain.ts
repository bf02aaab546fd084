import { z } from 'zod'
import { addressText } from '../fields'
import { domainId } from '../ids'
import { domainRoles } from './domain-roles'

/** How many domains a newsroom may have. */
export const mostDomains = 20

/** A name in the DNS, in small letters; other scripts as it writes them (RFC 5891: `xn--…`). */
export const domainName = addressText(253)
  .toLowerCase()
  .refine((text) => /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*\.[a-z][a-z0-9-]{1,62}$/.test(text), {
    params: { code: 'not-a-domain' },
  })

export const domainInput = z.strictObject({ domain: domainName, role: z.enum(domainRoles) })

/** A domain of the newsroom; `record` is the text that a TXT record of it has to say. */
export const newsroomDomain = z.object({
  id: domainId,
  domain: z.string(),
  role: z.enum(domainRoles),
  record: z.string(),
  verifiedAt: z.iso.datetime().nullable(),
})
export type NewsroomDomain = z.infer<typeof newsroomDomain>
