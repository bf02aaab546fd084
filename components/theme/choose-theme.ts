import { type Theme, themeCookie } from '@/lib/i18n/theme'
import { rememberChoice } from './remember-choice'

/** Light, dark, or as the device says; remembered in a cookie, so that the server paints the right one at once. */
export function chooseTheme(theme: Theme): void {
  rememberChoice(themeCookie, theme === 'system' ? null : theme)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
