/** Work that cannot be done just now: too much waits already, or it took too long. Thrown, for nobody decides by it. */
export class Overloaded extends Error {}
