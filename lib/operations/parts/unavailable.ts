/** What was asked for cannot be had just now, and trying again may help: thrown, for nobody decides anything by it. */
export class Unavailable extends Error {}
