// Tells failures of the database from those of the connection to a mail server: both come with the same names.
import { LeaseLost } from "./lease";

/** Our own side failed, not the mail server's. */
export class NotStored extends Error {
  override name = "NotStored";
  constructor(cause: unknown) {
    super("The mailroom could not keep it.", { cause });
  }
}

/** Runs what is our own side's; its failure comes as NotStored, a lost lease as it is. */
export const storing = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw error instanceof LeaseLost ? error : new NotStored(error);
  });
