import { withoutComments } from './imports'
import { sourcesInBrowser } from './in-browser'
import { readSource } from './source-files'

/** The groups of messages that run in the browser for a page or layout: those of its client components and what they import. */
export function groupsInBrowser(entry: string, groups: readonly string[]): Set<string> {
  return new Set(sourcesInBrowser(entry).flatMap((file) => [...groupsIn(readSource(file), groups)]))
}

/**
 * The groups whose messages a source reads. Where it reads from all of them, every text in it that is a group, or begins with
 * one and a dot, is taken for a key.
 */
export function groupsIn(source: string, groups: readonly string[]): Set<string> {
  const code = withoutComments(source)
  const calls = [...code.matchAll(/\buse(?:Translations|FieldWords)\(\s*(?:['"](?<group>\w+)[^)]*)?\)/g)]
  const named = calls.flatMap(({ groups: found }) => (found?.group ? [found.group] : []))
  const readsAll = calls.some(({ groups: found }) => !found?.group)
  const keys = readsAll ? groups.filter((group) => new RegExp(`['"\`]${group}(?:['"\`.])`).test(code)) : []
  return new Set([...named, ...keys])
}
