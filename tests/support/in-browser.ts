import { existsSync } from 'node:fs'
import path from 'node:path'
import { importsIn, withoutComments } from './imports'
import { readSource } from './source-files'

/** The sources that run in the browser for a page or layout: its client components and what they import, but for types. */
export function sourcesInBrowser(entry: string): string[] {
  const seen = new Map<string, boolean>()
  const visit = (file: string, inBrowser: boolean) => {
    const source = readSource(file)
    const here = inBrowser || /^'use client'/.test(source)
    if (seen.get(file) === true || seen.get(file) === here) return
    seen.set(file, here)
    for (const imported of importsIn(withoutTypes(source))) {
      const next = sourceOf(imported, file)
      if (next) visit(next, here)
    }
  }
  visit(entry, false)
  return [...seen].filter(([, here]) => here).map(([file]) => file)
}

/** Types are gone before a browser sees a source. */
export function withoutTypes(source: string): string {
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
