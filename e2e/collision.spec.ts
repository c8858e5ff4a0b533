// Several editors at one inbox: who looks, who acts, what others did, and what is said among the desk.
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { at, expectNoBarriers, needed } from "./cast";
import { comeIn, did, listens, newWord, rows, someAbout } from "./inbox";
import { loadMorning } from "./morning.mjs";

test("two editors in two browsers: who looks is seen, who acts is seen, and of two who act the second is stopped with what the first did", async ({ browser }) => {
  const word = newWord();
  await comeIn(browser, ...someAbout(word, 2));
  const [daniel, lorraine] = [await at(browser, "editor"), await at(browser, "chief")];
  await daniel.goto(`/desk/inbox?q=${word}`);
  await lorraine.goto(`/desk/inbox?q=${word}`);
  const reading = lorraine.locator("#reading");
  await expect(reading.getByText("Daniel Okoro is reading")).toBeVisible();
  await expect(rows(lorraine).first().getByText("Daniel Okoro is reading")).toBeAttached();
  await daniel.keyboard.press("d");
  await expect(reading.getByRole("alert").filter({ hasText: "Daniel Okoro is declining it now." })).toBeVisible();
  await expectNoBarriers(lorraine);
  // Whoever presses all the same is stopped, and nothing is done.
  await lorraine.keyboard.press("a");
  await expect(reading.getByRole("alert").filter({ hasText: "Daniel Okoro is declining it at this moment." })).toBeVisible();
  await reading.getByRole("link", { name: "Go on all the same" }).click();
  await lorraine.waitForURL(/anyway=/);
  await daniel.getByLabel("Reason").fill("Birds are for the nature desk.");
  await lorraine.keyboard.press("a");
  await expect(did(lorraine, "is accepted.")).toBeVisible();
  // The other hears of it before sending; what was typed is still there, and sending is refused by the server too.
  await expect(daniel.getByRole("alert").filter({ hasText: "Lorraine Achterberg accepted it." })).toBeVisible();
  await expect(daniel.getByLabel("Reason")).toHaveValue("Birds are for the nature desk.");
  await daniel.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(daniel.getByRole("alert").filter({ hasText: "Somebody else has moved this question meanwhile" })).toBeVisible();
  await daniel.getByRole("button", { name: "See what changed" }).click();
  await expect(daniel.getByText("is no longer in the inbox: it is unassigned now.")).toBeVisible();
  await expect(rows(daniel)).toHaveCount(1);
});

test("what others do appears in the list without reloading", async ({ browser }) => {
  const word = newWord();
  await comeIn(browser, ...someAbout(word, 2));
  const [daniel, lorraine] = [await at(browser, "editor"), await at(browser, "chief")];
  await lorraine.goto(`/desk/inbox?q=${word}`);
  await expect(rows(lorraine)).toHaveCount(2);
  await daniel.goto(`/desk/inbox?q=${word}`);
  await listens(daniel);
  await daniel.keyboard.press("Shift+X");
  await daniel.keyboard.press("s");
  await expect(did(daniel, "2 questions are marked as spam.")).toBeVisible();
  await expect(rows(lorraine)).toHaveCount(0);
  await daniel.keyboard.press("z");
  await expect(rows(lorraine)).toHaveCount(2);
});

test("a long list comes whole by itself, and what others decide far down goes from it too", async ({ browser }) => {
  const database = postgres(needed("E2E_DATABASE_URL"), { max: 1, onnotice: () => {} });
  const { letters, region } = await loadMorning(database, "wardroom", 60);
  await database.end();
  const [daniel, lorraine] = [await at(browser, "editor"), await at(browser, "chief")];
  const list = `/desk/inbox?region=${encodeURIComponent(region)}`;
  await lorraine.goto(list);
  await expect(rows(lorraine)).toHaveCount(60);
  const far = rows(lorraine).filter({ hasText: `, ${letters[50]!.split("-")[1]}` });
  await expect(far).toHaveCount(1);
  await daniel.goto(`${list}&open=${letters[50]}`);
  await listens(daniel);
  await daniel.keyboard.press("a");
  await expect(did(daniel, "is accepted.")).toBeVisible();
  await expect(far).toHaveCount(0);
  await expect(rows(lorraine)).toHaveCount(59);
});

test("a note among the desk names somebody, appears before the others at once, and no reader or historian sees it", async ({ browser }) => {
  const word = newWord();
  await comeIn(browser, ...someAbout(word, 1));
  const [daniel, lorraine] = [await at(browser, "editor"), await at(browser, "chief")];
  await daniel.goto(`/desk/inbox?q=${word}`);
  await lorraine.goto(`/desk/inbox?q=${word}`);
  await expect(rows(daniel)).toHaveCount(1);
  await listens(daniel);
  await daniel.keyboard.press("n");
  await daniel.keyboard.type("@Lorr");
  await daniel.getByRole("button", { name: "@Lorraine Achterberg" }).click();
  await daniel.keyboard.type("do we know this bird?");
  await expectNoBarriers(daniel);
  await daniel.keyboard.press("Control+Enter");
  for (const page of [daniel, lorraine]) await expect(page.getByRole("region", { name: "Among the desk" })).toContainText("@Lorraine Achterberg do we know this bird?");
});
