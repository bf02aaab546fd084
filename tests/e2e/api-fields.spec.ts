import { evidence, expect, fieldsIn, madeBy, newClaim, problemIn, test, words } from '../support/api'

const article = { title: 'The mayor', text: words, language: 'en' }

test.describe('a field that shows nothing', () => {
  test('is missing where something must be said', async ({ journalist }) => {
    const { id } = await newClaim(journalist)
    for (const nothing of ['\u200B', '\u3164 \u2800', '\u2060\u00AD\u200F']) {
      expect(await fieldsIn(await journalist.post('/articles', { ...article, title: nothing }))).toEqual([
        'title required',
      ])
      expect(await fieldsIn(await journalist.post('/articles', { ...article, text: nothing }))).toEqual([
        'text required',
      ])
      expect(await fieldsIn(await journalist.post(`/claims/${id}/comments`, { text: nothing }))).toEqual([
        'text required',
      ])
      const piece = { ...evidence, quote: nothing, source: { title: nothing } }
      expect(await fieldsIn(await journalist.post(`/claims/${id}/evidence`, piece))).toEqual([
        'source.title required',
        'quote required',
      ])
    }
  })

  test('is no exception to the rule of two origins', async ({ journalist }) => {
    const { id } = await newClaim(journalist)
    const central = await journalist.patch(`/claims/${id}`, { central: true }, { 'if-match': '"1"' })
    expect(central.status()).toBe(200)
    await madeBy(journalist.post(`/claims/${id}/evidence`, evidence))
    const proposal = { verdict: 'verified', rationale: 'The minutes say so.' }
    for (const exception of ['\u200B', '\u3164', '\u2800\u200F ', '\u0301']) {
      const answer = await journalist.post(`/claims/${id}/proposals`, { ...proposal, exception })
      expect(await fieldsIn(answer)).toEqual(['exception needs-two-origins'])
    }
    const exception = 'The minutes\u200B are the decision itself.'
    const claim = await madeBy(journalist.post(`/claims/${id}/proposals`, { ...proposal, exception }))
    expect(claim.proposal.exception).toBe(exception)
  })

  test('in a search asks for everything', async ({ journalist }) => {
    const all = await (await journalist.get('/api/v1/sources?limit=5')).json()
    expect(await (await journalist.get('/api/v1/sources?limit=5&search=%E2%80%8B')).json()).toEqual(all)
  })
})

test('a date in the digits of another script is kept in ASCII, one that is no day is refused', async ({
  journalist,
}) => {
  const made = await madeBy(journalist.post('/articles', { ...article, publishedOn: '\u200F٢٠٢٠-٠٩-٢٧' }))
  expect(made.publishedOn).toBe('2020-09-27')
  const { id } = await newClaim(journalist)
  const change = { claimDate: '۱۳۹۹-۰۷', figure: { value: '94', asOf: '١٩٢١' } }
  const changed = await journalist.patch(`/claims/${id}`, change, { 'if-match': '"1"' })
  expect(await changed.json()).toMatchObject({ claimDate: '1399-07', figure: { asOf: '1921' } })
  for (const publishedOn of ['2025-02-30', '٢٠٢٥-٠٢-٣٠', '٢٧-٠٩-٢٠٢٠']) {
    expect(await fieldsIn(await journalist.post('/articles', { ...article, publishedOn }))).toEqual([
      'publishedOn not-a-date',
    ])
  }
})

test('an address loses direction marks at its edges, and is refused with the name of one inside', async ({
  journalist,
  admin,
}) => {
  const sourceUrl = 'https://example.org/report'
  const made = await madeBy(
    journalist.post('/articles', { ...article, sourceUrl: `\u202A${sourceUrl}\u202C\u200F` }),
  )
  expect(made.sourceUrl).toBe(sourceUrl)
  const answer = await journalist.post('/articles', { ...article, sourceUrl: 'https://exam\u200Bple.org' })
  const { errors } = await problemIn(answer, 422, 'invalid')
  expect(errors).toMatchObject([
    { path: 'sourceUrl', code: 'unseen-character', detail: { name: 'ZWSP', position: 12 } },
  ])
  const invitation = { email: 'new\u00ADcomer@example.org', name: 'Noor', role: 'reader' }
  const refused = await problemIn(await admin.post('/members/invitations', invitation), 422, 'invalid')
  expect(refused.errors).toMatchObject([
    { path: 'email', code: 'unseen-character', detail: { name: 'SHY', position: 3 } },
  ])
})
