import { type Theme, themeCookie } from '@/lib/i18n/theme'

/** Light, dark, or as the device says; remembered in a cookie, so that the server paints the right one at once. */
export function chooseTheme(theme: Theme): void {
  const age = theme === 'system' ? 0 : 365 * 24 * 60 * 60
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API needs https, newsrooms run on plain http too
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${age}; samesite=lax`
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
