import { notFound } from 'next/navigation'

/** Every other address, so that it is answered in the reader's language. */
export default function UnknownPage() {
  notFound()
}
