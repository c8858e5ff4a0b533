// Who should answer? The order of contributors with its reasons, days away, and a warning about one's own book.
import { expect, test } from "@playwright/test";
import { at, cast, expectNoBarriers, inDays, reader } from "./cast";
import { accept, ask } from "./river";

test("the desk sees why each contributor stands where they stand, who is away, and whose own book the brief names", async ({ browser }) => {
  test.setTimeout(240_000);
  const [editor, josephine, asker] = [await at(browser, "editor"), await at(browser, "historian"), await reader(browser)];
  const { reference } = await ask(asker, { question: "Did sailors on convoys to Murmansk get anything warm to eat on watch?", name: "Ada Coy", town: "Scituate", region: "Massachusetts", email: `who.${Date.now()}@example.org` });
  await accept(editor, reference);

  await test.step("a historian enters when she is away", async () => {
    await josephine.goto("/my");
    const away = josephine.getByRole("region", { name: "When you are away" });
    await away.getByLabel("Away from").fill(inDays(20));
    await away.getByLabel("Until").fill(inDays(10));
    await away.getByRole("button", { name: "Save these days" }).click();
    await expect(away.getByText("The last day cannot come before the first.").first()).toBeVisible();
    await away.getByLabel("Away from").fill(inDays(-1)); // today is another day already elsewhere
    await away.getByLabel("A word on it").fill("At sea.");
    await away.getByRole("button", { name: "Save these days" }).click();
    await expect(away.getByRole("listitem").filter({ hasText: "At sea." })).toBeVisible();
    await expectNoBarriers(josephine);
  });

  const historians = editor.getByRole("group", { name: "Historian" });
  await test.step("the reasons stand in words, with the day until which she is away", async () => {
    await editor.goto(`/desk/questions/${reference}/assign`);
    await expect(historians.locator("label").filter({ hasText: cast.historian })).toContainText(/; away until \w+ \d+/);
    for (const words of await historians.locator(".knows").allInnerTexts()) expect(words).toMatch(/(nothing|\w+) open.*\.$/i);
    await expectNoBarriers(editor);
  });

  await test.step("a brief that names her own book is made only when that is ticked", async () => {
    await historians.getByRole("radio", { name: cast.historian }).check();
    await editor.getByLabel("Amount").fill("250");
    await editor.getByLabel("Brief").fill("Begin with Rust and Ration: The Tramp Steamer at War, chapter 3.");
    await editor.getByRole("button", { name: "Assign" }).click();
    await expect(historians.getByText(`The brief names Rust and Ration: The Tramp Steamer at War, a book of ${cast.historian}’s own.`)).toBeVisible();
    await expectNoBarriers(editor);
    await historians.getByLabel("That it names their own book is all right").check();
    await editor.getByRole("button", { name: "Assign" }).click();
    await editor.waitForURL(new RegExp(`/desk/questions/${reference}$`));
    await expect(editor.getByText(`with ${cast.historian}`).first()).toBeVisible();
  });

  await test.step("she is back, and says so", async () => {
    await josephine.reload();
    const away = josephine.getByRole("region", { name: "When you are away" });
    await away.getByRole("button", { name: /^Remove/ }).click();
    await expect(away.getByRole("listitem")).toHaveCount(0);
  });
});
