// Runs the jobs inside the server's own process. Several servers may run: each job is taken by one.
import { Logger, type Runner, run, type TaskList } from "graphile-worker";
import { handlers } from "./handlers";

const quiet = new Logger(() => (level, message) => {
  if (level === "error") process.stderr.write(`${message}\n`);
});

let runner: Promise<Runner> | undefined;

function tasks(): TaskList {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [name, (payload: unknown) => (handler as (payload: unknown, now: Date) => Promise<void>)(payload, new Date())]),
  );
}

/** Starts taking jobs; a second call returns the same runner. */
export function startRunner(connectionString: string): Promise<Runner> {
  runner ??= run({
    connectionString,
    concurrency: 2,
    maxPoolSize: 3,
    noHandleSignals: true,
    logger: quiet,
    taskList: tasks(),
  }).then(async (running) => {
    // Letters written while there was no mail server go out once there is one.
    await (await import("../mail/send")).sendWaiting();
    return running;
  });
  runner.catch(() => (runner = undefined)); // so that the next call tries again
  return runner;
}

/** Lets running jobs end and stops. */
export async function stopRunner(): Promise<void> {
  const running = runner;
  runner = undefined;
  await (await running)?.stop();
}
