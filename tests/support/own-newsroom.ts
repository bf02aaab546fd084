import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** Does something as who owns the tables. */
export async function asOwner<Value>(work: (owner: pg.Client) => Promise<Value>): Promise<Value> {
  const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

/** A newsroom that requires a second factor, with one editor, who has the password of a member elsewhere and no factor yet. */
export const newRequiringNewsroom = (passwordOf: string) => newNewsroomOf(passwordOf, 'editor', true)

/** A newsroom with one admin, who has the password of a member elsewhere. */
export const newAdminsNewsroom = (passwordOf: string) => newNewsroomOf(passwordOf, 'admin', false)

async function newNewsroomOf(
  passwordOf: string,
  role: 'admin' | 'editor',
  requires: boolean,
): Promise<{ email: string }> {
  const email = `${randomUUID()}@isnad.example`
  await asOwner((owner) =>
    owner.query(
      `WITH made AS (
         INSERT INTO newsroom (id, name, language, factor_required) VALUES (gen_random_uuid(), 'The Daily', 'ar', ${requires}) RETURNING id),
       person AS (
         INSERT INTO account (id, email, password_hash)
         SELECT gen_random_uuid(), '${email}', password_hash FROM account WHERE email = $1 RETURNING id)
       INSERT INTO member (id, newsroom_id, account_id, name, name_salt, role)
       SELECT gen_random_uuid(), made.id, person.id, 'سلمى', sha256('salt'), '${role}' FROM made, person`,
      [passwordOf],
    ),
  )
  return { email }
}
