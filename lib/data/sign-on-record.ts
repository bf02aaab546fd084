import { database } from './client'

/** Notes that somebody was sent to a provider. */
export async function addSignOn(id: string, expiresAt: Date): Promise<void> {
  await database(null).signOn.create({ data: { id, expiresAt }, select: { id: true } })
}

/** Takes the one answer that there is for somebody who was sent; false where it is over, or was taken. */
export async function takeSignOn(id: string): Promise<boolean> {
  const { count } = await database(null).signOn.deleteMany({ where: { id, expiresAt: { gt: new Date() } } })
  return count === 1
}

export async function removeSignOnsBefore(moment: Date): Promise<void> {
  await database(null).signOn.deleteMany({ where: { expiresAt: { lt: moment } } })
}
