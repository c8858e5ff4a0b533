import NextAuth, { getServerSession } from "next-auth";
import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { attempts, people, signInTokens } from "@/db/schema/people";
import { events } from "@/db/schema/timeline";
import { makeMagazine, makePerson } from "@/db/testing-rows";
import { authOptions } from "./auth";
import { hashPassword } from "./password";
import { signedInPerson } from "./person";
import { makeSignInLink } from "./sign-in-link";

const password = "four words in a row";
type Given = { method?: string; query?: Record<string, string>; body?: Record<string, string> };

/** A browser with its cookies, and next-auth's own door as a server without Next would call it. */
function browser(address = "192.0.2.1") {
  const jar: Record<string, string> = {};
  const links: { email: string; url: string }[] = [];
  const options = authOptions({ address, sendLink: (email, url) => Promise.resolve(void links.push({ email, url })) });
  async function go(path: string, { method = "POST", query = {}, body = {} }: Given = {}): Promise<string> {
    const headers: Record<string, string | string[]> = {};
    let json: { csrfToken?: string } = {};
    const res = {
      status: () => res,
      setHeader: (name: string, value: string | string[]) => ((headers[name.toLowerCase()] = value), res),
      getHeader: (name: string) => headers[name.toLowerCase()],
      end: () => res,
      send: (sent: typeof json) => ((json = sent), res),
      json: (sent: typeof json) => ((json = sent), res),
    };
    await NextAuth({ query: { ...query, nextauth: path.split("/") }, method, body, cookies: jar, headers: {} } as never, res as never, options);
    for (const cookie of [headers["set-cookie"] ?? []].flat()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      if (value) jar[name!] = decodeURIComponent(value);
      else delete jar[name!];
    }
    return path === "csrf" ? json.csrfToken! : String(headers.location ?? "");
  }
  const post = async (path: string, body: Record<string, string>) => go(path, { body: { ...body, csrfToken: await go("csrf", { method: "GET" }) } });
  const who = async () => {
    const session = (await getServerSession({ cookies: jar, headers: {} } as never, { getHeader() {}, setHeader() {} } as never, authOptions())) as { personId?: number; version?: number; linkAt?: number } | null;
    return { session, person: session?.personId ? await signedInPerson(session.personId, session.version!) : null };
  };
  return { jar, links, go, post, who };
}

async function somebody() {
  const { magazine } = await makeMagazine();
  const person = await makePerson(magazine.id, "editor");
  await db.update(people).set({ passwordHash: await hashPassword(password) }).where(eq(people.id, person.id));
  const [row] = await db.select().from(people).where(eq(people.id, person.id));
  return { ...person, email: row!.email! };
}

beforeEach(async () => {
  Object.assign(process.env, { NEXTAUTH_SECRET: "for tests", NEXTAUTH_URL: "http://desk.example" });
  delete process.env.SMTP_URL;
  delete process.env.ASKDESK_DEMO;
  await db.execute(sql`truncate attempts, sign_in_tokens`);
});

test("the right password signs in, and what the session may do is read anew at each request", async () => {
  const ana = await somebody();
  const { post, who } = browser();
  expect(await post("callback/password", { email: ana.email.toUpperCase(), password, callbackUrl: "/sign-in/done?to=%2Fdesk" })).toBe("http://desk.example/sign-in/done?to=%2Fdesk");
  expect((await who()).person).toMatchObject({ id: ana.id });
  await db.update(people).set({ tokenVersion: 2 }).where(eq(people.id, ana.id));
  expect(await who()).toMatchObject({ session: { personId: ana.id, version: 1 }, person: null });
  expect(await db.$count(events, sql`kind = 'signedIn' and by_id = ${ana.id}`)).toBe(1);
});

test("a wrong password, an unknown address and a disabled account are told apart by nobody", async () => {
  const [ana, tom] = [await somebody(), await somebody()];
  await db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, tom.id));
  const { post, who } = browser();
  const answers = [await post("callback/password", { email: ana.email, password: "wrong" }), await post("callback/password", { email: "nobody@example.org", password }), await post("callback/password", { email: tom.email, password })];
  expect(new Set(answers)).toEqual(new Set(["http://desk.example/api/auth/error?error=CredentialsSignin&provider=password"]));
  expect((await who()).session).toBeNull();
});

test("a form without the token against forgery signs nobody in", async () => {
  const ana = await somebody();
  const { go, who } = browser();
  expect(await go("callback/password", { body: { email: ana.email, password } })).toContain("csrf=true");
  expect((await who()).session).toBeNull();
});

test("after ten guesses even the right password waits, from wherever; many at once gain nothing", async () => {
  const ana = await somebody();
  const soon = new Date(Date.now() + 600_000);
  await db.insert(attempts).values({ key: `password:${ana.email}`, count: 8, windowEndsAt: soon });
  const tried = await Promise.all(["a", "b", "c", "d"].map((guess, n) => browser(`192.0.2.${n}`).post("callback/password", { email: ana.email, password: guess })));
  expect(tried.filter((to) => to.includes("TooMany"))).toHaveLength(2);
  expect(await browser("192.0.2.99").post("callback/password", { email: ana.email, password })).toContain("error=TooMany");
  await db.update(attempts).set({ windowEndsAt: new Date(Date.now() - 1000) });
  const { post, who } = browser();
  await post("callback/password", { email: ana.email, password });
  expect((await who()).person).toMatchObject({ id: ana.id });
  expect(await db.$count(attempts, eq(attempts.key, `password:${ana.email}`))).toBe(0);
});

test("one address that tries many accounts is stopped as well", async () => {
  const ana = await somebody();
  await db.insert(attempts).values({ key: "password:from:192.0.2.7", count: 50, windowEndsAt: new Date(Date.now() + 600_000) });
  expect(await browser("192.0.2.7").post("callback/password", { email: ana.email, password })).toContain("TooMany");
});

test.each(["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "http://desk.example.evil.example/", "/sign-in/done/../../..//evil.example"])("nobody is sent to %s", async (callbackUrl) => {
  const ana = await somebody();
  const to = new URL(await browser().post("callback/password", { email: ana.email, password, callbackUrl }));
  expect(to.origin).toBe("http://desk.example");
});

test("the demo's one click exists in the demo alone", async () => {
  const ana = await somebody();
  const outside = browser();
  await outside.post("callback/demo", { person: String(ana.id) }).catch(() => {});
  expect((await outside.who()).session).toBeNull();
  process.env.ASKDESK_DEMO = "1";
  const inside = browser();
  await inside.post("callback/demo", { person: String(ana.id) });
  expect((await inside.who()).person).toMatchObject({ id: ana.id });
});

test("a link by email works once, for the account alone; who is unknown is told the same", async () => {
  const ana = await somebody();
  const { post, go, who, links, jar } = browser();
  expect(await post("signin/email", { email: ana.email })).toContain("error=NoMail");
  process.env.SMTP_URL = "smtp://127.0.0.1:1";
  const known = await post("signin/email", { email: ana.email });
  expect(await post("signin/email", { email: "nobody@example.org" })).toBe(known);
  const link = new URL(links.find(({ email }) => email === ana.email)!.url).searchParams;
  expect((await db.select().from(signInTokens)).map(({ hash }) => hash)).not.toContain(link.get("token"));
  const query = { token: link.get("token")!, email: ana.email };
  const used = await Promise.all([go("callback/email", { method: "GET", query }), browser().go("callback/email", { method: "GET", query })]);
  expect(used.filter((to) => to.includes("error=Verification"))).toHaveLength(1);
  const lost = await browser().go("callback/email", { method: "GET", query });
  expect(lost).toContain("error=Verification");
  if (Object.keys(jar).some((name) => name.includes("session-token"))) expect(await who()).toMatchObject({ person: { id: ana.id }, session: { linkAt: expect.any(Number) } });
});

test("a link too old, or of somebody disabled since, signs nobody in", async () => {
  const ana = await somebody();
  const old = new URL(await db.transaction((tx) => makeSignInLink(tx, ana.email, new Date(Date.now() - 8 * 86_400_000))), "http://desk.example").searchParams;
  expect(await browser().go("callback/email", { method: "GET", query: { token: old.get("token")!, email: ana.email } })).toContain("error=Verification");
  const fresh = new URL(await db.transaction((tx) => makeSignInLink(tx, ana.email, new Date())), "http://desk.example").searchParams;
  await db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, ana.id));
  const { go, who } = browser();
  expect(await go("callback/email", { method: "GET", query: { token: fresh.get("token")!, email: ana.email } })).toContain("error=Verification");
  expect((await who()).session).toBeNull();
});

test("an invitation's link signs in, and lets a password be chosen", async () => {
  const ana = await somebody();
  const link = new URL(await db.transaction((tx) => makeSignInLink(tx, ana.email, new Date())), "http://desk.example");
  expect(link.pathname).toBe("/sign-in/link");
  const { go, who } = browser();
  expect(await go("callback/email", { method: "GET", query: { token: link.searchParams.get("token")!, email: ana.email, callbackUrl: "/account" } })).toBe("http://desk.example/account");
  expect(await who()).toMatchObject({ person: { id: ana.id }, session: { linkAt: expect.any(Number) } });
});

test("links asked for again and again wait", async () => {
  const ana = await somebody();
  process.env.SMTP_URL = "smtp://127.0.0.1:1";
  const { post, links } = browser();
  for (let n = 0; n < 4; n += 1) await post("signin/email", { email: ana.email });
  expect(await post("signin/email", { email: ana.email })).toContain("TooMany");
  expect(links).toHaveLength(4);
});
