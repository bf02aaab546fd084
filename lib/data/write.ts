import type { Prisma } from './generated/client'

/** A write that has not happened yet: it happens when `commit` carries it out, together with its history entry. */
export type Write = Prisma.PrismaPromise<unknown>
