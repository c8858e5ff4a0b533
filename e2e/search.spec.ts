// One box for everything: as it is typed, on a page of its own by kind, by reference, and for no one who may not.
import { expect, test } from "@playwright/test";
import { at, expectNoBarriers, reader } from "./cast";
import { ask } from "./river";

const run = Date.now().toString(36);
const asked = { question: `Did the lightship “Otterbank ${run}” ever break adrift in a gale?`, name: "Odile Marchand", town: "Duluth", region: "Minnesota", email: `odile-${run}@example.org` };

test("an editor finds a question, its reader and what was said of it, and goes straight to a reference", async ({ browser }) => {
  const { reference } = await ask(await reader(browser), asked);
  const editor = await at(browser, "editor");
  await editor.goto("/desk");

  // As it is typed.
  await editor.getByRole("button", { name: "Go anywhere" }).click();
  const palette = editor.getByRole("dialog", { name: "Go anywhere, do anything" });
  await palette.getByRole("combobox").fill(`Otterbank ${run}`);
  await expect(palette.getByRole("option", { name: new RegExp(`Questions · ${reference}`) })).toBeVisible();
  await palette.getByRole("option", { name: /^Search everything for/ }).click();
  await editor.waitForURL(/\/desk\/search\?q=/);

  // Few of each kind, the words marked.
  const questions = editor.getByRole("region", { name: "Questions" });
  await expect(questions.getByRole("listitem")).toHaveCount(1);
  await expect(questions.locator("mark").first()).toHaveText(/Otterbank|otterbank/);
  await expectNoBarriers(editor);
  const box = editor.getByRole("searchbox", { name: "Search everything" });
  const look = async (q: string) => {
    await box.fill(q);
    await box.press("Enter");
    await editor.waitForURL((url) => url.searchParams.get("q") === q); // the page before may say the same
  };
  await look(`"adrift break" ${run}`);
  await expect(editor.getByText(/^Nothing holds/)).toBeVisible();
  await look(`${run} lightship -Otterbank`);
  await expect(editor.getByText(/^Nothing holds/)).toBeVisible();
  await look("Odile Marchand");
  await expect(editor.getByRole("region", { name: "People" }).getByRole("link", { name: "Odile Marchand" }).first()).toBeVisible();
  await editor.getByRole("navigation", { name: "Kinds" }).getByRole("link", { name: "People" }).click();
  await expect(editor).toHaveURL(/kind=people/);
  await expect(editor.getByRole("region", { name: "Questions" })).toHaveCount(0);

  // A reference is what was meant; to the neighbour it does not exist.
  await box.fill(reference.toLowerCase());
  await box.press("Enter");
  await editor.waitForURL(`/desk/questions/${reference}`);
  const neighbour = await at(browser, "neighbour");
  await neighbour.goto(`/desk/search?q=${run}`);
  await expect(neighbour.getByText(/^Nothing holds/)).toBeVisible();
});
