import { existsSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { isPassphrase, WANTED } from '../backup/passphrase.js'
import { addressOf } from '../database/connect.js'
import { Failure } from '../failure.js'
import { project, textOf } from '../project.js'
import { mistakesOfProviders } from './providers.js'

/**
 * What the operator asked for, from the environment and from a file `.env` beside package.json.
 * Every mistake is listed, not only the first.
 *
 * @param {Record<string, string | undefined>} environment
 */
export function readSettings(environment) {
  const mistakes = []
  const value = (name) => environment[name]?.trim() || undefined
  const check = (name, wanted, isFine) => {
    const given = value(name)
    if (given !== undefined && !isFine(given)) mistakes.push(`${name} must be ${wanted}.`)
    return given
  }

  const settings = {
    port: Number(check('PORT', 'a port number from 1 to 65535', isPort) ?? 3000),
    host: value('HOST') ?? '127.0.0.1',
    publicUrl: check('PUBLIC_URL', 'an address like https://isnad.example.org, without a path', isOrigin),
    dataFolder: value('DATA_DIR') && path.resolve(project, value('DATA_DIR')),
    databaseUrl: check('DATABASE_URL', DATABASE, isDatabase),
    applicationUrl: check('APP_DATABASE_URL', DATABASE, isDatabase),
    signerUrl: check('SIGNER_DATABASE_URL', DATABASE, isDatabase),
    rendererUrl: check('RENDERER_DATABASE_URL', DATABASE, isDatabase),
    messengerUrl: check('MESSENGER_DATABASE_URL', DATABASE, isDatabase),
    sessionSecret: check('NEXTAUTH_SECRET', 'at least 32 characters long', (text) => text.length >= 32),
    demoPassword: check('DEMO_PASSWORD', '12 to 128 characters long', isPassword),
    sample: check('ISNAD_SAMPLE', '"on" or "off"', isSwitch) !== 'off',
  }
  check('PASSWORD_SIGN_IN', '"on" or left out', (text) => text === 'on')
  check('TRUST_PROXY', '"on" or "off"', isSwitch)
  check('REQUEST_LOG', '"on" or "off"', isSwitch)
  check('METRICS_TOKEN', 'at least 16 letters without spaces', (text) => /^\S{16,}$/.test(text))
  check('OTEL_EXPORTER_OTLP_ENDPOINT', 'the address of a collector, like http://localhost:4318', isWebAddress)
  check('SESSION_IDLE_HOURS', 'a number of hours from 1 to 720', isNumberUpTo(720))
  check('SESSION_DAYS', 'a number of days from 1 to 90', isNumberUpTo(90))
  const timestampUrl = check('TIMESTAMP_URL', 'an address like https://tsa.example.org/tsr', isWebAddress)
  const certificates =
    value('TIMESTAMP_CERTIFICATES') && path.resolve(project, value('TIMESTAMP_CERTIFICATES'))
  if (certificates && !holdsCertificates(certificates))
    mistakes.push('TIMESTAMP_CERTIFICATES must be a file of certificates in PEM.')
  if (Boolean(timestampUrl) !== Boolean(certificates))
    mistakes.push('TIMESTAMP_URL and TIMESTAMP_CERTIFICATES need each other.')
  const backupFolder = value('BACKUP_DIR') && path.resolve(project, value('BACKUP_DIR'))
  const backupHours = check('BACKUP_HOURS', 'a number of hours from 1 to 168', isNumberUpTo(168))
  const backupKeep = check('BACKUP_KEEP', 'a number of backups from 1 to 1000', isNumberUpTo(1000))
  const passphrase = check('BACKUP_PASSPHRASE', WANTED, isPassphrase)
  if (backupFolder && !passphrase) mistakes.push('BACKUP_DIR needs BACKUP_PASSPHRASE as well.')
  if (settings.applicationUrl && !settings.databaseUrl)
    mistakes.push('APP_DATABASE_URL needs DATABASE_URL as well.')
  if (settings.signerUrl && !settings.databaseUrl)
    mistakes.push('SIGNER_DATABASE_URL needs DATABASE_URL as well.')
  if (settings.rendererUrl && !settings.databaseUrl)
    mistakes.push('RENDERER_DATABASE_URL needs DATABASE_URL as well.')
  if (settings.messengerUrl && !settings.databaseUrl)
    mistakes.push('MESSENGER_DATABASE_URL needs DATABASE_URL as well.')
  mistakes.push(...mistakesOfProviders(value))
  check('DNS_SERVER', 'the address of a name server, like 9.9.9.9 or [2620:fe::fe]:53', isNameServer)
  const smtpUrl = check('SMTP_URL', 'an address like smtp://user:password@mail.example.org:587', isMailServer)
  const mailFrom = check('MAIL_FROM', 'an address like isnad@example.org', isSender)
  if (Boolean(smtpUrl) !== Boolean(mailFrom)) mistakes.push('SMTP_URL and MAIL_FROM need each other.')
  if (mistakes.length) throw new Failure(mistakes.join('\n  '))
  return {
    ...settings,
    backups: backupFolder
      ? { folder: backupFolder, hours: Number(backupHours ?? 24), keep: Number(backupKeep ?? 14) }
      : undefined,
    mail: smtpUrl && { url: smtpUrl, from: mailFrom },
    timestamps: timestampUrl && { url: timestampUrl, certificates },
    address: settings.publicUrl ?? `http://localhost:${settings.port}`,
  }
}

/** Variables that are set already win over the file. */
export function loadEnvFile() {
  const file = path.join(project, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}

const DATABASE = 'an address like postgresql://user:password@host:5432/database'

const isPort = (text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535

const isNumberUpTo = (most) => (text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= most

const isPassword = (text) => text.length >= 12 && text.length <= 128

const isSwitch = (text) => ['on', 'off'].includes(text)

const isOrigin = (text) => {
  if (!URL.canParse(text)) return false
  const { protocol, pathname, search } = new URL(text)
  return /^https?:$/.test(protocol) && pathname === '/' && search === ''
}

const holdsCertificates = (file) => {
  try {
    return Boolean(textOf(file)?.includes('-----BEGIN CERTIFICATE-----'))
  } catch {
    return false
  }
}

const isNameServer = (text) => {
  const address =
    /^\[(.+)\](?::\d{1,5})?$/.exec(text)?.[1] ?? (net.isIPv6(text) ? text : text.replace(/:\d{1,5}$/, ''))
  return net.isIP(address) !== 0
}

const isWebAddress = (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

/** smtps: encrypted from the first byte; smtp: encrypted as soon as the server can. */
const isMailServer = (text) =>
  URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== ''

/** Alone, or after a name: `Isnad <isnad@example.org>`. */
const isSender = (text) => /^(?:[^<>@\r\n]* <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/.test(text)

const isDatabase = (text) => {
  try {
    return Boolean(addressOf(text))
  } catch {
    return false
  }
}
