import { z } from 'zod'

/** The only code that reads the environment. `docs/self-hosting.md` describes each variable. */
const database = z.object({ DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }) })

const server = database.extend({
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
  /** What whoever founds the newsroom has to say; made by the start, which shows it in its terminal. */
  SETUP_TOKEN: z.string().min(12).optional(),
  /** Whom mail comes from; none is sent where it is missing or empty. */
  MAIL_FROM: z.string().optional(),
})

const sessions = z.object({
  /** A session that is not used for so long has ended, and every session so long after sign-in. */
  SESSION_IDLE_HOURS: z.coerce.number().int().min(1).max(720).default(12),
  SESSION_DAYS: z.coerce.number().int().min(1).max(90).default(14),
})

const watching = z.object({
  /** What a watcher has to show to see the metrics; without one there are none. */
  METRICS_TOKEN: z.string().min(16).optional(),
})

const passwords = z.object({
  /** Lets passwords in also where a newsroom has switched them off. */
  PASSWORD_SIGN_IN: z.enum(['on']).optional(),
})

const dns = z.object({
  /** Which name server is asked, by address and port, where it is not that of the machine. */
  DNS_SERVER: z.string().optional(),
})

/** How many providers of OpenID Connect there can be: OIDC_…, OIDC_2_… and OIDC_3_…. */
const providers = z.record(z.string(), z.string()).transform((said, context) =>
  ['OIDC', 'OIDC_2', 'OIDC_3'].flatMap((prefix, index) => {
    const [issuer, id, secret, name, roles, groups] = [
      ...['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'NAME', 'ROLES', 'GROUPS'],
    ].map((each) => said[`${prefix}_${each}`]?.trim())
    if (!issuer && !id && !secret) return []
    if (issuer && id && secret && URL.canParse(issuer))
      return [
        {
          number: index + 1,
          issuer,
          id,
          secret,
          name: name || new URL(issuer).hostname,
          roles: roles ?? '',
          groups: groups || 'groups',
        },
      ]
    context.addIssue({
      code: 'custom',
      path: [`${prefix}_ISSUER`],
      message: `needs ${prefix}_CLIENT_ID and ${prefix}_CLIENT_SECRET, and has to be an address`,
    })
    return []
  }),
)

const sample = database.extend({
  DEMO_PASSWORD: z.string().min(12).max(128),
  ISNAD_SAMPLE: z.enum(['on', 'off']).default('on'),
})

/** What the data layer needs, also where no server runs: in the seed and in scripts. */
export const databaseEnv = checked(database)

/** What the server needs. */
export const env = checked(server)

/** How long sessions last. */
export const sessionEnv = checked(sessions)

/** Who may watch. */
export const watchingEnv = checked(watching)

/** Whether passwords let in in any case. */
export const passwordEnv = checked(passwords)

/** Who is asked for names. */
export const dnsEnv = checked(dns)

/** By which providers people may sign in. */
export const providersEnv = checked(providers)

/** What seeding the sample needs. */
export const sampleEnv = checked(sample)

/** Checks when first asked, once. Throws one error that lists every problem. */
function checked<Schema extends z.ZodType>(schema: Schema): () => z.infer<Schema> {
  let parsed: z.ZodSafeParseSuccess<z.infer<Schema>> | undefined
  return () => {
    if (parsed) return parsed.data
    // A line of `.env` with nothing after its name says nothing.
    const said = Object.entries(process.env).filter(([, value]) => value?.trim())
    const result = schema.safeParse(Object.fromEntries(said))
    if (!result.success) {
      const problems = result.error.issues.map(({ path, message }) => `- ${path.join('.')}: ${message}`)
      throw new Error(`The environment is not usable:\n${problems.join('\n')}`)
    }
    parsed = result
    return parsed.data
  }
}
