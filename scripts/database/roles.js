import { Failure } from '../failure.js'
import { connect } from './connect.js'

/** Migrations grant to this role only; whoever may work with the data is a member of it. */
export const GROUP = 'isnad_app'

/** Makes sure that the group exists, before the first migration grants anything to it. */
export async function ensureGroup(client) {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [GROUP])
  if (rowCount) return
  await client.query(`CREATE ROLE ${GROUP} NOLOGIN`).catch((error) => {
    // Another database of the same server may have been quicker: roles belong to the server.
    if (!['42710', '23505'].includes(error.code)) throw explained(error)
  })
}

/**
 * The role the application signs in as: a member of the group and nothing else. Returns its address.
 * Its name comes from the database; it cannot be `<database>_app`, which for "isnad" is the group itself.
 */
export async function ensureLogin(client, ownerUrl, password) {
  const database = (await client.query('SELECT current_database() AS name')).rows[0].name
  const name = `${database.slice(0, 55)}_web`
  const login = client.escapeIdentifier(name)
  const found = await client.query(ATTRIBUTES, [name, GROUP])
  try {
    if (found.rows[0]?.powerful) {
      throw new Failure(
        `The role ${name} has more rights than the application may have: drop it or take them away.`,
      )
    }
    if (!found.rowCount) {
      await client.query(
        `CREATE ROLE ${login} LOGIN INHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS`,
      )
    }
    await client.query(`ALTER ROLE ${login} PASSWORD ${client.escapeLiteral(password)}`)
    if (!found.rows[0]?.member) await client.query(`GRANT ${GROUP} TO ${login}`)
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
      `the role ${GROUP} and a login that is a member of it, and give that login as APP_DATABASE_URL.`,
  )
}

/** Throws unless that login works, is in the group, and could not step over row-level security. */
export async function requireModestLogin(url) {
  const client = await connect(url)
  try {
    const { rows } = await client.query(MODEST, [GROUP])
    const { name, member, powerful } = rows[0]
    if (!member)
      throw new Failure(`The role ${name} is not a member of ${GROUP}: GRANT ${GROUP} TO "${name}".`)
    if (powerful)
      throw new Failure(
        `The role ${name} is a superuser or owns the database; the application may be neither.`,
      )
  } finally {
    await client.end()
  }
}

const MODEST = `
  SELECT r.rolname AS name,
         pg_has_role(r.oid, $1::name, 'USAGE') AS member,
         r.rolsuper OR r.rolbypassrls OR pg_has_role(r.oid, d.datdba, 'MEMBER') AS powerful
  FROM pg_roles r, pg_database d WHERE r.rolname = current_user AND d.datname = current_database()`
