// A reader asks to be forgotten: an editor looks at everything from them, a chief hands it out and erases it, and readers see it at once.
import { expect, type Page, test } from "@playwright/test";
import { at, expectNoBarriers, reader } from "./cast";

const answer = "/map-room/the-crossword-before-d-day";
const name = "Eleanor Fitzhugh-Grant";
const subject = `Another crossword ${Date.now().toString(36)}`;
const mbox = {
  name: "eleanor.mbox",
  mimeType: "application/octet-stream",
  buffer: Buffer.from(`From efg@post.example Mon Jan  5 10:00:00 2015\nFrom: ${name} <efg@post.example>\nTo: wardroom@fathomandfield.example\nSubject: ${subject}\nMessage-ID: <${subject.replaceAll(" ", "-")}@post.example>\nDate: Mon, 05 Jan 2015 10:00:00 -0600\n\nWhich ship’s crossword sank twice?\n\n`),
};

async function bringIn(page: Page): Promise<void> {
  await page.goto("/desk/mail/import");
  await page.getByLabel("For the column").selectOption({ label: "Ask the Wardroom" });
  await page.getByLabel("Choose files").setInputFiles(mbox);
}

test("everything from one reader is on one page, is handed out and erased on request, and stays erased", async ({ browser }) => {
  test.setTimeout(240_000);
  const [editor, chief, checker, street] = [await at(browser, "editor"), await at(browser, "chief"), await at(browser, "checker"), await reader(browser)];
  await street.goto(answer);
  await expect(street.getByText(`${name}, Savannah`)).toBeVisible();

  await test.step("an editor finds the reader from a question, with what came by another way", async () => {
    await bringIn(editor);
    const row = editor.getByRole("listitem").filter({ hasText: mbox.name });
    await expect(row.first().getByText(/^1 mail/)).toBeVisible({ timeout: 60_000 });
    await expect(async () => {
      await editor.goto("/desk/questions/FFM-1003");
      await expect(editor.getByRole("link", { name: /^Also asked (one|\d+) other question/ })).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 60_000 });
    await editor.getByRole("link", { name: /^Also asked (one|\d+) other question/ }).click();
    await expect(editor.getByRole("heading", { level: 1 })).toHaveText(name);
    await expect(editor.getByText("efg@post.example")).toBeVisible();
    await expect(editor.getByRole("link", { name: "D-Day crossword" })).toBeVisible();
    await expect(editor.getByText(`credited to “${name}, Savannah`)).toBeVisible();
    // The mailroom sorts it meanwhile.
    await expect(async () => {
      await editor.reload();
      await expect(editor.getByRole("link", { name: subject })).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 60_000 });
    await expect(editor.getByRole("link", { name: "Erase…" })).toHaveCount(0);
    await expectNoBarriers(editor);
  });

  await test.step("a checker sees who asked, and no address", async () => {
    await checker.goto("/desk/readers?q=fitzhugh");
    await checker.getByRole("link", { name }).click();
    await expect(checker.getByRole("heading", { level: 1 })).toHaveText(name);
    await expect(checker.getByText("efg@post.example")).toHaveCount(0);
  });

  await test.step("a chief saves everything, reads what will go, and erases by the name", async () => {
    await chief.goto("/desk/readers?q=efg@post");
    await expectNoBarriers(chief);
    await chief.getByRole("link", { name }).click();
    const [saved] = await Promise.all([chief.waitForEvent("download"), chief.getByRole("link", { name: "Save everything held" }).click()]);
    expect(saved.suggestedFilename()).toMatch(/^reader \d+ of Fathom & Field\.zip$/);
    await chief.getByRole("link", { name: "Erase…" }).click();
    await expect(chief.getByRole("heading", { level: 1 })).toHaveText(`Erase ${name}`);
    await expect(chief.getByText("the credit becomes “Name withheld”")).toBeVisible();
    await expectNoBarriers(chief);
    await chief.getByLabel(`Type “${name}” to go on`).fill("Eleanor");
    await chief.getByRole("button", { name: "Erase for good" }).click();
    await expect(chief.getByRole("alert").filter({ hasText: "to say that this is the one" })).toBeVisible();
    await chief.getByLabel(`Type “${name}” to go on`).fill(name);
    await chief.getByRole("button", { name: "Erase for good" }).click();
    await expect(chief.getByRole("heading", { level: 1 })).toHaveText("A reader who was erased", { timeout: 30_000 });
    await expectNoBarriers(chief);
  });

  await test.step("readers see the line for withheld names at once, also in feeds and for programs", async () => {
    await street.goto(answer);
    await expect(street.getByText("Name withheld")).toBeVisible();
    for (const path of [answer, "/map-room", "/map-room/archive", "/map-room/feed.xml", "/map-room/feed.json", "/api/v1/answers?column=map-room", "/map-room/archive?q=crossword", `/api/oembed?url=${encodeURIComponent(new URL(answer, street.url()).href)}`]) {
      expect(await (await street.request.get(path)).text(), path).not.toContain("Fitzhugh");
    }
  });

  await test.step("the desk keeps what happened and where it was printed, and the same file brings nothing back", async () => {
    await editor.goto("/desk/questions/FFM-1003");
    await expect(editor.getByText("erased at their sender’s request").first()).toBeVisible();
    await expect(editor.getByText("Fitzhugh")).toHaveCount(0);
    await bringIn(editor);
    await expect(editor.getByRole("listitem").filter({ hasText: mbox.name }).first().getByText(/^1 mail, all of them there already/)).toBeVisible({ timeout: 60_000 });
    await editor.goto(`/desk/mail?q=${encodeURIComponent(subject)}`);
    await expect(editor.getByRole("link", { name: subject })).toHaveCount(0);
    await chief.goto("/desk/log");
    await expect(chief.getByText(/erased reader \d+ at their own request: \d questions/)).toBeVisible();
    await expect(chief.getByText(/saved everything that is held about reader \d+/)).toBeVisible();
  });
});
