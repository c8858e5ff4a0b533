// One question, all the way down the river, through the screen: asked, taken up, written, edited, published, corrected, taken down.
import { expect, type Page, test } from "@playwright/test";
import { at, cast, expectNoBarriers, inDays, reader } from "./cast";
import { accept, ask, assign, column, edit, layOut, openMine, prepare, submit, take, type, verdict } from "./river";

const asked = {
  question: "My grandmother rang the bell of the lightship Ambrose as a child on a visit. She swore that it was rung by hand in fog, all day and night. Can that be so? Who rang it, and for how long?",
  name: "Harriet Quill",
  town: "Memphis",
  region: "Tennessee",
  email: "harriet.quill@example.org",
};
const asPrinted = "My grandmother swore that a lightship’s bell was rung by hand in fog, all day and night. Can that be so?";
const answer = "She was right, for a time. On the first lightships a man stood at the bell in every fog, and the *Nore*, moored in the Thames in 1731, had nothing else. Steam put an end to it — a whistle needs no arms.";
const printing = {
  headline: "The Man at the Fog Bell",
  deck: "Before steam, somebody had to stand there and pull.",
  bio: "Josephine Tarrow served nine years at sea. She is the author of *Rust and Ration*.",
  issue: "Spring 2027",
  topics: ["The war at sea"],
};

/** Every page of the story is looked over before the story goes on. */
const lookOver = (page: Page) => expectNoBarriers(page);

test("one question, all the way down the river", async ({ browser }) => {
  test.setTimeout(300_000);
  const [harriet, daniel, lorraine, josephine] = await Promise.all([reader(browser), at(browser, "editor"), at(browser, "chief"), at(browser, "historian")]);
  let reference = "";
  let status = "";
  // Named after the reference, so that the story can be told twice on one desk.
  let slugLine = "";
  let address = "";

  await test.step("a reader asks, and gets a reference and a page of her own", async () => {
    await harriet.goto(column);
    await lookOver(harriet);
    await harriet.getByRole("link", { name: "Ask a question" }).first().click();
    await expect(harriet.getByLabel("Your question")).toBeVisible();
    await lookOver(harriet);
    ({ reference, status } = await ask(harriet, asked));
    expect(reference).toMatch(/^FFW-\d+$/);
    slugLine = `Fog bell ${reference}`;
    address = `${column}/fog-bell-${reference.toLowerCase()}`;
    await lookOver(harriet);
    await harriet.goto(status);
    await expect(harriet.getByText(asked.question)).toBeVisible();
    await expect(harriet.getByText("—Harriet Quill, Memphis, Tenn.")).toBeVisible();
    await lookOver(harriet);
  });

  await test.step("an editor accepts it and makes it ready for print", async () => {
    await daniel.goto(`/desk/inbox?open=${reference}`);
    await expect(daniel.getByText(asked.question).last()).toBeVisible();
    await lookOver(daniel);
    await accept(daniel, reference);
    await prepare(daniel, reference, { asPrinted, slugLine });
    const words = daniel.getByRole("region", { name: "The question" });
    await expect(words.getByText(asked.question).first()).toBeVisible();
    await expect(words.locator("del, ins").first()).toBeVisible();
    await lookOver(daniel);
  });

  await test.step("and assigns it", async () => {
    await daniel.goto(`/desk/questions/${reference}/assign`);
    await lookOver(daniel);
    await assign(daniel, reference, { historian: cast.historian, due: inDays(105), words: "60", amount: "250", brief: "Who rang, and what came after." });
    await expect(daniel.getByText(`with ${cast.historian}`).first()).toBeVisible();
  });

  await test.step("the historian takes it, writes, and submits", async () => {
    await josephine.goto("/my");
    await lookOver(josephine);
    await openMine(josephine, slugLine);
    await expect(josephine.getByText("Who rang, and what came after.")).toBeVisible();
    await expect(josephine.getByText("$250")).toBeVisible();
    await lookOver(josephine);
    await take(josephine, slugLine);
    await type(josephine, "Your answer", answer);
    await josephine.getByLabel("Source notes").fill("Cook, Lightships, ch. 1.");
    await expect(josephine.getByRole("status").filter({ hasText: /Saved at/ })).toBeVisible();
    await expect(josephine.locator("em, i").filter({ hasText: "Nore" })).toBeVisible();
    await lookOver(josephine);
    await submit(josephine);
    await lookOver(josephine);
  });

  await test.step("an editor reads it, edits it as a new revision, compares the two and sends it back", async () => {
    await daniel.goto(`/desk/questions/${reference}/review`);
    await expect(daniel.getByText("Cook, Lightships, ch. 1.")).toBeVisible();
    await lookOver(daniel);
    await edit(daniel, reference, " No bell was ever missed less.", "A last line.");
    await lookOver(daniel);
    await daniel.getByRole("form", { name: "Compare revisions" }).getByLabel("compared with").selectOption("1"); // the revision of that number
    await daniel.getByRole("button", { name: "Compare" }).click();
    await expect(daniel.locator("ins").filter({ hasText: "No bell was ever missed less." })).toBeVisible();
    await daniel.goto(`/desk/questions/${reference}/review`);
    await daniel.getByRole("button", { name: "Send back", exact: true }).click();
    await expect(daniel.getByRole("alert").filter({ hasText: /\S/ })).toBeVisible();
    await verdict(daniel, reference, "Send back", "Which lightship first, please?");
    await expect(daniel.getByText(`with ${cast.historian}`).first()).toBeVisible();
  });

  await test.step("the historian reads the note and submits again", async () => {
    await openMine(josephine, slugLine);
    await expect(josephine.getByText("Which lightship first, please?")).toBeVisible();
    await josephine.getByRole("textbox", { name: "Your answer" }).click();
    await josephine.keyboard.press("ControlOrMeta+End");
    await josephine.keyboard.type(" The Nore was the first.");
    await submit(josephine);
  });

  await test.step("the historian sees the edited text before it is published, and agrees", async () => {
    await edit(daniel, reference, " So the bell fell silent.", "Only an ending.");
    await openMine(josephine, slugLine);
    await expect(josephine.getByText("So the bell fell silent.")).toBeVisible();
    await josephine.getByRole("radio", { name: "It may be published like this" }).check();
    await josephine.getByRole("button", { name: "Send to the desk" }).click();
    await expect(josephine.getByText(/agreed with revision/)).toBeVisible();
    await lookOver(josephine);
  });

  await test.step("a second pair of eyes approves", async () => {
    await verdict(lorraine, reference, "Approve", "");
  });

  await test.step("an editor schedules it, thinks better of it, and publishes", async () => {
    await layOut(daniel, reference, { ...printing, path: address.split("/").at(-1)! });
    await lookOver(daniel);
    await expect(daniel.frameLocator("iframe").getByRole("heading", { level: 1, name: printing.headline })).toBeVisible();
    await daniel.getByLabel("Goes live").fill("2031-05-01T09:00");
    await daniel.getByRole("button", { name: "Schedule", exact: true }).click();
    await expect(daniel.getByText("May 1, 2031").first()).toBeVisible();
    await daniel.goto(`/desk/questions/${reference}/publish`);
    await expect(daniel.getByRole("region", { name: "The schedule" })).toContainText("May 1, 2031");
    await daniel.getByRole("button", { name: "Call the schedule off" }).click();
    await expect(daniel.getByRole("region", { name: "The schedule" })).toHaveCount(0);
    await layOut(daniel, reference, { ...printing, path: address.split("/").at(-1)! });
    await daniel.getByRole("button", { name: "Publish now" }).click();
    await expect(daniel.getByLabel("Headline")).toHaveCount(0);
  });

  await test.step("a reader sees every element of the page", async () => {
    await harriet.goto(address);
    const page = harriet.getByRole("main");
    await expect(harriet.getByText("Ask the Wardroom").first()).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: printing.headline })).toBeVisible();
    await expect(page.getByText(printing.deck)).toBeVisible();
    await expect(page.getByText(asPrinted)).toBeVisible();
    await expect(page.getByText("—Harriet Quill, Memphis, Tenn.")).toBeVisible();
    await expect(page.getByText("She was right, for a time.")).toBeVisible();
    await expect(page.locator("em, i").filter({ hasText: "Nore" }).first()).toBeVisible();
    await expect(page.getByText("So the bell fell silent.")).toBeVisible();
    await expect(page.locator(".bio em, .bio i").filter({ hasText: "Rust and Ration" })).toBeVisible();
    await expect(page.getByText("This article first appeared in the Spring 2027 issue of Fathom & Field.")).toBeVisible();
    await expect(page.getByText("88 Ropewalk Lane, Suite 2").first()).toBeVisible();
    await expect(page.getByRole("link", { name: "wardroom@fathomandfield.example" }).first()).toBeVisible();
    await expect(page.getByRole("link", { name: "Send a question" })).toHaveAttribute("href", /\/wardroom\/ask$/);
    await expect(page.getByRole("heading", { name: "More from the Wardroom" })).toBeVisible();
    await expect(harriet.getByRole("link", { name: /Subscribe/ }).first()).toBeVisible();
    await expect(harriet.getByText("@fathomandfield.example").first()).toBeVisible();
    await expect(page.getByText(/Corrected/)).toHaveCount(0);
    await expect(harriet.getByText(asked.email)).toHaveCount(0);
    await lookOver(harriet);
    await harriet.goto(status);
    await expect(harriet.getByRole("link", { name: printing.headline })).toBeVisible();
    await harriet.goto(column);
    await expect(harriet.getByRole("link", { name: printing.headline }).first()).toBeVisible();
    const feed = await harriet.request.get(`${column}/feed.xml`);
    expect(await feed.text()).toContain(printing.headline);
  });

  await test.step("a mistake is corrected while the page stays up", async () => {
    await daniel.goto(`/desk/questions/${reference}/publish`);
    await daniel.getByLabel("What has to be corrected?").fill("The year.");
    await daniel.getByRole("button", { name: "Correct", exact: true }).click();
    await expect(daniel.getByRole("link", { name: "Open the review" }).or(daniel.getByRole("region", { name: "Your verdict" })).first()).toBeVisible();
    expect((await harriet.request.get(address)).status()).toBe(200);
    await edit(daniel, reference, " In 1732.", "The year.");
    await verdict(lorraine, reference, "Approve", "");
    await daniel.goto(`/desk/questions/${reference}/publish`);
    await daniel.getByLabel("Correction").fill("An earlier version gave the year of the first lightship as 1731.");
    await daniel.getByRole("button", { name: "Publish now" }).click();
    await expect(daniel.getByLabel("Headline")).toHaveCount(0);
    await harriet.goto(address);
    await expect(harriet.getByText(/Corrected \w+ \d+, 20\d\d\./)).toBeVisible();
    await expect(harriet.getByText("An earlier version gave the year")).toBeVisible();
    await lookOver(harriet);
  });

  await test.step("it is printed, and at last taken down", async () => {
    await daniel.goto(`/desk/questions/${reference}/publish`);
    const printed = daniel.getByRole("form", { name: "Mark as printed" });
    await printed.getByLabel("Issue").selectOption({ label: printing.issue });
    await printed.getByLabel("Page").fill("12");
    await printed.getByRole("button", { name: "Mark as printed" }).click();
    await expect(daniel.getByText("Printed in Spring 2027, page 12.")).toBeVisible();
    await daniel.goto(`/desk/questions/${reference}`);
    await expect(daniel.getByText("Spring 2027, page 12").first()).toBeVisible();
    await lookOver(daniel);
    await daniel.goto(`/desk/questions/${reference}/publish`);
    await daniel.getByLabel("What readers will find in its place").fill("The desk found its source to be a hoax.");
    await daniel.getByRole("button", { name: "Withdraw", exact: true }).click();
    await expect(daniel.getByLabel("What readers will find in its place")).toHaveCount(0);
    const gone = await harriet.goto(address);
    expect(gone?.status()).toBe(410);
    await expect(harriet.getByText("The desk found its source to be a hoax.")).toBeVisible();
    await lookOver(harriet);
  });
});
