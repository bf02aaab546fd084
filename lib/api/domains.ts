import { z } from 'zod'
import { domainId } from '../domain/ids'
import { domainInput, newsroomDomain } from '../domain/newsroom/domain'
import type { Terms } from './terms'

const domains = z.object({ items: z.array(newsroomDomain) })
const ofDomain = z.strictObject({ domainId })

/** For admins. */
export const domainTerms = {
  listDomains: {
    summary:
      'The domains whose addresses make somebody a member by single sign-on, with the text that a TXT record of each has to say (admins)',
    scope: 'admin',
    answer: { status: 200, schema: domains },
  },
  addDomain: {
    summary:
      'Name a domain and as what whoever comes from it begins; it lets nobody in before it is verified (admins)',
    body: domainInput,
    scope: 'admin',
    adds: true,
    sensitive: true,
    answer: { status: 201, schema: domains },
  },
  verifyDomain: {
    summary: 'Look up whether the DNS of a domain says that it is the newsroom’s (admins)',
    params: ofDomain,
    body: z.strictObject({}),
    scope: 'admin',
    sensitive: true,
    answer: { status: 201, schema: domains },
  },
  removeDomain: {
    summary: 'Let nobody in by a domain any more; who came in by it stays (admins)',
    params: ofDomain,
    body: z.strictObject({}),
    scope: 'admin',
    sensitive: true,
    answer: { status: 201, schema: domains },
  },
} as const satisfies Record<string, Terms>
