import { type ComponentProps, createElement } from 'react'
import { htmlOf } from './html-of'

type Props = ComponentProps<'div'> & { as: 'ol' | 'li' | 'div' }

/** An element whose content the server draws once and for all, see `htmlOf`. */
export function Drawn({ as, children, ...attributes }: Props) {
  // htmlOf escapes whatever anybody wrote.
  return createElement(as, { ...attributes, dangerouslySetInnerHTML: { __html: htmlOf(children) } })
}
