import { expect, test } from 'vitest'
import { atomFeed } from '@/lib/export/publication/atom-feed'

const entry = {
  id: '0b5f1a52-6a1c-4f2e-9d3b-1f2e3d4c5b6a',
  slug: 'bridge-1f2e3d4c5b',
  number: 2,
  title: 'Bridges & <tunnels>',
  finding: 'It is "so"\u0001',
  language: 'ar',
  at: '2026-11-29T10:00:00.000Z',
  newsroomName: 'غرفة',
}

test('a feed escapes what people wrote and names what XML has no place for', () => {
  const feed = atomFeed('11111111-2222-4333-8444-555555555555', [entry], 'https://desk.example')
  expect(feed).toContain('<title>Bridges &amp; &lt;tunnels&gt;</title>')
  expect(feed).toContain('<summary>It is &quot;so&quot;\ufffd</summary>')
  expect(feed).toContain('href="https://desk.example/r/bridge-1f2e3d4c5b"')
  expect(feed).toContain('<entry xml:lang="ar">')
})

test('an empty feed is a feed', () => {
  const feed = atomFeed('11111111-2222-4333-8444-555555555555', [], 'https://desk.example')
  expect(feed).toMatch(/<feed [^>]*>[\s\S]*<id>[\s\S]*<title>[\s\S]*<updated>[\s\S]*<\/feed>/)
})
