import { expect, test } from 'vitest'
import { groupRolesIn } from '@/lib/domain/newsroom/group-roles'
import { readSettings } from '../../scripts/start/settings.js'

test('nothing set means port 3000 of this machine, with the sample', () => {
  const settings = readSettings({})
  expect(settings).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    sample: true,
    address: 'http://localhost:3000',
  })
})

test('every mistake is listed', () => {
  const wrong = { PORT: 'http', DATABASE_URL: 'mysql://x', ISNAD_SAMPLE: 'yes', DEMO_PASSWORD: 'short' }
  expect(() => readSettings(wrong)).toThrow(/PORT.*\n.*DATABASE_URL.*\n.*DEMO_PASSWORD.*\n.*ISNAD_SAMPLE/)
})

test('what was typed never shows up in the message', () => {
  expect(() => readSettings({ DATABASE_URL: 'mysql://u:secret@h/d' })).not.toThrow(/secret/)
})

test('a variable set to nothing counts as not set', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: undefined })
})

test('the public address is the one people are given', () => {
  expect(readSettings({ PUBLIC_URL: 'https://isnad.example.org' }).address).toBe('https://isnad.example.org')
  expect(() => readSettings({ PUBLIC_URL: 'https://isnad.example.org/app' })).toThrow(/without a path/)
})

test('a login of its own for the application needs a database of its own', () => {
  expect(() => readSettings({ APP_DATABASE_URL: 'postgresql://a:b@c/d' })).toThrow(/needs DATABASE_URL/)
})

test('a server for outgoing mail needs a sender, and the other way round', () => {
  const [url, from] = ['smtps://isnad:p%40ss@mail.example.org', 'Isnad <isnad@example.org>']
  expect(readSettings({})).toMatchObject({ mail: undefined })
  expect(readSettings({ SMTP_URL: url, MAIL_FROM: from })).toMatchObject({ mail: { url, from } })
  expect(() => readSettings({ SMTP_URL: url })).toThrow('SMTP_URL and MAIL_FROM need each other.')
  expect(() => readSettings({ MAIL_FROM: from })).toThrow('SMTP_URL and MAIL_FROM need each other.')
  for (const wrong of ['mail.example.org', 'http://mail.example.org', 'smtp:'])
    expect(() => readSettings({ SMTP_URL: wrong, MAIL_FROM: from })).toThrow(/SMTP_URL must be an address/)
  for (const wrong of ['isnad', 'a@b@c', 'Isnad isnad@example.org', '<isnad@example.org'])
    expect(() => readSettings({ SMTP_URL: url, MAIL_FROM: wrong })).toThrow(/MAIL_FROM must be an address/)
})

test('an authority for timestamps needs certificates to be believed by, and the other way round', () => {
  expect(readSettings({})).toMatchObject({ timestamps: undefined })
  expect(() => readSettings({ TIMESTAMP_URL: 'https://tsa.example.org' })).toThrow(/need each other/)
  expect(() => readSettings({ TIMESTAMP_CERTIFICATES: 'package.json' })).toThrow(
    /must be a file of certificates in PEM.\n.*need each other/,
  )
  expect(() => readSettings({ TIMESTAMP_URL: 'ftp://x', TIMESTAMP_CERTIFICATES: '/' })).toThrow(
    /TIMESTAMP_URL must be.*\n.*TIMESTAMP_CERTIFICATES must be/,
  )
})

test('backups need a passphrase, and are taken daily unless asked otherwise', () => {
  const passphrase = { BACKUP_PASSPHRASE: 'correct horse battery' }
  expect(readSettings({}).backups).toBeUndefined()
  expect(readSettings({ BACKUP_DIR: '/media/b', ...passphrase }).backups).toEqual({
    folder: '/media/b',
    hours: 24,
    keep: 14,
  })
  expect(() => readSettings({ BACKUP_DIR: '/media/b' })).toThrow(/needs BACKUP_PASSPHRASE/)
  expect(() => readSettings({ BACKUP_HOURS: '0', BACKUP_KEEP: 'all', BACKUP_PASSPHRASE: 'short' })).toThrow(
    /BACKUP_HOURS.*\n.*BACKUP_KEEP.*\n.*BACKUP_PASSPHRASE/,
  )
})

test('a provider of single sign-on is configured whole, by an address of its own that is encrypted', () => {
  const whole = {
    OIDC_ISSUER: 'https://id.example.org',
    OIDC_CLIENT_ID: 'isnad',
    OIDC_CLIENT_SECRET: 'secret',
  }
  readSettings(whole)
  readSettings({ ...whole, OIDC_ISSUER: 'http://localhost:8080/realms/news' })
  expect(() =>
    readSettings({ OIDC_2_ISSUER: 'ftp://x', OIDC_CLIENT_SECRET: 'secret', OIDC_3_NAME: 'N' }),
  ).toThrow(
    /OIDC_ISSUER and OIDC_CLIENT_ID must.*\n.*OIDC_2_CLIENT_ID and OIDC_2_CLIENT_SECRET must.*\n.*OIDC_2_ISSUER must be.*\n.*OIDC_3_ISSUER and OIDC_3_CLIENT_ID/,
  )
  for (const OIDC_ISSUER of [
    'http://id.example.org',
    'https://id.example.org/?a=b',
    'https://u:p@id.example.org',
    'id',
  ])
    expect(() => readSettings({ ...whole, OIDC_ISSUER })).toThrow(/OIDC_ISSUER must be an https address/)
  readSettings({ ...whole, OIDC_ROLES: 'cn=chiefs,ou=news = admin; News editors=editor;' })
  // What the start takes, the server reads, piece by piece.
  for (const [OIDC_ROLES, pieces] of [
    ['desk=journalist; News editors = editor;cn=chiefs,ou=news=admin;', 3],
    ['a==reader', 1],
    [' ; a = admin ;; ', 1],
  ] as const) {
    readSettings({ ...whole, OIDC_ROLES })
    expect(groupRolesIn(OIDC_ROLES).size, OIDC_ROLES).toBe(pieces)
  }
  for (const OIDC_ROLES of ['editors', '=editor', 'editors=king', 'a=editor, b=reader, c'])
    expect(() => readSettings({ ...whole, OIDC_ROLES })).toThrow(/OIDC_ROLES must be groups/)
  for (const tenant of ['common', 'organizations', '{tenantid}'])
    expect(() =>
      readSettings({ ...whole, OIDC_ISSUER: `https://login.microsoftonline.com/${tenant}/v2.0` }),
    ).toThrow(/of your own tenant/)
})
