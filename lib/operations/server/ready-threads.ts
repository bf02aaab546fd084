import { loadThread } from '../../heavy/heavily'

/** Whoever works on a long text first finds a thread that is ready. Answers before it is. */
export function readyThreads(): void {
  loadThread()
}
