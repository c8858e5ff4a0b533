// Sends requests at a steady pace or as fast as answers come, and says how long they took.
import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One request over a kept connection. Resolves with status, headers and the number of bytes. */
export const ask = (address, { method = "GET", headers = {}, body } = {}) =>
  new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
    const sent = request(address, { agent, method, headers: { ...headers, ...length } }, (answer) => {
      let bytes = 0;
      answer.on("data", (chunk) => (bytes += chunk.length));
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, bytes }));
      answer.on("error", reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });

export const percentile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)];

/**
 * Calls `one(n)` at a fixed rate whether or not earlier calls have ended, as people do, and counts from when each was due.
 * @returns `{ p50, p95, failed }` in milliseconds
 */
export async function pace(rate, seconds, one) {
  const start = performance.now();
  const times = [];
  let failed = 0;
  const calls = Array.from({ length: rate * seconds }, async (_, n) => {
    const due = start + (n * 1000) / rate;
    await wait(Math.max(0, due - performance.now()));
    const from = Math.max(due, start);
    await one(n).then((ok) => (ok === false ? failed++ : 0), () => failed++);
    times.push(performance.now() - from);
  });
  await Promise.all(calls);
  times.sort((a, b) => a - b);
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), failed };
}

/** Requests per second of `lanes` connections that ask again as soon as they are answered. */
export async function flood(address, lanes, seconds) {
  const end = performance.now() + seconds * 1000;
  let count = 0;
  const lane = async () => {
    while (performance.now() < end) {
      const { status } = await ask(address);
      if (status !== 200) throw new Error(`${address} answered ${status}`);
      count++;
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: lanes }, lane));
  return { rate: count / ((performance.now() - start) / 1000), count };
}
