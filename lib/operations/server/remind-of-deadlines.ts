import { deliverReminders } from '../../data/inbox-record'
import { listNewsroomIds } from '../../data/newsroom-record'

/** Tells members in their inboxes what is due within a day. Carried out every few minutes, by each server: nobody is told twice. */
export async function remindOfDeadlines(): Promise<void> {
  for (const newsroom of await listNewsroomIds()) await deliverReminders(newsroom)
}
