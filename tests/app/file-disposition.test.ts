import { expect, test } from 'vitest'
import { fileDisposition } from '@/app/api/endpoint/file-disposition'

const nameOf = (title: string) => {
  const name = { before: 'isnad-draft-مسوّدة-', title, after: '.report.zip' }
  const [, encoded = ''] = fileDisposition('attachment', 'plain.zip', name).split("filename*=UTF-8''")
  return decodeURIComponent(encoded)
}

test('a file says what it is before and after its title, however long that is', () => {
  for (const title of ['ناخيتشيفان '.repeat(40), 'a'.repeat(500), '😀'.repeat(130), 'م'.repeat(500)]) {
    const name = nameOf(title)
    expect(name).toMatch(/^isnad-draft-مسوّدة-.{20,}….report.zip$/u)
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
  }
  expect(nameOf('الجسر')).toBe('isnad-draft-مسوّدة-الجسر.report.zip')
})

test('and leads nowhere', () => {
  const named = (title: string) => fileDisposition('attachment', 'x.zip', { title, after: ' 1.zip' })
  expect(named('../../etc/passwd')).toMatch(/UTF-8''etc%20passwd%201\.zip$/)
  expect(named('a\r\nb\u202eexe\ud800')).not.toMatch(/%0D|%0A|%E2%80%AE/)
})
