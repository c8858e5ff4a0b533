import { expect, test } from "vitest";
import { makeReading } from "./reading";

type Asked = { resolve(answer: string | null): void; reject(error: Error): void };

/** Answers that come when the test says so. */
function desk() {
  const asked: Asked[] = [];
  const taken: string[] = [];
  const reading = makeReading<string>(() => new Promise((resolve, reject) => asked.push({ resolve, reject })), (answer) => taken.push(answer));
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return { asked, taken, reading, turn };
}

test("what is heard of while something is read is read next, by one request at a time", async () => {
  const { asked, taken, reading, turn } = desk();
  const first = reading.read();
  void reading.read();
  void reading.read();
  expect(asked).toHaveLength(1);
  asked[0]!.resolve("old");
  await turn();
  expect([asked.length, taken]).toEqual([2, ["old"]]);
  asked[1]!.resolve("new");
  expect(await first).toBe(true);
  expect([asked.length, taken]).toEqual([2, ["old", "new"]]);
});

test("an answer that an act of one's own has overtaken is not shown, and read again", async () => {
  const { asked, taken, reading, turn } = desk();
  const read = reading.read();
  reading.put("after the act");
  asked[0]!.resolve("before the act");
  await turn();
  expect(taken).toEqual(["after the act"]);
  asked[1]!.resolve("what others did, too");
  expect(await read).toBe(true);
  expect(taken).toEqual(["after the act", "what others did, too"]);
});

test("what could not be read is said, and what is heard of at the very end is read all the same", async () => {
  const { asked, taken, reading } = desk();
  const read = reading.read();
  asked[0]!.reject(new TypeError("Failed to fetch"));
  expect(await read).toBe(false);
  const again = reading.read();
  asked[1]!.resolve(null);
  expect(await again).toBe(false);
  void again.then(() => reading.read());
  await again;
  expect(asked).toHaveLength(3);
  expect(taken).toEqual([]);
});
