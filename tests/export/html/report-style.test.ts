import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readFileStyle } from '@/lib/export/html/file-style'
import { rawText } from '@/lib/export/html/html'

/** The custom properties that a style sheet sets to a colour for light and dark. */
function coloursIn(css: string): Map<string, string> {
  return new Map(
    Array.from(css.matchAll(/(--[a-z-]+): (light-dark\([^)]*\));/g), ([, name = '', value = '']) => [
      name,
      value,
    ]),
  )
}

test('a report that is a file has the colours of the product', () => {
  const product = coloursIn(readFileSync('app/globals.css', 'utf8'))
  const file = coloursIn(readFileSync('lib/export/html/report-file.css', 'utf8'))
  expect(file.size).toBeGreaterThan(10)
  for (const [name, value] of file) expect([name, product.get(name)]).toEqual([name, value])
})

test('its style stands in it as it is, and asks for nothing from elsewhere', async () => {
  const style = await readFileStyle()
  expect(() => rawText(style)).not.toThrow()
  expect(style.match(/url\("(?!data:(?:image\/svg\+xml|font\/woff2;base64),)/g)).toBeNull()
  for (const family of ['Amiri', '"IBM Plex Sans Arabic"']) {
    expect(style).toContain(`@font-face {font-family: ${family};src: url("data:font/woff2;base64,`)
  }
  expect(style).not.toContain('@import')
})

test('every class that a report is written with has a look', () => {
  const css = readFileSync('lib/export/html/report.css', 'utf8')
  const written = ['block-html.ts', 'inline-html.ts'].map((name) =>
    readFileSync(`lib/export/html/${name}`, 'utf8'),
  )
  const classes = written.flatMap((source) =>
    Array.from(source.matchAll(/class: '([\w-]+)'/g), ([, name]) => name),
  )
  expect(classes.length).toBeGreaterThan(10)
  for (const name of classes) expect(css).toContain(`.${name}`)
})
