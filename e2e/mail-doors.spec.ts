// Mail comes by every door there is, sent by a real client, and is a question in the inbox; one of them goes down the river.
import { createHmac } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { createTransport } from "nodemailer";
import { at, expectNoBarriers, needed } from "./cast";
import { accept } from "./river";

const settings = "/desk/settings/fathom-and-field/mailboxes";
/** A run of its own has readers and mailboxes of its own. */
const run = Date.now().toString(36);

type Mail = { from: string; to: string; subject: string; text: string };
const mailOf = ({ from, to, subject, text }: Mail) =>
  [`From: ${from}`, `To: ${to}`, `Subject: ${subject}`, `Message-ID: <${subject.replace(/\W+/g, "-")}-${run}@reader.example>`, "Date: Tue, 24 Nov 2026 09:30:00 -0600", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "", ...text.split("\n"), ""].join("\r\n");

/** Hands a mail to a server as a mail server does. */
const deliver = (port: string, mail: Mail, lmtp = false) =>
  createTransport({ host: "127.0.0.1", port: Number(port), lmtp, ignoreTLS: true }).sendMail({ envelope: { from: /<(.+)>/.exec(mail.from)![1]!, to: [mail.to] }, raw: mailOf(mail) });

/** A chief sets up a mailbox of the column. */
async function addMailbox(chief: Page, address: string, more: Record<string, string> = {}): Promise<void> {
  await chief.goto(`${settings}/new`);
  await chief.getByLabel("Address", { exact: true }).fill(address);
  await chief.getByLabel("Column", { exact: true }).selectOption({ label: "Ask the Wardroom" });
  for (const [label, value] of Object.entries(more)) await (label === "Security" ? chief.getByLabel(label).selectOption(value) : chief.getByLabel(new RegExp(`^${label}`)).fill(value));
  await chief.getByRole("button", { name: "Add the mailbox" }).click();
  await expect(chief.getByRole("heading", { level: 1, name: address })).toBeVisible();
}

/** The question has come when the inbox shows it. Resolves with its reference. */
async function inInbox(editor: Page, words: string): Promise<string> {
  const row = editor.getByRole("region", { name: "Inbox" }).getByRole("listitem").filter({ hasText: words });
  await expect(async () => {
    await editor.goto("/desk/inbox?magazine=fathom-and-field&order=newest");
    await expect(row).toHaveCount(1, { timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await row.getByRole("link").click();
  const reading = editor.getByRole("article").filter({ hasText: words });
  await expect(reading).toBeVisible();
  return /[A-Z]{2,6}-\d+/.exec(await reading.innerText())![0];
}

test("a mail that a mail server delivers becomes a question, is accepted, and its words are those of the reader", async ({ browser }) => {
  const [chief, editor] = [await at(browser, "chief"), await at(browser, "editor")];
  const to = `smtp-${run}@magazine.example`;
  await addMailbox(chief, to);
  const mail = { from: "Bea Larkin <bea.larkin@reader.example>", to, subject: "The lamp on the pier", text: `Dear editors,\n\nWho lit lamp ${run} on the harbour pier before there was gas?\n\nBea Larkin\nDuluth, Minnesota\n\n-- \nSent from my telephone` };
  await deliver(needed("E2E_SMTP_PORT"), mail);
  await deliver(needed("E2E_SMTP_PORT"), mail); // the server was not sure, and sends it again
  const reference = await inInbox(editor, `lamp ${run} on the`);
  await expectNoBarriers(editor);
  await expect(editor.getByText("Came by email")).toBeVisible();
  await accept(editor, reference);
  await editor.goto(`/desk/questions/${reference}`);
  await expect(editor.getByText("Bea Larkin").first()).toBeVisible();
});

test("a mail comes by LMTP", async ({ browser }) => {
  const [chief, editor] = [await at(browser, "chief"), await at(browser, "editor")];
  const to = `lmtp-${run}@magazine.example`;
  await addMailbox(chief, to);
  await deliver(needed("E2E_LMTP_PORT"), { from: "Cyril Oake <cyril@reader.example>", to, subject: "Milestones", text: `Why do milestones ${run} to ${run} count from a church that is gone?` }, true);
  await inInbox(editor, `milestones ${run} to`);
});

test("a mail is handed over by a provider that signs, and by nobody who cannot", async ({ browser, request }) => {
  const [chief, editor] = [await at(browser, "chief"), await at(browser, "editor")];
  const to = `hook-${run}@magazine.example`;
  await addMailbox(chief, to);
  await chief.getByRole("button", { name: "Make a secret" }).click();
  const secret = (await chief.getByRole("status").filter({ hasText: "Shown once" }).locator("p").last().innerText()).trim();
  await expectNoBarriers(chief);

  const raw = mailOf({ from: "Dora Quill <dora@reader.example>", to, subject: "Post horns", text: `Did the guards of coach ${run} play tunes on their horns?` });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const hand = (key: string) =>
    request.post("/api/mail", { data: Buffer.from(raw), headers: { "content-type": "message/rfc822", "x-askdesk-mailbox": to, "x-askdesk-timestamp": timestamp, "x-askdesk-signature": `sha256=${createHmac("sha256", key).update(`${timestamp}.${raw}`).digest("hex")}` } });
  expect((await hand("a guess")).status()).toBe(401);
  const taken = await hand(secret);
  expect(taken.status()).toBe(200);
  expect(await taken.json()).toMatchObject({ known: false });
  expect(await (await hand(secret)).json()).toMatchObject({ known: true });
  await inInbox(editor, `guards of coach ${run}`);
});

// Where there is no Dovecot, `npm test` leaves out what is tagged so, and names it at its end.
test("a mail is fetched from a mail server as soon as it lies there", { tag: "@dovecot" }, async ({ browser }) => {
  const [chief, editor] = [await at(browser, "chief"), await at(browser, "editor")];
  const to = `imap-${run}@magazine.example`;
  const first = { from: "Edwin Moss <edwin@reader.example>", to, subject: "Kite balloons", text: `What did the men in kite balloon ${run} do when the cable broke?` };
  await deliver(needed("E2E_IMAP_LMTP_PORT"), first, true); // it was there before anybody fetched
  await addMailbox(chief, to, { Server: "127.0.0.1", Security: "none", Port: needed("E2E_IMAP_PORT"), "User name": to, Password: needed("E2E_IMAP_PASSWORD") });
  await chief.getByRole("button", { name: "Try it now" }).click();
  await expect(chief.getByRole("status").first()).toBeVisible();
  await inInbox(editor, `kite balloon ${run} do`);
  await deliver(needed("E2E_IMAP_LMTP_PORT"), { ...first, subject: "Signal books", text: `How was signal book ${run} weighted, and did it always sink?` }, true);
  await inInbox(editor, `signal book ${run} weighted`);
  await chief.reload();
  await expect(chief.getByText("Reached")).toBeVisible();
});
