// Runs the jobs inside the server's own process. Several servers may run: each job is taken by one.
import { sql } from "drizzle-orm";
import { Logger, type Runner, run, type TaskList } from "graphile-worker";
import { db } from "@/db/client";
import { handlers } from "./handlers";

const quiet = new Logger(() => (level, message) => {
  if (level === "error") process.stderr.write(`${message}\n`);
});

/** By this name every runner is known to the database for as long as it is connected. */
const runnersName = "askdesk jobs";

let runner: Promise<Runner> | undefined;

function tasks(): TaskList {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [name, (payload: unknown) => (handler as (payload: unknown, now: Date) => Promise<void>)(payload, new Date())]),
  );
}

/**
 * Lets go of the jobs a killed server had in hand: the queue itself would wait four hours for it. While any runner is
 * connected nothing is touched, for it may be the one that has them.
 */
export async function releaseAbandoned(): Promise<void> {
  await db.execute(sql`
    select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker.jobs where locked_by is not null))
    where not exists (select 1 from pg_stat_activity where datname = current_database() and application_name = ${runnersName})`);
}

async function start(databaseUrl: string): Promise<Runner> {
  await releaseAbandoned();
  const address = new URL(databaseUrl);
  address.searchParams.set("application_name", runnersName);
  const running = await run({
    connectionString: address.href,
    concurrency: 2,
    maxPoolSize: 3,
    noHandleSignals: true,
    logger: quiet,
    taskList: tasks(),
    crontab: "17 * * * * sweep",
  });
  // Letters written while there was no mail server go out once there is one.
  await (await import("../mail/send")).sendWaiting();
  return running;
}

/** Starts taking jobs; a second call returns the same runner. */
export function startRunner(databaseUrl: string): Promise<Runner> {
  runner ??= start(databaseUrl);
  runner.catch(() => (runner = undefined)); // so that the next call tries again
  return runner;
}

/** Lets running jobs end and stops. */
export async function stopRunner(): Promise<void> {
  const running = runner;
  runner = undefined;
  await (await running)?.stop();
}
