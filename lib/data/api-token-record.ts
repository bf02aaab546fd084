import { type MemberId, type NewsroomId, type TokenId, tokenId } from '../domain/ids'
import { type ApiToken, apiToken, type TokenInput } from '../domain/newsroom/api-token'
import { scopes } from '../domain/newsroom/scopes'
import { database } from './client'
import { toActing } from './session-record'
import { type Write, write } from './write'

/** Tokens that are good still, newest first: of one member, or of all. */
export async function listTokens(newsroom: NewsroomId, of: MemberId | 'everybody'): Promise<ApiToken[]> {
  const rows = await database(newsroom).apiToken.findMany({
    where: { ...goodIn(newsroom), ...(of !== 'everybody' && { memberId: of }) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: { member: { select: { id: true, name: true } } },
  })
  return rows.map(toToken)
}

export async function findToken(newsroom: NewsroomId, id: TokenId): Promise<ApiToken | null> {
  const row = await database(newsroom).apiToken.findFirst({
    where: { ...goodIn(newsroom), id },
    include: { member: { select: { id: true, name: true } } },
  })
  return row && toToken(row)
}

/** The names of tokens, those that are over too: the history tells of what was done by them. */
export async function nameTokens(newsroom: NewsroomId, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await database(newsroom).apiToken.findMany({
    where: { newsroomId: newsroom, id: { in: [...ids] } },
    select: { id: true, name: true },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The good token with a hash, with its member as they stand now; null when they were disabled since. */
export async function findTokenByHash(tokenHash: string) {
  const row = await database({ by: 'token', key: tokenHash }).apiToken.findFirst({
    where: { tokenHash, revokedAt: null, expiresAt: { gt: new Date() }, member: { disabledAt: null } },
    include: { member: { include: { newsroom: true } } },
  })
  const acting = row && toActing(row.member)
  if (!acting) return null
  return {
    id: tokenId.parse(row.id),
    scopes: scopes.filter((scope) => row.scopes.includes(scope)),
    lastUsedAt: row.lastUsedAt,
    acting,
  }
}

export async function touchToken(newsroom: NewsroomId, id: TokenId): Promise<void> {
  await database(newsroom).apiToken.updateMany({ where: { id }, data: { lastUsedAt: new Date() } })
}

export function addToken(
  newsroom: NewsroomId,
  owner: MemberId,
  entry: Pick<TokenInput, 'name' | 'scopes'> & {
    id: TokenId
    tokenHash: string
    createdAt: string
    expiresAt: string
  },
): Write {
  return write(() =>
    database(newsroom).apiToken.create({
      data: { ...entry, newsroomId: newsroom, memberId: owner },
      select: { id: true },
    }),
  )
}

/** Ends a token, if it is good still. */
export function revokeToken(newsroom: NewsroomId, id: TokenId): Write {
  return write(() =>
    database(newsroom).apiToken.update({
      where: { ...goodIn(newsroom), id },
      data: { revokedAt: new Date() },
      select: { id: true },
    }),
  )
}

/** Ends all tokens of a member. */
export function revokeTokensOf(member: MemberId): Write {
  return write(() =>
    database(null).apiToken.updateMany({
      where: { memberId: member, revokedAt: null },
      data: { revokedAt: new Date() },
    }),
  )
}

function goodIn(newsroom: NewsroomId) {
  return { newsroomId: newsroom, revokedAt: null, expiresAt: { gt: new Date() } }
}

function toToken(row: {
  member: { id: string; name: string | null }
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
}): ApiToken {
  return apiToken.parse({
    ...row,
    owner: row.member,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  })
}
