import { type Role, roles } from './role'

/** Which role each group of a provider makes, as the operator writes it: `editors = editor; cn=desk,ou=news = journalist`. */
export function groupRolesIn(text: string): Map<string, Role> {
  return new Map(
    text.split(';').flatMap((piece) => {
      const at = piece.lastIndexOf('=')
      const group = piece.slice(0, Math.max(at, 0)).trim()
      const role = roles.find((known) => known === piece.slice(at + 1).trim())
      return group && role ? [[group, role] as const] : []
    }),
  )
}

/** The role of somebody who is in these groups, as a provider told them; of several the one that allows most, of none null. */
export function roleOfGroups(groups: unknown, settled: ReadonlyMap<string, Role>): Role | null {
  const told: unknown[] = Array.isArray(groups) ? groups : [groups]
  const made = new Set(told.map((group) => (typeof group === 'string' ? settled.get(group) : undefined)))
  return roles.find((role) => made.has(role)) ?? null
}
