// The journey once more, and nobody touches a mouse.
import { expect, type Locator, type Page, test } from "@playwright/test";
import { cast, reader } from "./cast";
import { column, personsPace } from "./river";

/** Tab after Tab until this has the focus, as somebody without a mouse gets there. */
async function tabTo(target: Locator, most = 150): Promise<void> {
  await target.first().waitFor();
  for (let presses = 0; presses < most; presses++) {
    if (await target.first().evaluate((element) => element === document.activeElement)) return;
    await target.page().keyboard.press("Tab");
  }
  throw new Error(`${target} cannot be reached with the Tab key`);
}

async function press(target: Locator, key = "Enter"): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press(key);
}

/** Replaces what stands in a field. */
async function fill(target: Locator, text: string): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press("ControlOrMeta+a");
  await target.page().keyboard.type(text);
}

async function comeIn(page: Page, part: keyof typeof cast): Promise<void> {
  await page.goto("/sign-in");
  await press(page.getByRole("button", { name: `Sign in as ${cast[part]}` }));
  await page.waitForURL(/\/(desk|my)/);
}

test("the journey by keyboard alone", async ({ browser }) => {
  test.setTimeout(240_000);
  const [walter, daniel, josephine, lorraine] = await Promise.all([reader(browser), reader(browser), reader(browser), reader(browser)]);
  const words = "Which side of a ship is port when she sails backwards, and did anybody ever mistake it?";
  let reference = "";

  await test.step("a reader asks", async () => {
    await walter.goto(column);
    await press(walter.getByRole("link", { name: "Ask a question" }));
    await walter.waitForURL(/\/ask$/);
    await fill(walter.getByLabel("Your question"), words);
    await fill(walter.getByLabel("Your name"), "Walter Ibsen");
    await fill(walter.getByLabel("Town or city"), "Ghent");
    await fill(walter.getByLabel("State or country"), "Belgium");
    await press(walter.getByLabel("Withhold my name"), "Space");
    await fill(walter.getByLabel("Email"), "walter.ibsen@example.org");
    await walter.waitForTimeout(personsPace);
    await press(walter.getByRole("button", { name: "Send question" }));
    await walter.waitForURL(/\/q\//);
    reference = /FFW-\d+/.exec(await walter.getByRole("main").innerText())![0];
  });

  await test.step("an editor accepts and assigns", async () => {
    await comeIn(daniel, "editor");
    await daniel.goto(`/desk/inbox?open=${reference}`);
    await expect(daniel.getByText(words).last()).toBeVisible();
    await daniel.keyboard.press("a");
    await expect(daniel.getByRole("status").filter({ hasText: "is accepted" })).toBeVisible();
    await press(daniel.getByRole("link", { name: "Skip to the question" })); // past a list that may be long
    await press(daniel.getByRole("status").getByRole("link", { name: "Assign" }));
    await daniel.waitForURL(/\/assign$/);
    await press(daniel.getByRole("radio").first(), "Space");
    while (!(await daniel.getByRole("radio", { name: cast.historian }).isChecked())) await daniel.keyboard.press("ArrowDown");
    await fill(daniel.getByLabel("Length in words"), "40");
    await tabTo(daniel.getByLabel("Fee", { exact: true }));
    await daniel.keyboard.type("None");
    await press(daniel.getByRole("button", { name: "Assign", exact: true }));
    await daniel.waitForURL(new RegExp(`/desk/questions/${reference}$`));
  });

  await test.step("the historian takes it, writes and submits", async () => {
    await comeIn(josephine, "historian");
    await josephine.goto("/my");
    await press(josephine.getByRole("listitem").filter({ hasText: words }).getByRole("link"));
    await press(josephine.getByRole("button", { name: "Take", exact: true }));
    await tabTo(josephine.getByRole("textbox", { name: "Your answer" }));
    await josephine.keyboard.type("Port stays port, whichever way she sails, as ");
    await josephine.keyboard.press("ControlOrMeta+i");
    await josephine.keyboard.type("The Seaman’s Manual");
    await josephine.keyboard.press("ControlOrMeta+i");
    await josephine.keyboard.type(" says.");
    await expect(josephine.getByRole("status").filter({ hasText: /Saved at/ })).toBeVisible();
    await press(josephine.getByRole("button", { name: "Submit for review" }));
    await expect(josephine.getByText("How it stands")).toBeVisible();
  });

  await test.step("an editor edits, a chief approves", async () => {
    await daniel.goto(`/desk/questions/${reference}`);
    await press(daniel.getByRole("link", { name: "Open the review" }));
    await press(daniel.getByRole("link", { name: "Edit the text" }));
    await tabTo(daniel.getByRole("textbox", { name: "The answer" }));
    await daniel.keyboard.press("ControlOrMeta+End");
    await daniel.keyboard.type(" Astern too.");
    await expect(daniel.getByRole("textbox", { name: "The answer" }).locator("ins")).toHaveText("Astern too.");
    await daniel.keyboard.press("ControlOrMeta+Alt+Enter");
    await expect(daniel.getByRole("textbox", { name: "The answer" }).locator("ins")).toHaveCount(0);
    await press(daniel.getByRole("button", { name: "Save as new revision" }));
    await expect(daniel.getByRole("region", { name: "Your verdict" })).toBeVisible();
    await comeIn(lorraine, "chief");
    await lorraine.goto(`/desk/questions/${reference}/review`);
    await press(lorraine.getByRole("button", { name: "Approve", exact: true }));
    await lorraine.waitForURL(new RegExp(`/desk/questions/${reference}$`));
  });

  await test.step("and publishes; the reader reads it with the name withheld", async () => {
    const path = `port-is-port-${reference.toLowerCase()}`;
    await lorraine.goto(`/desk/questions/${reference}/publish`);
    await fill(lorraine.getByLabel("Headline"), "Port Is Port");
    await fill(lorraine.getByLabel("Path"), path);
    await press(lorraine.getByRole("button", { name: "Publish now" }));
    await expect(lorraine.getByRole("link", { name: /port-is-port|Port Is Port/ }).first()).toBeVisible();
    await walter.goto(`${column}/${path}`);
    await expect(walter.getByRole("heading", { level: 1, name: "Port Is Port" })).toBeVisible();
    await expect(walter.getByText(/Name withheld/).first()).toBeVisible();
    await expect(walter.getByText("Walter Ibsen")).toHaveCount(0);
  });
});
