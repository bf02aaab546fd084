/** A task by its name and what it is given; and what came of it, where `failed` tells of a mistake in the task itself. */
export type Order = { name: string; given: unknown[] }
export type Done = { value: unknown } | { failed: string }

/** What a thread does with an order: a task that throws is told apart in this way from a thread that died. */
export function answering(
  tasks: Readonly<Record<string, (...given: never[]) => unknown>>,
): (order: Order) => Promise<Done> {
  return async ({ name, given }) => {
    try {
      const task = tasks[name]
      if (!task) throw new Error('there is no such task')
      return { value: await Reflect.apply(task, null, given) }
    } catch (error) {
      return { failed: (error instanceof Error && error.stack) || String(error) }
    }
  }
}
