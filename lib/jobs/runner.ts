// Runs jobs inside a process. Several processes of one kind may run: each job is taken by one of them.
import { sql } from "drizzle-orm";
import { Logger, type Runner, run, type TaskList } from "graphile-worker";
import { db } from "@/db/client";
import { type Handlers, ofMailroom, ofServer } from "./handlers";

const quiet = new Logger(() => (level, message) => {
  if (level === "error") process.stderr.write(`${message}\n`);
});

export type Crew = {
  /** By this name every runner of the kind is known to the database for as long as it is connected. */
  name: string;
  handlers: Handlers;
  /** How many jobs it does at once. */
  hands: number;
  /** Jobs the clock asks for: https://worker.graphile.org/docs/cron */
  crontab?: string;
  /** Done once the runner takes jobs. */
  begun?: () => Promise<unknown>;
};

export const crews = {
  server: {
    name: "askdesk jobs",
    handlers: ofServer,
    hands: 2,
    crontab: "3 * * * * morning\n7 * * * * silence\n17 * * * * sweep\n* * * * * tally",
    begun: async () => {
      // Magazines from before there was house style begin with the rules of their country.
      await (await import("../style/give-first-rules")).giveFirstRules();
      // Letters written while there was no mail server go out once there is one.
      await (await import("../mail/send")).sendWaiting();
    },
  },
  mailroom: { name: "askdesk mailroom", handlers: ofMailroom, hands: 6 }, // four of them may be at what is done one at a time
} satisfies Record<string, Crew>;

const runners = new Map<string, Promise<{ runner: Runner; released: NodeJS.Timeout }>>();

const tasksOf = ({ handlers }: Crew): TaskList =>
  Object.fromEntries(Object.entries(handlers).map(([name, handler]) => [name, (payload: unknown) => (handler as (payload: unknown, now: Date) => Promise<void>)(payload, new Date())]));

/**
 * Lets go of the jobs a killed process had in hand: the queue itself would wait four hours for it. A job taken before
 * any runner of its kind that is connected now came is in nobody's hands.
 */
export async function releaseAbandoned({ name, handlers }: Crew): Promise<void> {
  await db.execute(sql`
    select graphile_worker.force_unlock_workers(array(
      select distinct locked_by from graphile_worker.jobs
      where locked_by is not null and task_identifier = any(${sql.param(Object.keys(handlers))}::text[])
        and locked_at < coalesce((select min(backend_start) from pg_stat_activity where datname = current_database() and application_name = ${name}), 'infinity')))`);
}

async function start(databaseUrl: string, crew: Crew): Promise<{ runner: Runner; released: NodeJS.Timeout }> {
  await releaseAbandoned(crew);
  const address = new URL(databaseUrl);
  address.searchParams.set("application_name", crew.name);
  const runner = await run({ connectionString: address.href, concurrency: crew.hands, maxPoolSize: crew.hands + 1, noHandleSignals: true, logger: quiet, taskList: tasksOf(crew), ...(crew.crontab ? { crontab: crew.crontab } : { parsedCronItems: [] }) });
  await crew.begun?.();
  // One killed a moment ago may still have been connected when we looked.
  const released = setInterval(() => void releaseAbandoned(crew).catch(() => {}), 60_000).unref();
  return { runner, released };
}

/** Starts taking a crew's jobs; a second call returns the same runner. */
export async function startRunner(databaseUrl: string, crew: Crew): Promise<Runner> {
  let starting = runners.get(crew.name);
  if (!starting) {
    starting = start(databaseUrl, crew);
    runners.set(crew.name, starting);
    starting.catch(() => runners.delete(crew.name)); // so that the next call tries again
  }
  return (await starting).runner;
}

/** Lets running jobs end and stops. */
export async function stopRunner(crew: Crew): Promise<void> {
  const started = runners.get(crew.name);
  runners.delete(crew.name);
  const running = await started;
  if (!running) return;
  clearInterval(running.released);
  await running.runner.stop();
}
