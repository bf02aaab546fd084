import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { backupsIn, forgetOld, nameOf } from '../../scripts/backup/kept.js'
import { passphraseOf } from '../../scripts/backup/passphrase.js'

test('the newest are kept, and what is no backup is left alone', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'isnad-kept-'))
  const names = [3, 1, 2].map((day) => nameOf(new Date(Date.UTC(2026, 10, day, 4, 5, 6, 789))))
  for (const name of [...names, 'notes.txt', `${names[0]}.new`]) writeFileSync(path.join(folder, name), '')
  expect(backupsIn(folder)).toEqual([
    'isnad-20261101T040506Z.age',
    'isnad-20261102T040506Z.age',
    'isnad-20261103T040506Z.age',
  ])
  forgetOld(folder, 2)
  expect(readdirSync(folder).sort()).toEqual([
    'isnad-20261102T040506Z.age',
    'isnad-20261103T040506Z.age',
    'isnad-20261103T040506Z.age.new',
    'notes.txt',
  ])
  rmSync(folder, { recursive: true })
})

test.each([{}, { BACKUP_PASSPHRASE: 'too short' }])(
  'without a passphrase there is no backup (%o)',
  (environment) => {
    expect(() => passphraseOf(environment)).toThrow(/BACKUP_PASSPHRASE, at least 16/)
  },
)
