import { answering, type Order } from './answering'
import { handingOver } from './handing-over'
import { tasks } from './tasks'

const answer = answering(tasks)

/** What each thread of the server loads. */
export default async (order: Order) => handingOver(await answer(order))
