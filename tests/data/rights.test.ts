import { describe, expect, test } from 'vitest'
import { refusalOf } from '../support/database'

/** Beside the history, which has attacks of its own: what the application never does, its login cannot do. */
describe('the application may not', () => {
  test.each([
    "UPDATE member SET name = 'Another'",
    "UPDATE password_reset SET token_hash = 'another'",
    'UPDATE password_reset SET expires_at = now()',
    'DELETE FROM password_reset',
    "UPDATE account SET email = 'another@example.org'",
    'DELETE FROM account',
    'UPDATE member SET account_id = gen_random_uuid()',
    'UPDATE session SET account_id = gen_random_uuid()',
    'UPDATE member SET newsroom_id = gen_random_uuid()',
    'UPDATE article SET created_by = gen_random_uuid()',
    'UPDATE article SET sample = true',
    "UPDATE revision SET text = 'Another'",
    'UPDATE proposal SET proposed_by = gen_random_uuid()',
    'UPDATE decision SET decided_by = gen_random_uuid()',
    "UPDATE comment SET text = 'Another'",
    'DELETE FROM claim',
    'DELETE FROM evidence',
    'DELETE FROM proposal',
    'DELETE FROM decision',
    'DELETE FROM comment',
    'DELETE FROM article',
    'DELETE FROM revision',
    'DELETE FROM member',
    'DELETE FROM dismissal',
    "UPDATE method SET text = 'Another'",
    'DELETE FROM method',
    'UPDATE draft SET member_id = gen_random_uuid()',
    "UPDATE draft SET form = 'another'",
    'TRUNCATE draft',
    'UPDATE saved_view SET member_id = gen_random_uuid()',
    'UPDATE inbox_item SET member_id = gen_random_uuid()',
    "UPDATE inbox_item SET kind = 'another'",
    'UPDATE muted_notice SET member_id = gen_random_uuid()',
    'TRUNCATE session',
    "UPDATE totp SET sealed_secret = ''",
    "UPDATE recovery_code SET hash = 'another'",
    'UPDATE sign_in_step SET expires_at = now()',
    'CREATE TABLE of_its_own ()',
  ])('%s', async (sql) => {
    expect(await refusalOf(sql)).toMatch(/^42501 permission denied/)
  })
})
