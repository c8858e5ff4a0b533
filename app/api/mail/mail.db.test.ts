// The door for providers: what is signed is kept, and whoever cannot sign learns nothing.
import { beforeAll, expect, test, vi } from "vitest";
import { POST } from "./route";
import { closeDatabase } from "@/db/client";
import { aMail, mailOf, makeColumnWithMailbox } from "@/db/testing-mail";
import { makePerson } from "@/db/testing-rows";
import { disableMailbox } from "@/lib/mailroom/disable-mailbox";
import { handOver, signatureOf } from "@/lib/mailroom/hand-over";
import { endHookSecret, makeHookSecret } from "@/lib/mailroom/make-hook-secret";

const address = "hooked@example.net";
let made: Awaited<ReturnType<typeof makeColumnWithMailbox>>;
let chief: Awaited<ReturnType<typeof makePerson>>;
let secret: string;

beforeAll(async () => {
  process.env.ASKDESK_SEAL_KEY = "a key for tests that is long enough";
  made = await makeColumnWithMailbox(address);
  chief = await makePerson(made.magazine.id, "chief");
  secret = await makeHookSecret(chief, made.magazine.id, made.mailbox.id);
});

const seconds = (date = new Date()) => String(Math.floor(date.getTime() / 1000));
type Sent = { raw: Buffer; mailbox?: string; timestamp?: string; key?: string; signature?: string };
const request = ({ raw, mailbox = address, timestamp = seconds(), key = secret, signature = signatureOf(key, timestamp, raw) }: Sent) =>
  new Request("http://127.0.0.1/api/mail", { method: "POST", body: new Uint8Array(raw), headers: { "content-type": "message/rfc822", "content-length": String(raw.length), "x-askdesk-mailbox": mailbox, "x-askdesk-timestamp": timestamp, "x-askdesk-signature": signature } });

test("a signed mail is kept as it came, and known the second time", async () => {
  const raw = aMail("signed", "\0 and \xff");
  const first = await POST(request({ raw }));
  expect(first.status).toBe(200);
  const { mail, known } = (await first.json()) as { mail: number; known: boolean };
  expect(known).toBe(false);
  expect(await (await POST(request({ raw, mailbox: "Hooked+token@Example.net" }))).json()).toEqual({ mail, known: true });
  const rows = await mailOf(made.column.id);
  expect(rows).toMatchObject([{ id: mail, door: "webhook", mailboxId: made.mailbox.id, envelopeFrom: null }]);
  expect(rows[0]!.raw.equals(raw)).toBe(true);
});

test("everything else gets the same answer, and nothing is kept", async () => {
  const before = (await mailOf(made.column.id)).length;
  const raw = aMail("unsigned");
  const requests = [
    request({ raw, key: "another secret" }),
    request({ raw, mailbox: "nobody@example.net" }),
    request({ raw, mailbox: "no address" }),
    request({ raw, timestamp: seconds(new Date(Date.now() - 301_000)) }),
    request({ raw, timestamp: seconds(new Date(Date.now() + 360_000)) }),
    request({ raw, timestamp: "yesterday" }),
    request({ raw, signature: "sha256=" }),
    request({ raw, signature: signatureOf(secret, seconds(), aMail("another")) }),
    request({ raw: Buffer.alloc(0) }),
    new Request("http://127.0.0.1/api/mail", { method: "POST", body: new Uint8Array(raw) }),
  ];
  const answers: Response[] = [];
  for (const each of requests) answers.push(await POST(each));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
  expect(new Set(await Promise.all(answers.map((answer) => answer.text())))).toEqual(new Set(['{"error":"Not signed."}']));
  expect(await mailOf(made.column.id)).toHaveLength(before);
});

test("a mail that is too large is refused", async () => {
  const large = request({ raw: aMail("large") });
  large.headers.set("content-length", String(60 * 1024 * 1024 + 1));
  expect((await POST(large)).status).toBe(413);
});

test("what would be too much in memory at once is to come again, and mails that were only announced hold up none", async () => {
  const piece = new Uint8Array(1024 * 1024);
  const ends: (() => void)[] = [];
  /** Announces 60 MB, and sends so many. */
  const slow = (mebibytes: number) => {
    const sent = request({ raw: aMail("slow") });
    sent.headers.set("content-length", String(60 * 1024 * 1024));
    let left = mebibytes;
    const body = new ReadableStream<Uint8Array>({ pull: (controller) => (left-- > 0 ? controller.enqueue(piece) : new Promise<void>((resolve) => void ends.push(() => (controller.close(), resolve())))) });
    return new Request(sent, { body, duplex: "half" } as RequestInit);
  };
  const held = [slow(0), slow(0), slow(0), slow(59), slow(59)].map((each) => POST(each));
  await expect.poll(() => ends.length).toBe(5);
  expect((await POST(slow(4))).status).toBe(503);
  expect((await POST(request({ raw: aMail("small") }))).status).toBe(200);
  for (const end of ends) end();
  expect((await Promise.all(held)).map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
  expect((await POST(request({ raw: aMail("afterwards") }))).status).toBe(200);
});

test("whoever announces a mail and sends nothing is let go", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const sent = request({ raw: aMail("silent") });
    const answer = POST(new Request(sent, { body: new ReadableStream(), duplex: "half" } as RequestInit));
    await vi.advanceTimersByTimeAsync(15_000);
    expect((await answer).status).toBe(503);
  } finally {
    vi.useRealTimers();
  }
});

test("while the database is away the provider is told to come again", async () => {
  const url = process.env.DATABASE_URL!;
  await closeDatabase();
  process.env.DATABASE_URL = "postgres://postgres@127.0.0.1:9/none";
  const answer = await POST(request({ raw: aMail("away") }));
  await closeDatabase();
  process.env.DATABASE_URL = url;
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "60"]);
});

test("a new secret ends the one before, and one that was ended or whose mailbox is disabled opens nothing", async () => {
  const hand = (key: string) => {
    const raw = aMail(key);
    return handOver({ mailbox: address, timestamp: seconds(), signature: signatureOf(key, seconds(), raw), raw });
  };
  const next = await makeHookSecret(chief, made.magazine.id, made.mailbox.id);
  expect(await hand(secret)).toBeNull();
  expect(await hand(next)).toMatchObject({ known: false });
  await disableMailbox(chief, made.magazine.id, made.mailbox.id);
  expect(await hand(next)).toBeNull();
  await endHookSecret(chief, made.magazine.id, made.mailbox.id);
  expect(await hand(next)).toBeNull();
});
