// Who sees what: every role at every door.
import { expect, test } from "@playwright/test";
import { at, type Part, reader } from "./cast";
import { ask } from "./river";

const parts = ["chief", "editor", "checker", "historian", "neighbour"] as const satisfies readonly Part[];
/** "in": the page. "no": as if it did not exist. "elsewhere": shown the way to a place of one's own. */
type Answer = "in" | "no" | "elsewhere";
const doors: [path: string, ...answers: [chief: Answer, editor: Answer, checker: Answer, historian: Answer, neighbour: Answer]][] = [
  ["/desk/inbox", "in", "in", "in", "no", "in"],
  ["/desk/questions", "in", "in", "in", "no", "in"],
  ["/desk/questions/REF", "in", "in", "in", "no", "no"],
  ["/desk/questions/REF/assign", "in", "in", "no", "no", "no"],
  ["/desk/questions/FFW-1004/review", "in", "in", "in", "no", "no"],
  ["/desk/questions/REF/publish", "in", "in", "in", "no", "no"],
  ["/desk/inbox/letter", "in", "in", "no", "no", "in"],
  ["/desk/inbox/backlog", "in", "in", "no", "no", "in"],
  ["/desk/mail", "in", "in", "no", "no", "in"],
  ["/desk/mail/1", "in", "in", "no", "no", "no"],
  ["/desk/mail/import", "in", "in", "no", "no", "in"],
  ["/desk/mail/replay", "in", "in", "no", "no", "in"],
  ["/desk/settings", "in", "elsewhere", "in", "no", "elsewhere"],
  ["/my", "in", "in", "in", "in", "in"],
  ["/my/assignments/1", "no", "no", "no", "in", "no"], // the demo's first is offered to this historian
];

const asked = { question: "Did any lighthouse keeper ever ask to be posted further out?", name: "Odile Marchand", town: "Duluth", region: "Minnesota", email: "odile.marchand@example.org" };

test("every role at every door", async ({ browser }) => {
  test.setTimeout(180_000);
  const { reference } = await ask(await reader(browser), asked);
  const pages = await Promise.all(parts.map((part) => at(browser, part)));
  const seen: Record<string, Record<string, Answer>> = {};
  for (const [door] of doors) {
    seen[door] = {};
    for (const [index, part] of parts.entries()) {
      const answer = await pages[index]!.goto(door.replace("REF", reference));
      const landed = new URL(pages[index]!.url()).pathname;
      seen[door][part] = answer!.status() === 404 ? "no" : landed === door.replace("REF", reference) ? "in" : "elsewhere";
    }
  }
  expect(seen).toEqual(Object.fromEntries(doors.map(([door, ...answers]) => [door, Object.fromEntries(parts.map((part, index) => [part, answers[index]]))])));
});

test("without signing in, every door of the desk leads to the sign-in page", async ({ page }) => {
  for (const [door] of doors) {
    await page.goto(door.replace("REF", "FFW-1001"));
    expect(new URL(page.url()).pathname, door).toBe("/sign-in");
  }
});
