import { answering } from './answering'
import { tasks } from './tasks'

/** What each thread of the server loads. */
export default answering(tasks)
