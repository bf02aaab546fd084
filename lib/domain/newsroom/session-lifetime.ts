/** Seconds: a session that nobody used for so long has ended. */
export const idleLifetime = 24 * 3600
