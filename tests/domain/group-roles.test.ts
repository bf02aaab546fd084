import { describe, expect, test } from 'vitest'
import { groupRolesIn, roleOfGroups } from '@/lib/domain/newsroom/group-roles'

const settled = groupRolesIn(
  'desk=journalist; News editors = editor;cn=chiefs,ou=news=admin; x=king; =editor;',
)

describe('roles by groups', () => {
  test('are read as the operator writes them, with names that hold what separates', () => {
    expect([...settled]).toEqual([
      ['desk', 'journalist'],
      ['News editors', 'editor'],
      ['cn=chiefs,ou=news', 'admin'],
    ])
    expect(groupRolesIn('')).toEqual(new Map())
  })

  test.each([
    [['desk'], 'journalist'],
    [['desk', 'News editors', 'others'], 'editor'],
    [['cn=chiefs,ou=news', 'desk'], 'admin'],
    ['desk', 'journalist'],
    [['Desk'], null],
    [[], null],
    [undefined, null],
    [[{ desk: true }, 7, null], null],
    [{ 0: 'desk' }, null],
  ])('of %j are %s', (groups, role) => expect(roleOfGroups(groups, settled)).toBe(role))
})
