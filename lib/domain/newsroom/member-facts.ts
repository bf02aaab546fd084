type Times = { createdAt: Date; expiresAt: Date }

/**
 * What is stored about a member, as they get it: neither hashes nor links. Sessions that ended long ago, and what they were told of
 * long ago, are not stored any more.
 */
export type MemberFacts = {
  member: {
    id: string
    /** Null once erased, like the address. */
    name: string | null
    email: string | null
    role: string
    createdAt: Date
    disabledAt: Date | null
    erasedAt: Date | null
  }
  invitations: (Times & { name: string | null; email: string | null; role: string; usedAt: Date | null })[]
  sessions: (Times & {
    device: string | null
    network: string | null
    method: string
    factor: string | null
    lastSeenAt: Date
    revokedAt: Date | null
  })[]
  tokens: (Times & { name: string; scopes: string[]; lastUsedAt: Date | null; revokedAt: Date | null })[]
  secondFactor: {
    totp: { createdAt: Date } | null
    passkeys: { name: string; createdAt: Date; lastUsedAt: Date | null }[]
    recoveryCodes: { usedAt: Date | null }[]
  }
  identities: { issuer: string; subject: string; createdAt: Date; lastUsedAt: Date | null }[]
  passwordResets: (Times & { usedAt: Date | null })[]
  drafts: { form: string; values: unknown; writtenAt: Date }[]
  notices: { kind: string; articleId: string; claimId: string | null; at: Date; readAt: Date | null }[]
  mutedNotices: string[]
  mailChoices: { kind: string; often: string }[]
  savedViews: { list: string; name: string; query: string }[]
}
