// Fetching that is cut off, anywhere and again and again: nothing is lost and nothing is there twice.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { mailboxes } from "@/db/schema/mailroom";
import { account, begin, countOf, dovecot, expected, proxy, subjects, waiting } from "@/db/testing-imap";
import { makeColumnWithMailbox } from "@/db/testing-mail";
import { seal } from "../kit/seal";
import { passwordOf } from "./mailbox";

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
function dice(seed: number) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

test("cut at every command of a fetch, nothing is lost and nothing is there twice", async () => {
  const mails = 12;
  const { user } = await account({ mails });
  // A whole fetch first, to know how many commands there are.
  const commands: string[] = [];
  const whole = await account({ user, port: (await proxy(() => (toServer, bytes) => (toServer && commands.push(bytes.toString("latin1")), false))).port });
  const stopWhole = await begin();
  await expect.poll(() => subjects(whole.column.id), waiting).toHaveLength(mails);
  await expect.poll(() => commands.some((command) => /IDLE/.test(command)), waiting).toBe(true);
  await stopWhole();
  await db.update(mailboxes).set({ disabledAt: new Date() });
  const steps = commands.length;
  expect(steps).toBeGreaterThan(2 * mails);
  // Both before the server hears the command, and before we hear its answer.
  const cuts = Array.from({ length: steps }, (_, n) => [{ step: n + 1, answered: false }, { step: n + 1, answered: true }]).flat();
  const begun = await Promise.all(
    cuts.map(async ({ step, answered }) => {
      const { port } = await proxy((connection) => {
        let sent = 0;
        return (toServer) => {
          if (toServer) sent += 1;
          return connection === 1 && sent >= step && (toServer ? !answered : answered);
        };
      });
      const made = await makeColumnWithMailbox(`cut-${step}-${answered}@example.net`, { host: "127.0.0.1", port, security: "none", username: user });
      await db.update(mailboxes).set({ sealedPassword: seal(dovecot.password, passwordOf(made.mailbox.id)) }).where(eq(mailboxes.id, made.mailbox.id));
      return made.column.id;
    }),
  );
  await begin();
  for (const columnId of begun) {
    await expect.poll(() => countOf(columnId), { ...waiting, timeout: 100_000 }).toBe(mails);
    expect(await subjects(columnId)).toEqual(expected(user, mails));
  }
}, 120_000);

test("two hundred mails over a line that is cut again and again, anywhere: each is there once", async () => {
  const seed = Number(process.env.SEED ?? Date.now() % 100_000);
  const roll = dice(seed);
  const mails = 200;
  const first = await account({ mails });
  const runs = await Promise.all(
    [1, 2, 3, 4].map(async (run) => {
      const cutting = await proxy(() => {
        let left = 1200 + Math.floor(roll() * 12_000); // bytes, of which signing in takes the first
        return (_, bytes) => (left -= bytes.length) < 0;
      });
      const { column, mailbox } = await account({ user: first.user, port: cutting.port });
      return { run, column, mailbox, connections: cutting.connections };
    }),
  );
  await begin({ poll: 200 });
  for (const { column, connections, run } of runs) {
    await expect.poll(() => countOf(column.id), { timeout: 90_000, interval: 100, message: `seed ${seed}, run ${run}` }).toBe(mails);
    expect((await subjects(column.id)).toSorted(), `seed ${seed}, run ${run}`).toEqual(expected(first.user, mails).toSorted());
    expect(connections(), `seed ${seed}`).toBeGreaterThan(3);
  }
}, 120_000);
