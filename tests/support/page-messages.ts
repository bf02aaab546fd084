import { existsSync } from 'node:fs'
import path from 'node:path'
import { importsIn, withoutComments } from './imports'
import { readSource } from './source-files'

/** The groups of messages that run in the browser for a page or layout: those of its client components and what they import. */
export function groupsInBrowser(entry: string, groups: readonly string[]): Set<string> {
  const needed = new Set<string>()
  const seen = new Set<string>()
  const visit = (file: string, inBrowser: boolean) => {
    const source = readSource(file)
    const here = inBrowser || /^'use client'/.test(source)
    if (seen.has(`${file} ${here}`)) return
    seen.add(`${file} ${here}`)
    if (here) for (const group of groupsIn(source, groups)) needed.add(group)
    for (const imported of importsIn(withoutTypes(source))) {
      const next = sourceOf(imported, file)
      if (next) visit(next, here)
    }
  }
  visit(entry, false)
  return needed
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

/** Types are gone before a browser sees a source. */
function withoutTypes(source: string): string {
  return withoutComments(source)
    .replace(/\b(?:import|export) type\b[^'"]*?from\s*['"][^'"]*['"]/g, '')
    .replace(/\bimport \{(?:\s*type [\w$]+(?: as [\w$]+)?,?)+\s*\} from\s*['"][^'"]*['"]/g, '')
}

/** The file of the product that is imported; none for packages and styles. */
function sourceOf(imported: string, from: string): string | undefined {
  if (!/^(?:@\/|\.)/.test(imported)) return undefined
  const base = imported.startsWith('@/')
    ? imported.slice(2)
    : path.posix.join(path.posix.dirname(from), imported)
  return [base, `${base}.ts`, `${base}.tsx`].find((file) => /\.tsx?$/.test(file) && existsSync(file))
}
