import { createElement } from 'react'
import { prerenderToNodeStream } from 'react-dom/static'
import { expect, test } from 'vitest'
import { onceInDocument } from '@/components/document/once-in-document'
import { ReadyHtml } from '@/components/document/ready-html'
import { inApp } from '../support/in-app'
import { newRequest, withRequestScopes } from '../support/request-scopes'

const scopes = withRequestScopes()

/** What React is told of two paragraphs, and the HTML of the document that it makes of them. */
function answered(document: boolean): Promise<{ told: (string | number)[]; html: string }> {
  return scopes.run({ ...newRequest(), document }, async () => {
    const told = ['<b>One</b>', 'Two &amp; three'].map(onceInDocument)
    const page = inApp(told.map((html, at) => createElement(ReadyHtml, { key: at, as: 'p', html })))
    let html = ''
    for await (const part of (await prerenderToNodeStream(page)).prelude) html += part
    return { told, html }
  })
}

test('a document holds what the server made once, and React is told its place', async () => {
  const { told, html } = await answered(true)
  expect(told).toEqual([0, 1])
  expect(html).toBe('<p><b>One</b></p><p>Two &amp; three</p>')
})

test('whoever comes to a page by a link is told the HTML itself', async () => {
  const { told, html } = await answered(false)
  expect(told).toEqual(['<b>One</b>', 'Two &amp; three'])
  expect(html).toBe('<p><b>One</b></p><p>Two &amp; three</p>')
})
