import { Failure } from '../failure.js'
import { connect } from './connect.js'

/** Migrations grant to these roles only; whoever may work with the data is a member of the first. */
const GROUP = 'isnad_app'
/** Whoever signs checkpoints of the history is a member of this one. */
const SIGNERS = 'isnad_signer'
/** Whoever makes files from what the application asks for is a member of this one. */
const RENDERERS = 'isnad_renderer'
/** Whoever mails what came to inboxes is a member of this one. */
const MESSENGERS = 'isnad_messenger'

/** Makes sure that the groups exist, before the first migration grants anything to them. */
export async function ensureGroups(client) {
  for (const group of [GROUP, SIGNERS, RENDERERS, MESSENGERS]) {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [group])
    if (rowCount) continue
    await client.query(`CREATE ROLE ${group} NOLOGIN`).catch((error) => {
      // Another database of the same server may have been quicker: roles belong to the server.
      if (!['42710', '23505'].includes(error.code)) throw explained(error)
    })
  }
}

/** The role the application signs in as. It cannot be `<database>_app`, which for "isnad" is the group itself. */
export function ensureLogin(client, ownerUrl, password) {
  return ensureMember(client, ownerUrl, { ending: 'web', group: GROUP, password })
}

/** The role the signer signs in as; for "isnad" it cannot be `isnad_signer`, which is the group. */
export function ensureSigner(client, ownerUrl, password) {
  return ensureMember(client, ownerUrl, { ending: 'checkpoints', group: SIGNERS, password })
}

/** The role the renderer of files signs in as. */
export function ensureRenderer(client, ownerUrl, password) {
  return ensureMember(client, ownerUrl, { ending: 'files', group: RENDERERS, password })
}

/** The role the messenger signs in as. */
export function ensureMessenger(client, ownerUrl, password) {
  return ensureMember(client, ownerUrl, { ending: 'messages', group: MESSENGERS, password })
}

/** A login named after the database that is a member of one group and nothing else. Returns its address. */
async function ensureMember(client, ownerUrl, { ending, group, password }) {
  const database = (await client.query('SELECT current_database() AS name')).rows[0].name
  const name = `${database.slice(0, 50)}_${ending}`
  const login = client.escapeIdentifier(name)
  const found = await client.query(ATTRIBUTES, [name, group])
  try {
    if (found.rows[0]?.powerful) {
      throw new Failure(`The role ${name} has more rights than it may have: drop it or take them away.`)
    }
    if (!found.rowCount) {
      await client.query(
        `CREATE ROLE ${login} LOGIN INHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS`,
      )
    }
    await client.query(`ALTER ROLE ${login} PASSWORD ${client.escapeLiteral(password)}`)
    if (!found.rows[0]?.member) await client.query(`GRANT ${group} TO ${login}`)
    await client.query(`REVOKE CONNECT ON DATABASE ${client.escapeIdentifier(database)} FROM PUBLIC`)
    await client.query(`GRANT CONNECT ON DATABASE ${client.escapeIdentifier(database)} TO ${login}`)
  } catch (error) {
    throw explained(error)
  }
  const address = new URL(ownerUrl)
  address.username = encodeURIComponent(name)
  address.password = encodeURIComponent(password)
  return address.href
}

/** Whether the role may do more than the group allows it, and whether it is in the group. */
const ATTRIBUTES = `
  SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls
         OR EXISTS (SELECT FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
                    WHERE m.member = r.oid AND g.rolname <> $2) AS powerful,
         EXISTS (SELECT FROM pg_auth_members m JOIN pg_roles g ON g.oid = m.roleid
                 WHERE m.member = r.oid AND g.rolname = $2) AS member
  FROM pg_roles r WHERE rolname = $1`

function explained(error) {
  if (error.code !== '42501') return error
  return new Failure(
    `The role in DATABASE_URL may not create roles (${error.message}): let an administrator create ` +
      `the roles ${GROUP}, ${SIGNERS}, ${RENDERERS} and ${MESSENGERS} and a login that is a member of each, and give these ` +
      'logins as APP_DATABASE_URL, SIGNER_DATABASE_URL, RENDERER_DATABASE_URL and MESSENGER_DATABASE_URL.',
  )
}

/** Throws unless the application's login works, is in its group, and could not step over row-level security. */
export const requireModestLogin = (url) => requireModestMember(url, GROUP)

/** The same for the signer's login. */
export const requireModestSigner = (url) => requireModestMember(url, SIGNERS)

/** The same for the renderer's login. */
export const requireModestRenderer = (url) => requireModestMember(url, RENDERERS)

/** The same for the messenger's login. */
export const requireModestMessenger = (url) => requireModestMember(url, MESSENGERS)

async function requireModestMember(url, group) {
  const client = await connect(url)
  try {
    const { rows } = await client.query(MODEST, [group])
    const { name, member, powerful } = rows[0]
    if (!member)
      throw new Failure(`The role ${name} is not a member of ${group}: GRANT ${group} TO "${name}".`)
    if (powerful)
      throw new Failure(`The role ${name} is a superuser or owns the database; no process of Isnad may.`)
  } finally {
    await client.end()
  }
}

const MODEST = `
  SELECT r.rolname AS name,
         pg_has_role(r.oid, $1::name, 'USAGE') AS member,
         r.rolsuper OR r.rolbypassrls OR pg_has_role(r.oid, d.datdba, 'MEMBER') AS powerful
  FROM pg_roles r, pg_database d WHERE r.rolname = current_user AND d.datname = current_database()`
