import path from 'node:path'
import { importsIn } from './imports'

/** A file of the project, and what stands in it. */
export type Source = { file: string; source: string }

/**
 * The rooms of a part of the product that import each other in a circle, each circle as the rooms on it; a file that lies
 * beside the rooms is a room of its own. An import for its type alone counts, too: it ties two ideas together all the same.
 */
export function circlesOfRooms(part: string, sources: readonly Source[]): string[][] {
  const imports = new Map<string, Set<string>>()
  for (const { file, source } of sources) {
    const room = roomOf(part, file)
    const known = imports.get(room) ?? new Set()
    for (const name of importsIn(source)) {
      const target = targetOf(file, name)
      if (target.startsWith(`${part}/`) && roomOf(part, target) !== room) known.add(roomOf(part, target))
    }
    imports.set(room, known)
  }
  const reach = (room: string) => {
    const reached = new Set<string>()
    const open = [...(imports.get(room) ?? [])]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (reached.has(next)) continue
      reached.add(next)
      open.push(...(imports.get(next) ?? []))
    }
    return reached
  }
  const reached = new Map([...imports.keys()].map((room) => [room, reach(room)]))
  const circles = [...reached].flatMap(([room, others]) =>
    others.has(room) ? [[...others].filter((other) => reached.get(other)?.has(room)).sort()] : [],
  )
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()]
}

/** `lib/domain/claim/claim.ts` is in `claim`, and so is what lies deeper; `lib/domain/ids.ts` is `ids`. */
function roomOf(part: string, file: string): string {
  const [first = ''] = file.slice(part.length + 1).split('/')
  return first.replace(/\.tsx?$/, '')
}

function targetOf(file: string, name: string): string {
  if (name.startsWith('@/')) return name.slice(2)
  return name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name
}
