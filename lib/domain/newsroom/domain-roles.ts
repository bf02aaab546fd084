/** What whoever comes from a newsroom's domain becomes: more than that takes an admin. */
export const domainRoles = ['reader', 'journalist'] as const
export type DomainRole = (typeof domainRoles)[number]
