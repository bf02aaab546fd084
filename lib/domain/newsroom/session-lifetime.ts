/** Seconds after which a step that is sensitive, such as changing a member, takes the password once more. */
export const confirmedFor = 15 * 60

/** Whether the password was said so lately that nobody else is likely to sit there by now. */
export function isConfirmed(signedInAt: Date, now: number): boolean {
  return now - signedInAt.getTime() <= confirmedFor * 1000
}
