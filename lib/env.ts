import { z } from 'zod'

/** What the server is told from outside; `docs/self-hosting.md` describes each. */
const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }),
})

export type Env = z.infer<typeof schema>

let parsed: Env | undefined

/** The environment, checked when it is first asked for. Throws one error that lists every problem at once. */
export function env(): Env {
  if (parsed) return parsed
  const result = schema.safeParse(process.env)
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => `- ${path.join('.')}: ${message}`)
    throw new Error(`The environment is not usable:\n${problems.join('\n')}`)
  }
  parsed = result.data
  return parsed
}
