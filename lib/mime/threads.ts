// The threads that read mail: at most two, so that one slow mail holds up no other. A thread that takes too long or too much memory is
// ended with its mail, and the next mail gets a new one. Word files are read here too, one at a time and after the mail that waits. A thread with nothing to do is kept warm for a while and keeps no process alive.
import { Worker } from "node:worker_threads";
import { workerFile } from "../kit/worker-file";
import { limits } from "./limits";

export type Asked = { task: "read" | "html" | "attachment" | "word"; raw: Uint8Array; index: number };
export type Answer = { found: unknown } | { over: "time" | "memory" | "crash" };

type Job = Asked & { answer: (answer: Answer) => void };
type Thread = { worker: Worker; job: Job | null; ready: boolean; clock: NodeJS.Timeout | undefined };

const most = 2;
/** Word files that wait. Each is held in memory, and whoever sent it waits at the page. */
const mostWords = 4;
/** Loading what it needs is no fault of the mail's. */
const startMilliseconds = 30_000;
const idleMilliseconds = 60_000;
/** What a thread may have for its own objects; bytes lie beside them and are bounded by what is kept of a mail (limits.ts). */
const resourceLimits = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };

const threads = new Set<Thread>();
const waiting: Job[] = [];

/** Has a thread do one task on a mail. Never rejects. */
export function ask(asked: Asked): Promise<Answer> {
  return new Promise((answer) => {
    waiting.push({ ...asked, answer });
    next();
  });
}

/** The same on a Word file; `busy` when enough of them wait. */
export async function askForWord(file: Uint8Array): Promise<Answer | { over: "busy" }> {
  return waiting.filter(isWord).length >= mostWords ? { over: "busy" } : ask({ task: "word", raw: file, index: 0 });
}

/** Ends every thread. What they were at is answered as a crash. */
export async function stopThreads(): Promise<void> {
  await Promise.all([...threads].map((thread) => end(thread, "crash")));
}

function next(): void {
  for (let at = turn(); at >= 0; at = turn()) {
    const thread = [...threads].find(({ job }) => job === null) ?? (threads.size < most ? start() : undefined);
    if (!thread) return;
    give(thread, waiting.splice(at, 1)[0]!);
  }
}

const isWord = ({ task }: Asked): boolean => task === "word";

/** Whose turn it is: the first mail's, or the first Word file's while no other is read, so that mail always has a thread. -1: nobody's. */
function turn(): number {
  const mail = waiting.findIndex((job) => !isWord(job));
  return mail >= 0 || [...threads].some(({ job }) => job !== null && isWord(job)) ? mail : waiting.findIndex(isWord);
}

function start(): Thread {
  const thread: Thread = { worker: new Worker(workerFile("read-mail"), { resourceLimits, name: "read-mail" }), job: null, ready: false, clock: undefined };
  threads.add(thread);
  thread.worker.on("message", (said: { ready: true } | { found: unknown } | { failed: string }) => {
    if ("ready" in said) {
      thread.ready = true;
      if (thread.job) time(thread);
    } else done(thread, "found" in said ? { found: said.found } : { over: "crash" });
  });
  thread.worker.on("error", (error: NodeJS.ErrnoException) => void end(thread, error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "crash"));
  thread.worker.on("exit", () => void end(thread, "crash"));
  return thread;
}

function give(thread: Thread, job: Job): void {
  thread.job = job;
  thread.worker.ref();
  time(thread);
  // A copy that is handed over whole: the caller keeps its bytes, and a small mail within a large buffer takes no more than itself.
  const raw = new Uint8Array(job.raw);
  thread.worker.postMessage({ task: job.task, raw, index: job.index } satisfies Asked, [raw.buffer]);
}

function time(thread: Thread): void {
  clearTimeout(thread.clock);
  thread.clock = setTimeout(() => void end(thread, "time"), !thread.ready ? startMilliseconds : thread.job?.task === "word" ? limits.wordMilliseconds : limits.milliseconds);
}

function done(thread: Thread, answer: Answer): void {
  const job = thread.job;
  clearTimeout(thread.clock);
  thread.job = null;
  thread.worker.unref();
  thread.clock = setTimeout(() => void end(thread, "crash"), idleMilliseconds).unref();
  job?.answer(answer);
  next();
}

async function end(thread: Thread, over: "time" | "memory" | "crash"): Promise<void> {
  if (!threads.delete(thread)) return;
  clearTimeout(thread.clock);
  const { job, worker } = thread;
  thread.job = null;
  await worker.terminate();
  job?.answer({ over });
  next();
}
