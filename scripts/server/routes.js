import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Under which address the log and the metrics tell of a request: as the product names it, `/api/v1/claims/[claimId]`, so that neither
 * holds an id, a link or what somebody typed into an address, and there are only so many. `other` where there is nothing.
 *
 * @param {{ staticRoutes: { page: string, regex: string }[], dynamicRoutes: { page: string, regex: string }[] }} manifest
 * @returns {(url: string) => string}
 */
export function routesIn({ staticRoutes, dynamicRoutes }) {
  // Words count before parameters, as Next has put them in order.
  const routes = [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({
    page,
    shape: new RegExp(regex),
  }))
  return (url) => {
    const [asked] = url.split('?')
    if (asked.startsWith('/_next/')) return '/_next'
    const page = routes.find(({ shape }) => shape.test(asked))?.page
    return page === undefined || page.startsWith('/_') || nowhere.has(page) ? 'other' : page
  }
}

/** What answers where there is nothing. */
const nowhere = new Set(['/[locale]/[...rest]', '/api/[...unknown]'])

/** Those of the build that is served; where there is none, as during development, every request is one of `other`. */
export function builtRoutes(folder = process.cwd()) {
  try {
    return routesIn(manifestIn(folder))
  } catch {
    return () => 'other'
  }
}

/**
 * An address of every page of the build that is served, with a word that means nothing in the place of what it is about.
 *
 * @param {{ staticRoutes: { page: string }[], dynamicRoutes: { page: string }[] }} manifest
 */
export function pagesIn({ staticRoutes, dynamicRoutes }) {
  return [...staticRoutes, ...dynamicRoutes]
    .filter(({ page }) => page.startsWith('/[locale]'))
    .map(({ page }) => page.replace('[locale]', 'ar').replace(/\[[^/]+\]/g, 'x'))
}

export function builtPages(folder = process.cwd()) {
  return pagesIn(manifestIn(folder))
}

function manifestIn(folder) {
  return JSON.parse(readFileSync(path.join(folder, '.next/routes-manifest.json'), 'utf8'))
}
