// Starts the built server and waits until it answers.
import { join } from "node:path";
import { until } from "./processes.mjs";
import { launch } from "./run.mjs";
import { workersFolder } from "./workers-folder.mjs";

// A desk needs little; without a bound, Node lets garbage stand for as long as there is memory. With less for what is young, a third of the time in
// which a page is made goes by in clearing up.
const memory = "--max-old-space-size=320 --max-semi-space-size=16";

/** Lines of Next's own greeting, which would stand beside ours. */
const isGreeting = (line) => /^\s*(▲|✓|- (Local|Network|Environments))|^\s*$/.test(line);

function pass(stream) {
  let rest = "";
  stream.setEncoding("utf8").on("data", (text) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop();
    for (const line of lines) if (!isGreeting(line)) process.stdout.write(`${line}\n`);
  });
}

/**
 * Starts the server.
 * @param options `host`, `port`, and `env`: what the server is told on top of our own environment; `onStart(child)`: told as soon as it runs
 * @returns the child process, once `/api/health` answers; its end is `child.ended`
 * @throws an Error with a sentence when it does not come to answer
 */
export async function serve(root, { host, port, env, onStart }) {
  const command = [process.execPath, join(workersFolder(root), "server.mjs")];
  const child = launch(command, {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: `${memory} ${process.env.NODE_OPTIONS ?? ""}`.trim(), NEXT_TELEMETRY_DISABLED: "1", ...env, PORT: String(port), ASKDESK_HOST: host, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onStart?.(child);
  pass(child.stdout);
  let ended = null;
  child.ended.then((code) => (ended = code));
  const here = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : host.includes(":") ? `[${host}]` : host;
  const answers = async () => ended !== null || (await fetch(`http://${here}:${port}/api/health`).then((answer) => answer.ok, () => false));
  const answered = await until(answers, 90_000, 30);
  if (ended !== null) throw new Error(`The server ended while starting (${ended}).`);
  if (!answered) throw new Error("The server did not answer within a minute and a half.");
  return child;
}
