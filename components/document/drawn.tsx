import type { ComponentProps } from 'react'
import { htmlOf } from '@/components/ui/html-of'
import { onceInDocument } from './once-in-document'
import { ReadyHtml } from './ready-html'

type Props = ComponentProps<'div'> & { as: 'ol' | 'li' | 'div' }

/** An element whose content the server draws once and for all, see `htmlOf`, which escapes whatever anybody wrote. */
export function Drawn({ as, children, ...attributes }: Props) {
  return <ReadyHtml {...attributes} as={as} html={onceInDocument(htmlOf(children))} />
}
