/** What the server does by itself while it runs; Next calls this once, before it answers. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { removeExpired } = await import('@/lib/operations/remove-expired')
  // A database that is away is readiness' to tell; the next hour is soon enough.
  const tidy = () => removeExpired().catch(() => {})
  setInterval(tidy, 3_600_000).unref()
  await tidy()
}
