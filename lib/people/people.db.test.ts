import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { attempts, contributors, people, roles, signInTokens } from "@/db/schema/people";
import { events } from "@/db/schema/timeline";
import { makeMagazine, makePerson, makeQuestion } from "@/db/testing-rows";
import { magazinesOf, type Person } from "../actor";
import { Missing, Refusal } from "../refusal";
import type { Role } from "../words";
import { changeAddress } from "./change-address";
import { disable } from "./disable";
import { enable } from "./enable";
import { handOverLink } from "./hand-over-link";
import { invite } from "./invite";
import { hashPassword, isPassword } from "./password";
import { type SignedIn, signedInPerson } from "./person";
import { staffOf } from "./queries";
import { setPassword } from "./set-password";
import { setRoles } from "./set-roles";
import { signMyselfOut, signOutEverywhere } from "./sign-out-everywhere";

const now = new Date("2026-11-01T09:00:00Z");
const signedIn = (person: Person, isPublisher = false): SignedIn => ({ ...person, isPublisher });
const version = async (id: number) => (await db.select().from(people).where(eq(people.id, id)))[0]!.tokenVersion;
/** What the person's next request finds. */
const nextRequest = (person: Person, heldVersion = 1) => signedInPerson(person.id, heldVersion);
const give = (person: Person, magazineId: number, ...held: Role[]) => db.insert(roles).values(held.map((role) => ({ personId: person.id, magazineId, role })));

async function cast() {
  const [here, there] = [(await makeMagazine()).magazine, (await makeMagazine()).magazine];
  const chief = signedIn(await makePerson(here.id, "chief"));
  const stranger = signedIn(await makePerson(there.id, "chief"));
  return { here, there, chief, stranger, tom: await makePerson(here.id, "editor") };
}

beforeEach(() => {
  process.env.NEXTAUTH_SECRET = "for tests";
  delete process.env.SMTP_URL;
});

test("a demotion, a promotion and a dismissal count at the next request", async () => {
  const { here, chief, tom } = await cast();
  await setRoles(chief, { magazineId: here.id, personId: tom.id, roles: ["checker"] }, now);
  expect((await nextRequest(tom))!.roles.get(here.id)).toEqual(new Set(["checker"]));
  await setRoles(chief, { magazineId: here.id, personId: tom.id, roles: ["chief", "contributor"] }, now);
  expect((await nextRequest(tom))!.roles.get(here.id)).toEqual(new Set(["chief", "contributor"]));
  expect(await db.$count(contributors, eq(contributors.personId, tom.id))).toBe(1);
  await setRoles(chief, { magazineId: here.id, personId: tom.id, roles: [] }, now);
  expect(magazinesOf((await nextRequest(tom))!)).toEqual([]);
});

test("disabling ends every session at once, and enabling brings none of them back", async () => {
  const { here, chief, tom } = await cast();
  await disable(chief, { magazineId: here.id, personId: tom.id }, now);
  expect(await nextRequest(tom)).toBeNull();
  await enable(chief, { magazineId: here.id, personId: tom.id }, now);
  expect(await nextRequest(tom, 1)).toBeNull();
  expect(await nextRequest(tom, await version(tom.id))).not.toBeNull();
});

test("signing out everywhere ends sessions and links under way, by the chief or by oneself", async () => {
  const { here, chief, tom } = await cast();
  await handOverLink(chief, { magazineId: here.id, personId: tom.id }, now);
  await signOutEverywhere(chief, { magazineId: here.id, personId: tom.id }, now);
  expect(await nextRequest(tom, 1)).toBeNull();
  expect(await db.$count(signInTokens, eq(signInTokens.email, `person-${tom.name.split(" ")[1]}@example.org`))).toBe(0);
  await signMyselfOut(signedIn(tom), now);
  expect(await nextRequest(tom, 2)).toBeNull();
});

test("the last chief can be neither demoted nor disabled, nor can two demote each other at once", async () => {
  const { here, chief } = await cast();
  await expect(setRoles(chief, { magazineId: here.id, personId: chief.id, roles: ["editor"] }, now)).rejects.toThrow("needs a chief");
  const second = signedIn(await makePerson(here.id, "chief"));
  await expect(disable(chief, { magazineId: here.id, personId: chief.id }, now)).rejects.toThrow(Refusal);
  const tried = await Promise.allSettled([
    setRoles(chief, { magazineId: here.id, personId: second.id, roles: [] }, now),
    setRoles(second, { magazineId: here.id, personId: chief.id, roles: [] }, now),
  ]);
  expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await db.$count(roles, eq(roles.magazineId, here.id))).toBeGreaterThan(0);
  const left = (await db.select().from(roles).where(eq(roles.magazineId, here.id))).filter(({ role }) => role === "chief");
  expect(left).toHaveLength(1);
  const [survivor] = [chief, second].filter(({ id }) => id === left[0]!.personId);
  const other = await makePerson(here.id, "chief");
  await db.update(people).set({ disabledAt: now }).where(eq(people.id, other.id));
  await expect(setRoles(survivor!, { magazineId: here.id, personId: survivor!.id, roles: [] }, now)).rejects.toThrow("needs a chief");
});

test("a stranger's magazine does not exist: no list, no roles, no account of its people", async () => {
  const { here, there, stranger, chief, tom } = await cast();
  await expect(staffOf(stranger, here.id)).rejects.toThrow(Missing);
  const mine = { magazineId: there.id, personId: tom.id };
  const tries = [
    () => setRoles(stranger, { magazineId: here.id, personId: tom.id, roles: ["chief"] }, now),
    () => setRoles(stranger, { ...mine, roles: ["chief"] }, now),
    () => disable(stranger, mine, now),
    () => signOutEverywhere(stranger, mine, now),
    () => changeAddress(stranger, { ...mine, email: "x@example.org" }, now),
    () => handOverLink(stranger, mine, now),
  ];
  for (const attempt of tries) await expect(attempt()).rejects.toThrow(Missing);
  await expect(invite(signedIn(tom), { magazineId: here.id, name: "X", email: "x@example.org", roles: ["chief"] }, now)).rejects.toThrow(Missing);
  expect((await staffOf(chief, here.id)).map(({ id }) => id).toSorted()).toEqual([chief.id, tom.id].toSorted());
});

test("who also works elsewhere keeps the account: a chief here changes only the roles here", async () => {
  const { here, there, chief, tom } = await cast();
  await give(tom, there.id, "editor");
  const both = { magazineId: here.id, personId: tom.id };
  const tries = [() => disable(chief, both, now), () => signOutEverywhere(chief, both, now), () => changeAddress(chief, { ...both, email: "mine@example.org" }, now), () => handOverLink(chief, both, now)];
  for (const attempt of tries) await expect(attempt()).rejects.toThrow("not yours to change");
  await setRoles(chief, { ...both, roles: ["checker"] }, now);
  expect((await nextRequest(tom))!.roles).toEqual(new Map([[here.id, new Set(["checker"])], [there.id, new Set(["editor"])]]));
  expect((await staffOf(chief, here.id)).find(({ id }) => id === tom.id)).toMatchObject({ roles: ["checker"], youAnswer: false });
});

test("a publisher's account is the publisher's own", async () => {
  const { here, chief } = await cast();
  const publisher = await makePerson(here.id, "chief");
  await db.update(people).set({ isPublisher: true }).where(eq(people.id, publisher.id));
  await expect(changeAddress(chief, { magazineId: here.id, personId: publisher.id, email: "mine@example.org" }, now)).rejects.toThrow(Refusal);
  await expect(handOverLink(chief, { magazineId: here.id, personId: publisher.id }, now)).rejects.toThrow(Refusal);
});

test("an account made under a colleague's address gives nobody a key to it", async () => {
  const { here, there, chief, stranger } = await cast();
  const made = await invite(chief, { magazineId: here.id, name: "Mine", email: "mine@example.org", roles: ["editor"] }, now);
  await db.update(people).set({ passwordHash: await hashPassword("four words in a row") }).where(eq(people.id, made));
  await changeAddress(chief, { magazineId: here.id, personId: made, email: "paul@example.org" }, now);
  const [account] = await db.select().from(people).where(eq(people.id, made));
  expect(account).toMatchObject({ passwordHash: null, tokenVersion: 2 });
  // Nor does it come into another magazine unless mail has proved whose it is.
  await expect(invite(stranger, { magazineId: there.id, name: "Paul", email: "paul@example.org", roles: ["chief"] }, now)).rejects.toThrow(Refusal);
  process.env.SMTP_URL = "smtp://127.0.0.1:1";
  await expect(invite(stranger, { magazineId: there.id, name: "Paul", email: "paul@example.org", roles: ["chief"] }, now)).resolves.toBe(made);
  await expect(handOverLink(stranger, { magazineId: there.id, personId: made }, now)).rejects.toThrow(Refusal);
});

test("an address is one account, also when two chiefs invite it at once", async () => {
  const { here, there, chief, stranger } = await cast();
  process.env.SMTP_URL = "smtp://127.0.0.1:1";
  const invitation = { name: "Nia", email: "nia@example.org", roles: ["editor" as const] };
  await Promise.allSettled([invite(chief, { ...invitation, magazineId: here.id }, now), invite(stranger, { ...invitation, magazineId: there.id }, now)]);
  expect(await db.$count(people, eq(people.email, "nia@example.org"))).toBe(1);
  await expect(invite(chief, { ...invitation, magazineId: here.id }, now).then(() => invite(chief, { ...invitation, magazineId: here.id }, now))).rejects.toThrow(Refusal);
});

test("a contributor who still owes an answer stays one", async () => {
  const { magazine, column } = await makeMagazine();
  const chief = signedIn(await makePerson(magazine.id, "chief"));
  const helen = await makePerson(magazine.id, "contributor");
  await makeQuestion(column.id, "drafting", helen);
  await expect(setRoles(chief, { magazineId: magazine.id, personId: helen.id, roles: [] }, now)).rejects.toThrow("still has an assignment");
});

test("a new password wants the old one, or a link from the mailbox, and ends every session", async () => {
  const { tom } = await cast();
  const me = signedIn(tom);
  await setPassword(me, { current: "", password: "four words in a row" }, false, now);
  expect(await nextRequest(tom, 1)).toBeNull();
  await expect(setPassword(me, { current: "wrong", password: "five words in one row" }, false, now)).rejects.toThrow(Refusal);
  await setPassword(me, { current: "", password: "five words in one row" }, true, now);
  await db.delete(attempts);
  const [account] = await db.select().from(people).where(eq(people.id, tom.id));
  expect(await isPassword("five words in one row", account!.passwordHash)).toBe(true);
  await expect(setPassword(me, { current: "five words in one row", password: account!.email! }, false, now)).rejects.toThrow(Refusal);
  await db.insert(attempts).values({ key: `password:${account!.email}`, count: 10, windowEndsAt: new Date(now.getTime() + 60_000) });
  await expect(setPassword(me, { current: "five words in one row", password: "another one or two" }, false, now)).rejects.toThrow("too often");
});

test("every change is an event in the magazine's log, in the same transaction", async () => {
  const { here, chief, tom } = await cast();
  await setRoles(chief, { magazineId: here.id, personId: tom.id, roles: ["editor", "checker"] }, now);
  await expect(setRoles(chief, { magazineId: here.id, personId: chief.id, roles: [] }, now)).rejects.toThrow(Refusal);
  const logged = await db.select().from(events).where(eq(events.magazineId, here.id));
  expect(logged).toMatchObject([{ kind: "rolesChanged", byId: chief.id, data: { name: tom.name, roles: "Editor and Checker" } }]);
});
