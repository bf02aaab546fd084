import type { MailChoices } from '../domain/inbox/mail-choices'
import { database } from './client'
import type { InboxOwner } from './inbox-record'
import { type Write, write } from './write'

const of = ({ id, newsroom }: InboxOwner) => ({ memberId: id, newsroomId: newsroom.id })

/** Of what, and how soon, a member wants mail. */
export async function listMailChoices(owner: InboxOwner): Promise<{ kind: string; often: string }[]> {
  return database(owner.newsroom.id).mailChoice.findMany({
    where: of(owner),
    select: { kind: true, often: true },
  })
}

/** Has a member told by mail of these kinds and no others. */
export function saveMailChoices(owner: InboxOwner, choices: MailChoices): Write[] {
  const wanted = Object.entries(choices).filter(([, often]) => often !== 'never')
  return [
    write(() => database(owner.newsroom.id).mailChoice.deleteMany({ where: of(owner) })),
    write(() =>
      database(owner.newsroom.id).mailChoice.createMany({
        data: wanted.map(([kind, often]) => ({ ...of(owner), kind, often })),
      }),
    ),
  ]
}
