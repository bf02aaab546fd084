import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import { createElement, type ReactNode } from 'react'

/** Something of a page as Next draws it: with a router, which leads nowhere. */
export function inApp(children: ReactNode) {
  return createElement(AppRouterContext, { value: router, children })
}

const router = {
  ...{ back() {}, forward() {}, refresh() {}, push() {}, replace() {}, prefetch() {} },
  bfcacheId: '',
  experimental_gesturePush() {},
}
