import { beforeEach, describe, expect, test } from 'vitest'
import type { Article } from '@/lib/domain/article/article'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { listArticleHistory } from '@/lib/operations/history/list-article-history'
import { drawSharedDraft } from '@/lib/operations/publication/draw-shared-draft'
import { listShareLinks } from '@/lib/operations/publication/list-share-links'
import { revokeShareLink } from '@/lib/operations/publication/revoke-share-link'
import { shareDraft } from '@/lib/operations/publication/share-draft'
import { owner } from '../support/database'
import { asking, bringIn, done, join, makeNewsroom, markWords } from '../support/newsroom'

const secret = 'a secret of this test, which signs links'
let editor: Actor
let journalist: Actor
let article: Article

beforeEach(async () => {
  const admin = await makeNewsroom('The Desk')
  editor = await join(admin, 'editor', 'Edda Editor')
  journalist = await join(admin, 'journalist', 'Jonas Journalist')
  article = await bringIn(journalist, 'The bridge is 94 metres long.')
})

const share = async (days = 7) => done(await shareDraft(asking(editor), article.id, { days }, secret))
const draw = (token: string, by = secret) => drawSharedDraft(token, by, null)

test('a link opens the draft as it stands, marked as one', async () => {
  const { token } = await share()
  await markWords(journalist, article, '94 metres')
  const page = await draw(token)
  expect(page).toContain('94 metres')
  expect(page).toContain('class="draft-mark">A draft, not published.<')
  expect(page).toContain('<meta name="robots" content="noindex">')
})

test('it is kept as a hash alone, and told without what opens it', async () => {
  const { token, id } = await share()
  const { rows } = await owner.query('SELECT row_to_json(l)::text AS row FROM share_link l WHERE id = $1', [
    id,
  ])
  expect(rows[0].row).not.toContain(token)
  const { items } = done(await listShareLinks(editor, article.id))
  expect(items).toMatchObject([{ id, revocation: null, by: { name: 'Edda Editor' } }])
  expect(JSON.stringify(items)).not.toContain(token)
})

describe('nothing is opened by', () => {
  test('a link that was ended, at once', async () => {
    const { token, id } = await share()
    expect(await draw(token)).not.toBeNull()
    expect(await revokeShareLink(asking(journalist), id)).toMatchObject({ problem: { code: 'forbidden' } })
    done(await revokeShareLink(asking(editor), id))
    expect(await draw(token)).toBeNull()
    expect(await revokeShareLink(asking(editor), id)).toEqual({ ok: false, problem: { code: 'closed' } })
  })

  test('one that expired', async () => {
    const { token, id } = await share(1)
    await owner.query(
      "UPDATE share_link SET created_at = created_at - interval '2 days', expires_at = expires_at - interval '1 day 1 second' WHERE id = $1",
      [id],
    )
    expect(await draw(token)).toBeNull()
  })

  test('any other writing of it, one of another key, or one of another link', async () => {
    const { token } = await share()
    const { token: other } = await share()
    const changed = [...token].map(
      (letter, at) => `${token.slice(0, at)}${letter === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`,
    )
    for (const wrong of [...changed, token.slice(0, 64) + other.slice(64), '', 'x', `${token}A`, `${token}=`])
      expect(await draw(wrong), wrong).toBeNull()
    expect(await draw(token, 'another secret of the same kind')).toBeNull()
  })
})

test('making and ending one are entries of the article’s history, which do not open it', async () => {
  const { token, id } = await share()
  done(await revokeShareLink(asking(editor), id))
  const { items } = done(await listArticleHistory(editor, article.id, { limit: 100 }))
  expect(items.slice(-2)).toMatchObject([
    { action: 'report-shared', after: { shareLink: { id } } },
    { action: 'report-unshared', after: { shareLink: { id, revoked: true } } },
  ])
  expect(JSON.stringify(items)).not.toContain(token)
})
