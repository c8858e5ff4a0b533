import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { people, roles } from "@/db/schema/people";
import { isPassword } from "../people/password";
import { Missing } from "../refusal";
import { staleChannel } from "./stale";
import { maySetUp, setUp, settingUp } from "./set-up";

const token = "printed-at-start";
const form = (more: Record<string, string> = {}) =>
  settingUp.parse({ token, name: "Ana Reyes", email: "Ana@Example.org", password: "four words in a row", magazine: "The Quarterly", timeZone: "Europe/Brussels", column: "Ask the Quarterly", prefix: "wwq", ...more });

beforeEach(() => {
  process.env.ASKDESK_SETUP_TOKEN = token;
});

test("without the token there is no set-up, whatever is sent", async () => {
  expect(await maySetUp("printed-at-starT")).toBe(false);
  expect(await maySetUp(["printed-at-start"])).toBe(false);
  await expect(setUp(form({ token: "other" }))).rejects.toThrow(Missing);
  delete process.env.ASKDESK_SETUP_TOKEN;
  await expect(setUp(form({ token: "" }))).rejects.toThrow(Missing);
  expect(await db.$count(people)).toBe(0);
});

test("ten at once make one publisher, one magazine and one column, which readers find; afterwards it is gone", async () => {
  const heard: string[] = [];
  await db.sql.listen(staleChannel, (word) => heard.push(word));
  const tried = await Promise.allSettled(Array.from({ length: 10 }, (_, n) => setUp(form({ email: `ana${n}@example.org`, prefix: `WW${String.fromCharCode(65 + n)}`, column: `Ask ${n}` }))));
  expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const one of tried) if (one.status === "rejected") expect(one.reason).toBeInstanceOf(Missing);
  const [ana] = await db.select().from(people);
  expect(await db.$count(people)).toBe(1);
  expect(ana).toMatchObject({ isPublisher: true, email: expect.stringMatching(/^ana\d@example\.org$/) });
  expect(await isPassword("four words in a row", ana!.passwordHash)).toBe(true);
  expect(await db.select({ role: roles.role }).from(roles)).toEqual([{ role: "chief" }]);
  expect(await db.select().from(magazines)).toMatchObject([{ name: "The Quarterly", handle: "the-quarterly", timeZone: "Europe/Brussels" }]);
  expect(await db.select({ path: columns.path }).from(columns)).toEqual([{ path: expect.stringMatching(/^ask-\d/) }]);
  expect(await maySetUp(token)).toBe(false);
  await expect.poll(() => heard).toEqual(['{"everything":true}']);
});
