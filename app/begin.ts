// What a server does before it serves: fill an empty demo, and take jobs from then on.
import { setTimeout as wait } from "node:timers/promises";
import { crews, startRunner, stopRunner } from "@/lib/jobs/runner";
import { isDemo } from "@/lib/people/credentials";
import { keepRenewing } from "./renew";
import { noteSockets } from "./socket";

/** Tries again until it works: a database that is away must not keep the server from answering, if only to say so. */
async function keepTrying(what: string, start: () => Promise<unknown>): Promise<void> {
  for (let pause = 1000; ; pause = Math.min(pause * 2, 30_000)) {
    try {
      await start();
      return;
    } catch (error) {
      process.stderr.write(`${what} could not start, next try in ${pause / 1000} s: ${error instanceof Error ? error.message : String(error)}\n`);
      await wait(pause);
    }
  }
}

/** Ends when the demo is in, if this is one, and it is known what stands at which address, or that the database is away; the rest goes on beside the requests. */
export async function begin(): Promise<void> {
  noteSockets();
  const url = process.env.DATABASE_URL!;
  if (isDemo()) await (await import("@/db/demo/load")).loadDemo();
  await new Promise<void>((known) => void keepRenewing(url, known));
  void keepTrying("The jobs", () => startRunner(url, crews.server));
  // Next ends the process when its last request is answered; a job in hand ends meanwhile, or is let go for the next server.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stopRunner(crews.server).catch(() => {}));
}
