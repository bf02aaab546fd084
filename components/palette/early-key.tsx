/**
 * Hears the key of the palette while the page is not alive yet, and notes that it was asked for: `Palette` opens then. Carried out
 * where it stands in the document, so that no key is lost to what still loads.
 */
export function EarlyPaletteKey({ nonce }: { nonce: string | undefined }) {
  // Browsers hide the nonce once they have read it.
  return (
    <script nonce={nonce} suppressHydrationWarning>
      {listen}
    </script>
  )
}

const listen = `document.addEventListener('keydown', (event) => {
  const page = document.documentElement.dataset
  const asked = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyK'
  if (!asked || page.palette === 'listens') return
  event.preventDefault()
  page.palette = 'asked'
})`
