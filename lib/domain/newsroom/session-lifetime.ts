/** Seconds after which a step that is sensitive, such as changing a member, takes the password once more. */
export const confirmedFor = 15 * 60

/** Whether somebody showed so lately that it is them that nobody else is likely to sit there by now; `confirmedAt` is null where nobody knows when. */
export function isConfirmed(confirmedAt: Date | null, now: number): boolean {
  return confirmedAt !== null && now - confirmedAt.getTime() <= confirmedFor * 1000
}
