// Dates that look after themselves: an issue is moved and everything follows, and calendars tell the day as it stands.
import { type APIRequestContext, expect, type Locator, type Page, test } from "@playwright/test";
import { addDays, sayDay } from "@/lib/kit/day";
import { at, cast, expectSound, reader } from "./cast";
import { accept, ask, assign, prepare } from "./river";

const settings = "/desk/settings/fathom-and-field";
const today = new Date().toISOString().slice(0, 10);
const said = (day: string) => sayDay(day, "en-US", today);

/** A new issue of one’s own, behind those of the demo, whose line-ups others move: copy closes after so many days. */
async function addIssue(chief: Page, name: string, path: string, days: number): Promise<{ copyCloseOn: string }> {
  const day = (more: number) => addDays(today, days + more);
  await chief.goto(`${settings}/issues`);
  const form = chief.getByRole("form", { name: "Add an issue" });
  await form.getByLabel("Name").fill(name);
  await form.getByLabel("Path").fill(path);
  for (const [label, more] of [["Copy closes", 0], ["Facts close", 7], ["Printer closes", 14], ["On sale", 60], ["Cover date", 90]] as const) await form.getByLabel(label).fill(day(more));
  await form.getByRole("button", { name: "Add the issue" }).click();
  await expect(chief.getByRole("link", { name, exact: true })).toBeVisible();
  return { copyCloseOn: day(0) };
}

/** Makes the secret address that stands in this part of a page, or a new one; resolves with its path. */
async function addressIn(part: Locator): Promise<string> {
  await expect(part.getByRole("button", { name: /^Make a/ })).toBeVisible();
  const before = await part.getByRole("code").allTextContents();
  await part.getByRole("button", { name: /^Make a/ }).click();
  await expect(part.getByRole("code")).not.toHaveText(before[0] ?? "nothing yet");
  return new URL((await part.getByRole("code").textContent())!).pathname;
}

/** What a calendar program is given, its folded lines made whole. */
async function calendar(request: APIRequestContext, path: string): Promise<{ status: number; text: string }> {
  const response = await request.get(path);
  return { status: response.status(), text: (await response.text()).replaceAll("\r\n ", "") };
}
/** The event of that summary, as its lines. */
const eventOf = (text: string, summary: string): string[] => text.split("BEGIN:VEVENT").find((event) => event.includes(`SUMMARY:${summary}\r\n`))?.split("\r\n") ?? [];
const valueOf = (event: string[], name: string) => event.find((line) => line.startsWith(name))?.slice(name.length + 1);
const compact = (day: string) => day.replaceAll("-", "");

test("a chief moves copy close: who is hit is said first, then questions, letters and calendars have the new days", async ({ browser, request }) => {
  test.setTimeout(240_000);
  const [chief, editor, historian] = [await at(browser, "chief"), await at(browser, "editor"), await at(browser, "historian")];
  const n = Date.now();
  const [name, path, slugLine] = [`Regatta ${n}`, `regatta-${n}`, `Why lighthouses hum ${n}`];
  const { copyCloseOn } = await addIssue(chief, name, path, 95);
  // Here a draft is due 7 days before copy closes, a review 3 before, a fact-check 2 before facts close.
  const [draft, review, facts] = [addDays(copyCloseOn, -7), addDays(copyCloseOn, -3), addDays(copyCloseOn, 5)];
  const { reference } = await ask(await reader(browser), { question: "Why do lighthouses hum at night? My father kept one and said all of them did.", name: "Ada Coy", town: "Scituate", region: "Massachusetts", email: `ada.${n}@post.example` });

  await test.step("a question planned for the issue is offered by the day counted back from it", async () => {
    await accept(editor, reference);
    await prepare(editor, reference, { asPrinted: "Why do lighthouses hum at night?", slugLine });
    await editor.getByText("Plan it", { exact: true }).click();
    const plan = editor.getByRole("form", { name: "Plan for an issue" });
    await plan.getByLabel("Issue").selectOption({ label: name });
    await plan.getByRole("button", { name: "Save the issue" }).click();
    await expect(editor.getByRole("main")).toContainText(`planned it for ${name}`);
    await editor.goto(`/desk/questions/${reference}/assign`);
    await expect(editor.getByLabel("Due")).toHaveValue(draft);
    await assign(editor, reference, { historian: cast.historian, due: draft, words: "280", amount: "250", brief: "Start with the wind." });
    await historian.goto("/my");
    await expect(historian.getByRole("listitem").filter({ hasText: slugLine })).toContainText(said(draft));
  });

  const issuePage = `/desk/issues/fathom-and-field/${path}`;
  await test.step("the issue’s page has its own days and all that is due before it", async () => {
    await editor.goto("/desk/issues");
    await expectSound(editor);
    await editor.getByRole("link", { name, exact: true }).click();
    await expect(editor.getByRole("heading", { level: 1, name })).toBeVisible();
    for (const [day, what] of [[draft, "draft"], [review, "review"], [facts, "fact-check"]] as const) await expect(editor.getByRole("listitem").filter({ has: editor.getByRole("heading", { name: said(day) }) })).toContainText(what);
    await expect(editor.getByRole("link", { name: "Move its days" })).toHaveCount(0);
    await expectSound(editor);
  });

  await historian.goto("/my");
  await historian.getByRole("link", { name: "Have an address made for it" }).click();
  const own = historian.getByRole("region", { name: "Due days in your calendar" });
  const [mine, issues] = [await addressIn(own), await addressIn(editor.getByRole("region", { name: "In your own calendar" }))];
  await expectSound(historian);
  const before = await calendar(request, mine);
  await test.step("a calendar program reads both without signing in", async () => {
    expect(before.status).toBe(200);
    expect(eventOf(before.text, `Draft due: ${slugLine}`)).toContain(`DTSTART;VALUE=DATE:${compact(draft)}`);
    expect(eventOf((await calendar(request, issues)).text, `${name}: copy closes`)).toContain(`DTSTART;VALUE=DATE:${compact(copyCloseOn)}`);
  });

  const later = 10;
  await test.step("before it is moved the page says who is hit, and by how much", async () => {
    await chief.goto(issuePage);
    await chief.getByRole("link", { name: "Move its days" }).click();
    await chief.getByLabel("Copy closes").fill(addDays(copyCloseOn, 20));
    await chief.getByRole("button", { name: "Save", exact: true }).click();
    await expect(chief.getByRole("alert").filter({ hasText: "The printer closes after copy" })).toBeVisible();
    await chief.getByLabel("Copy closes").fill(addDays(copyCloseOn, later));
    await chief.getByLabel("Facts close").fill(addDays(copyCloseOn, later + 3));
    await chief.getByRole("button", { name: "Save", exact: true }).click();
    await expect(chief.getByRole("heading", { level: 1, name: `Move ${name}` })).toBeVisible();
    await expect(chief.getByText("Nothing has been changed yet.")).toBeVisible();
    await expect(chief.getByText("3 due days move, of 2 people.")).toBeVisible();
    const row = (what: string) => chief.getByRole("row").filter({ hasText: slugLine }).filter({ hasText: what });
    await expect(row("Draft")).toContainText(cast.historian);
    await expect(row("Draft")).toContainText(said(draft));
    await expect(row("Draft")).toContainText(`${said(addDays(draft, later))} ${later} days later`);
    await expect(row("Review")).toContainText(cast.editor);
    await expect(row("Fact-check")).toContainText("6 days later");
    await expectSound(chief);
    await historian.goto("/my");
    await expect(historian.getByRole("listitem").filter({ hasText: slugLine })).toContainText(said(draft));
  });

  await test.step("once it is moved, everything has the new day", async () => {
    await chief.getByRole("button", { name: "Move the issue" }).click();
    await expect(chief.getByRole("status")).toContainText("Moved. Whoever is concerned gets a letter.");
    await expect(chief.getByRole("listitem").filter({ has: chief.getByRole("heading", { name: said(addDays(draft, later)) }) })).toContainText(slugLine);
    await expectSound(chief);
    await historian.reload();
    await expect(historian.getByRole("listitem").filter({ hasText: slugLine })).toContainText(said(addDays(draft, later)));
    await expectSound(historian);
    await editor.goto(`/desk/questions/${reference}`);
    await expect(editor.getByRole("main")).toContainText(`the draft from ${said(draft)} to ${said(addDays(draft, later))}`);
  });

  await test.step("the calendars hold the day as it stands, as the same event", async () => {
    const after = await calendar(request, mine);
    const [was, is] = [eventOf(before.text, `Draft due: ${slugLine}`), eventOf(after.text, `Draft due: ${slugLine}`)];
    expect([valueOf(is, "UID"), valueOf(is, "SEQUENCE")]).toEqual([valueOf(was, "UID"), "1"]);
    expect(is).toContain(`DTSTART;VALUE=DATE:${compact(addDays(draft, later))}`);
    expect(is).toContain(`DTEND;VALUE=DATE:${compact(addDays(draft, later + 1))}`);
    const issue = await calendar(request, issues);
    expect(eventOf(issue.text, `${name}: copy closes`)).toContain(`DTSTART;VALUE=DATE:${compact(addDays(copyCloseOn, later))}`);
    expect(eventOf(issue.text, `Review due: ${slugLine}`)).toContain(`DTSTART;VALUE=DATE:${compact(addDays(review, later))}`);
    const raw = await (await request.get(issues)).text();
    expect(raw.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(raw.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  await test.step("an address that is made anew, or ended, leads nowhere", async () => {
    await historian.goto("/account#your-calendar");
    const renewed = await addressIn(own);
    expect([(await calendar(request, mine)).status, (await calendar(request, renewed)).status]).toEqual([404, 200]);
    await editor.goto(issuePage);
    const part = editor.getByRole("region", { name: "In your own calendar" });
    const another = await addressIn(part);
    expect([(await calendar(request, issues)).status, (await calendar(request, another)).status]).toEqual([404, 200]);
    await part.getByRole("button", { name: "End the address" }).click();
    await expect(part.getByText("Ended. The address leads nowhere any more.")).toBeVisible();
    expect((await calendar(request, another)).status).toBe(404);
    await historian.reload();
    await own.getByRole("button", { name: "End the address" }).click();
    await expect(own.getByRole("button", { name: "Make a calendar address" })).toBeVisible();
  });
});

test("how due days are counted is changed for a column, and an editor may not", async ({ browser }) => {
  const [chief, editor] = [await at(browser, "chief"), await at(browser, "editor")];
  await chief.goto(`${settings}/due-days`);
  await expectSound(chief);
  const form = chief.getByRole("form", { name: "Ask the Map Room" });
  await expect(form.getByLabel("Draft due")).toBeHidden();
  await form.getByLabel("This column counts by itself").check();
  await form.getByLabel("Draft due").fill("400");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByRole("alert")).toContainText("At most 365.");
  await editor.goto(`${settings}/due-days`);
  await expect(editor.getByRole("heading", { level: 1, name: "Nothing here" })).toBeVisible();
});
