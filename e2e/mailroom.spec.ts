// The mailroom's own pages: old mail is brought in, read, tried out and put right, and nothing of it is seen by anybody else.
import { expect, type Page, test } from "@playwright/test";
import { at, expectNoBarriers, reader } from "./cast";

/** Told again on one desk, the story has readers of its own. */
const run = Date.now().toString(36);

const head = (n: string, subject: string, more: string[] = []) => [`From: Ida Fennimore <ida.${n}.${run}@reader.example>`, "To: wardroom@fathomandfield.example", `Subject: ${subject} ${run}`, `Message-ID: <${n}-${run}@reader.example>`, "Date: Mon, 05 Jan 2015 10:00:00 -0600", "MIME-Version: 1.0", ...more];
const plain = ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", ""];
const eml = (...lines: string[]) => lines.join("\r\n");

const quoting = eml(...head("lantern", "The lantern in the mast"), ...plain, `Who climbed up to light the lantern, and how often did it go out? (${run})`, "", "On Mon, Jan 5, 2015 at 9:12 AM Tobias <tobias@reader.example> wrote:", "> Ask the people at the magazine about the lantern.", "");
const within = eml(...head("inner", "What was forwarded"), ...plain, "The inner words of the mail that was enclosed.", "");
const rich = eml(
  ...head("rich", "A mail in colors", ['Content-Type: multipart/mixed; boundary="=-a"', ""]),
  "--=-a",
  "Content-Type: text/html; charset=utf-8",
  "",
  `<p>Did the <b style="color:red">red ensign</b> fade at sea, number ${run}?</p><img src="https://tracker.example/p.png"><script>document.title = "run"</script>`,
  "--=-a",
  'Content-Type: image/svg+xml; name="crest.svg"',
  'Content-Disposition: attachment; filename="crest.svg"',
  "",
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  "--=-a",
  "Content-Type: message/rfc822",
  'Content-Disposition: attachment; filename="enclosed.eml"',
  "",
  within,
  "--=-a--",
  "",
);
const inMailbox = (...mails: string[]) => mails.map((mail) => `From ida@reader.example Mon Jan  5 10:00:00 2015\n${mail}\n`).join("");
const file = (name: string, content: string) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });

/** Opens the mail of this subject from a tray; the mailroom sorts it meanwhile. */
async function openMail(page: Page, subject: string, tray: string): Promise<void> {
  await expect(async () => {
    await page.goto(`/desk/mail?tray=${tray}&q=${encodeURIComponent(`${subject} ${run}`)}`);
    await expect(page.getByRole("listitem").getByRole("link", { name: `${subject} ${run}` })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 40_000 });
  await page.getByRole("listitem").getByRole("link", { name: `${subject} ${run}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${subject} ${run}` })).toBeVisible();
}

async function bringIn(page: Page, ...files: ReturnType<typeof file>[]): Promise<void> {
  await page.goto("/desk/mail/import");
  await page.getByLabel("For the column").selectOption({ label: "Ask the Wardroom" }).catch(() => page.getByLabel("For the column").selectOption({ index: 0 }));
  await page.getByLabel("Choose files").setInputFiles(files);
}

test("old mail is brought in, once however often, and each lies where it can be read and put right", async ({ browser }) => {
  test.setTimeout(180_000);
  const editor = await at(browser, "editor");
  const mailbox = file(`old-${run}.mbox`, inMailbox(quoting, rich));
  await bringIn(editor, mailbox);
  const row = editor.getByRole("listitem").filter({ hasText: `old-${run}.mbox` });
  await expect(row.first().getByText(/^2 mails\./)).toBeVisible({ timeout: 40_000 });
  await expectNoBarriers(editor);
  await bringIn(editor, mailbox);
  await expect(row.first().getByText("2 mails, all of them there already.")).toBeVisible({ timeout: 40_000 });
  await bringIn(editor, file("one.eml", quoting.replaceAll("lantern", "binnacle")), file("again.eml", quoting.replaceAll("lantern", "binnacle")));
  await expect(editor.getByText("2 of 2 single mails are in, one of them was there already.")).toBeVisible();

  await openMail(editor, "The lantern in the mast", "question");
  await expect(editor.getByText("No receipt is written: it was uploaded here")).toBeVisible();
  await expect(editor.getByText("Mon, 05 Jan 2015 10:00:00 -0600")).toBeVisible();
  await expect(editor.getByText("Ask the people at the magazine")).toBeHidden();
  await editor.getByText(/^Quoted, /).click();
  await expect(editor.getByText("Ask the people at the magazine")).toBeVisible();
  await expectNoBarriers(editor);

  await editor.getByRole("button", { name: "It is spam" }).click();
  await expect(editor.getByRole("status").filter({ hasText: "It lies with “Spam” now." })).toBeVisible();
  await editor.getByRole("button", { name: "Not spam" }).click();
  await expect(editor.getByRole("status").filter({ hasText: "It lies with “Questions” now." })).toBeVisible();
  await editor.getByRole("complementary").getByRole("link", { name: /lantern/ }).click();
  await expect(editor.getByRole("heading", { level: 1 })).toContainText("lantern");
});

test("a mail’s HTML, files and the mail within it are shown without anything running or being fetched", async ({ browser }) => {
  test.setTimeout(120_000);
  const editor = await at(browser, "editor");
  const outside: string[] = [];
  editor.on("request", (request) => new URL(request.url()).hostname.endsWith("tracker.example") && outside.push(request.url()));
  await bringIn(editor, file("rich.eml", rich.replace(`rich-${run}`, `richer-${run}`).replace("A mail in colors", "A mail in inks")));
  await openMail(editor, "A mail in inks", "everything");
  await editor.getByRole("link", { name: "Show as HTML" }).click();
  const frame = editor.frameLocator('iframe[title="The mail as HTML"]');
  await expect(frame.getByText("red ensign")).toBeVisible();
  expect(outside).toEqual([]);
  const address = await editor.getByTitle("The mail as HTML").getAttribute("src");
  const html = await editor.request.get(address!);
  expect(html.headers()["content-security-policy"]).toMatch(/^sandbox; default-src 'none'; img-src data:/);
  expect(await html.text()).not.toMatch(/<script|tracker\.example/);

  const save = await editor.getByRole("link", { name: "Save crest.svg" }).getAttribute("href");
  const crest = await editor.request.get(save!);
  expect(crest.headers()).toMatchObject({ "content-type": "application/octet-stream", "content-disposition": `attachment; filename="crest.svg"; filename*=UTF-8''crest.svg`, "x-content-type-options": "nosniff", "content-security-policy": expect.stringMatching(/^sandbox/) });
  expect((await editor.request.get(save!.replace("/file/", "/thumb/"))).status()).toBe(404);
  const raw = await editor.request.get(address!.replace(/html$/, "raw"));
  expect(raw.headers()).toMatchObject({ "content-type": "message/rfc822", "x-content-type-options": "nosniff", "content-security-policy": expect.stringMatching(/^sandbox/) });
  expect(await raw.text()).toContain(`richer-${run}`);

  await editor.getByRole("link", { name: "Open enclosed.eml" }).click();
  await expect(editor.getByRole("heading", { level: 1, name: `What was forwarded ${run}` })).toBeVisible();
  await expect(editor.getByText("The inner words of the mail that was enclosed.")).toBeVisible();
  await expectNoBarriers(editor);

  const checker = (await at(browser, "checker")).request;
  const others = [checker, (await at(browser, "historian")).request, (await at(browser, "neighbour")).request];
  const nested = new URL(editor.url()).pathname;
  for (const request of others) for (const path of [address!, save!, save!.replace("/file/", "/thumb/"), address!.replace(/html$/, "raw"), nested, `${nested}/html`]) expect.soft((await request.get(path)).status(), path).toBe(404);
  for (const path of [address!, save!, `${nested}/html`]) expect.soft((await (await reader(browser)).request.get(path)).status(), path).toBe(401);
  for (const request of [checker, others[1]!]) {
    for (const path of ["/api/mail-import/mail?column=1", "/api/mail-replay?column=1"]) expect.soft((await request.post(path, { data: Buffer.from(quoting) })).status(), path).toBe(404);
    expect.soft((await request.post("/api/mail-import", { data: { columnId: 1, fileName: "x", size: 10, begins: "" } })).status()).toBe(404);
    expect.soft((await request.get("/api/mail-import/1")).status()).toBe(404);
    expect.soft((await request.put("/api/mail-import/1?at=0", { data: Buffer.from("x") })).status()).toBe(404);
  }
  expect((await editor.request.post("/api/mail-replay?column=1", { data: Buffer.from(quoting), headers: { "sec-fetch-site": "cross-site" } })).status()).toBe(403);
});

test("a mail is tried out, and nothing comes of it", async ({ browser }) => {
  const editor = await at(browser, "editor");
  await editor.goto("/desk/mail/replay");
  await editor.getByRole("button", { name: "Choose a mail" }).setInputFiles(file("tried.eml", quoting.replaceAll("lantern", `astrolabe`)));
  await expect(editor.getByRole("heading", { level: 2, name: "It would lie with “Questions”" })).toBeVisible({ timeout: 20_000 });
  await expect(editor.getByText(/^A receipt would go to ida\./)).toBeVisible();
  await expect(editor.getByText(/Who climbed up to light the astrolabe/)).toBeVisible();
  await expectNoBarriers(editor);
  await editor.getByRole("button", { name: "Choose a mail" }).setInputFiles(file("absent.eml", eml(...head("absent", "Out of office", ["Auto-Submitted: auto-replied"]), ...plain, "I am away.", "")));
  await expect(editor.getByRole("heading", { level: 2, name: "It would lie with “Automatic”" })).toBeVisible({ timeout: 20_000 });
  await expect(editor.getByText("Nobody would be written to.")).toBeVisible();
  await editor.goto(`/desk/mail?tray=everything&q=astrolabe+${run}`);
  await expect(editor.getByText(/^No mail is from or about/)).toBeVisible();
});

test("the demo’s trays are in use, and what needs a person stands first", async ({ browser }) => {
  const editor = await at(browser, "editor");
  await editor.getByRole("navigation", { name: "Places" }).getByRole("link", { name: /^Mail/ }).click();
  await expect(editor.getByRole("heading", { level: 1, name: "Mail" })).toBeVisible();
  const trays = editor.getByRole("navigation", { name: "Trays" });
  await expect(trays.getByRole("link", { name: /^Needs attention/ })).toHaveAttribute("aria-current", "page");
  await expect(editor.getByText("It is encrypted: only whoever has the key can read it.")).toBeVisible();
  await expectNoBarriers(editor);
  for (const [tray, subject] of [["Came twice", "Signals on the washing line"], ["Automatic", "Automatic reply"], ["Delivery reports", "Undelivered Mail"], ["Spam", "Guest post"]] as const) {
    await trays.getByRole("link", { name: new RegExp(`^${tray}`) }).click();
    await expect(editor.getByRole("listitem").getByRole("link", { name: new RegExp(`^${subject}`) }).first()).toBeVisible();
  }
});
