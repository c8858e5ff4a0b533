// Several editors at one inbox: who looks, who acts, what others did, and what is said among the desk.
import { type Browser, expect, type Page, type Request, test } from "@playwright/test";
import postgres from "postgres";
import { at, expectNoBarriers, needed } from "./cast";
import { comeIn, did, listens, newWord, rows, someAbout } from "./inbox";
import { loadMorning } from "./morning.mjs";

/** Two editors, each in a browser of their own, at the same list. */
async function twoAt(browser: Browser, address: string): Promise<[Page, Page]> {
  const [daniel, lorraine] = [await at(browser, "editor"), await at(browser, "chief")];
  await daniel.goto(address);
  await lorraine.goto(address);
  return [daniel, lorraine];
}

test("two editors in two browsers: who looks is seen, who acts is seen, and of two who act the second is stopped with what the first did", async ({ browser }) => {
  const word = newWord();
  await comeIn(browser, ...someAbout(word, 2));
  const [daniel, lorraine] = await twoAt(browser, `/desk/inbox?q=${word}`);
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
  const [daniel, lorraine] = await twoAt(browser, `/desk/inbox?q=${word}`);
  await expect(rows(lorraine)).toHaveCount(2);
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

test("a form stays with what was typed when its question is taken by another, and the list comes before the news of it", async ({ browser }) => {
  const database = postgres(needed("E2E_DATABASE_URL"), { max: 1, onnotice: () => {} });
  const { letters, region } = await loadMorning(database, "wardroom", 3);
  const lorraine = await at(browser, "chief");
  // No stream reaches this window: every while it asks for the list, and for nothing that happened.
  await lorraine.route(/\/api\/inbox\/live\?(?!.*once=1)/, (route) => route.abort());
  const isDrawing = (request: Request) => new URL(request.url()).searchParams.get("region") === region && "rsc" in request.headers() && !("next-router-prefetch" in request.headers());
  const taken = async (reference: string) => {
    await database`update questions set stage = 'declined' where number = ${Number(reference.split("-")[1])} and column_id = (select id from columns where path = 'wardroom')`;
    await lorraine.waitForResponse((response) => isDrawing(response.request()), { timeout: 40_000 });
  };
  await lorraine.goto(`/desk/inbox?region=${encodeURIComponent(region)}`);
  await listens(lorraine);
  await lorraine.keyboard.press("d");
  await lorraine.getByLabel("Reason").fill("Birds are for the nature desk.");
  await taken(letters[0]!);
  await expect(rows(lorraine)).toHaveCount(3);
  await expect(lorraine.getByLabel("Reason")).toHaveValue("Birds are for the nature desk.");
  await lorraine.keyboard.press("Escape");
  await expect(rows(lorraine)).toHaveCount(2);
  // A form that has an address: its question goes from the list, and the form stays.
  await lorraine.goto(`/desk/inbox?region=${encodeURIComponent(region)}&open=${letters[1]}&move=askReader`);
  await listens(lorraine);
  await lorraine.getByLabel("What do you want to ask").fill("Which winter was it?");
  await taken(letters[1]!);
  await expect(rows(lorraine)).toHaveCount(1);
  await expect(lorraine.getByLabel("What do you want to ask")).toHaveValue("Which winter was it?");
  await lorraine.locator("#reading").getByRole("link", { name: "Cancel" }).click();
  await expect(lorraine.getByText("is no longer in the inbox: it is declined now.")).toBeVisible();
  await database.end();
});

test("a note among the desk names somebody, appears before the others at once, and no reader or historian sees it", async ({ browser }) => {
  const word = newWord();
  await comeIn(browser, ...someAbout(word, 1));
  const [daniel, lorraine] = await twoAt(browser, `/desk/inbox?q=${word}`);
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
