import path from 'node:path'
import { requireArabic } from '../database/arabic.js'
import { connect, databaseOf } from '../database/connect.js'
import { createDatabase } from '../database/create.js'
import {
  ensureLogin,
  ensureMessenger,
  ensureRenderer,
  ensureSigner,
  requireModestLogin,
  requireModestMessenger,
  requireModestRenderer,
  requireModestSigner,
} from '../database/roles.js'
import { migrate } from '../migrate.js'
import { startCluster } from '../postgres/cluster.js'

/** The server of DATABASE_URL, or one of our own in the data folder. */
export async function openServer({ databaseUrl, dataFolder, password }) {
  if (databaseUrl) return { ownerUrl: databaseUrl, stop: () => {}, stopped: new Promise(() => {}) }

  const cluster = await startCluster({ folder: path.join(dataFolder, 'postgres'), password })
  try {
    await createDatabase(cluster.urlOf('postgres'), 'isnad')
  } catch (error) {
    await cluster.stop()
    throw error
  }
  return { ownerUrl: cluster.urlOf('isnad'), stop: cluster.stop, stopped: cluster.stopped }
}

/**
 * Checks and migrates the database as its owner; returns the addresses for the application, the signer of
 * checkpoints, the renderer of files and the messenger, and which database it is.
 */
export async function prepareDatabase({ ownerUrl, passwords, say, ...given }) {
  const { applicationUrl, signerUrl, rendererUrl, messengerUrl } = given
  const client = await connect(ownerUrl)
  try {
    await requireArabic(client, databaseOf(ownerUrl))
    await migrate(ownerUrl, { say })
    const login = applicationUrl ?? (await ensureLogin(client, ownerUrl, passwords.application))
    await requireModestLogin(login)
    const signer = signerUrl ?? (await ensureSigner(client, ownerUrl, passwords.signer))
    await requireModestSigner(signer)
    const renderer = rendererUrl ?? (await ensureRenderer(client, ownerUrl, passwords.renderer))
    await requireModestRenderer(renderer)
    const messenger = messengerUrl ?? (await ensureMessenger(client, ownerUrl, passwords.messenger))
    await requireModestMessenger(messenger)
    const identity = await identityOf(client)
    return {
      ...{ applicationUrl: login, signerUrl: signer, rendererUrl: renderer, messengerUrl: messenger },
      identity,
    }
  } finally {
    await client.end()
  }
}

/** Stays the same over restarts, and differs for every database ever made. */
async function identityOf(client) {
  const { rows } = await client.query(
    `SELECT system_identifier || '/' || (SELECT oid FROM pg_database WHERE datname = current_database()) AS identity
     FROM pg_control_system()`,
  )
  return rows[0].identity
}
