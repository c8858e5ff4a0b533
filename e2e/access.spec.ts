// An action is a door of its own: whoever has once seen its name can call it without its page, with anybody's numbers in it.
import { readFileSync } from "node:fs";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { at, reader } from "./cast";
import { ask } from "./river";

type Known = { node: Record<string, { exportedName: string }> };
/** The actions of the server that is walked through, by name. */
const actions = () => {
  const { node } = JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")) as Known;
  return new Map(Object.entries(node).map(([id, { exportedName }]) => [exportedName, id]));
};
const known = actions();

/** Calls an action as the script of its page would, from a page that has nothing to do with it. What it answers, as text. */
async function call(request: APIRequestContext, action: string, fields: Record<string, string | number>): Promise<string> {
  const id = known.get(action);
  if (!id) throw new Error(`there is no action ${action}`);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(`_1_${name}`, String(value));
  form.append("0", '[{},"$K1"]');
  const answer = await request.post("/sign-in", { headers: { "next-action": id, accept: "text/x-component" }, multipart: form, maxRedirects: 0 });
  return `${answer.headers()["x-action-redirect"] ?? ""} ${await answer.text()}`;
}

/** As if it did not exist, or a sentence that it is not theirs; never done. */
const refused = /HTTP_ERROR_FALLBACK;404|is not yours|This assignment is not yours|signed out|There is no question/;
const asked = { question: "Did the keepers of Rock of Ages ever see the wreck of the Cox?", name: "Odile Marchand", town: "Duluth", region: "Minnesota", email: "odile.past.the.page@example.org" };

test("past its page, an action is as closed as its page: nothing of a question moves, and no address is told", async ({ browser }) => {
  test.setTimeout(180_000);
  const { reference } = await ask(await reader(browser), asked);
  const chief = (await at(browser, "chief")).request;
  const sheet = await (await chief.get(`/desk/questions/${reference}?move=decline`)).text();
  const questionId = /name="questionId" value="(\d+)"/.exec(sheet)![1]!;
  const about = { questionId, reference };
  const offer = { ...about, contributorId: 5, dueOn: "2099-01-01", words: 300, fee: "none" };
  const document = JSON.stringify({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Mine." }] }] });
  const calls: [action: string, fields: Record<string, string | number>][] = [
    ["accept", about],
    ["decline", { ...about, reason: "No." }],
    ["markAsSpam", about],
    ["passOn", { ...about, other: "elsewhere@example.org" }],
    ["merge", { ...about, into: "FFW-1001" }],
    ["askReader", { ...about, body: "Where do you live?" }],
    ["prepare", { ...about, asPrinted: "Why?", slugLine: "Why", mark: "" }],
    ["plan", { ...about, issueId: "" }],
    ["setTopics", about],
    ["assign", offer],
    ["reassign", offer],
    ["kill", { ...about, reason: "No." }],
    ["reopen", about],
    ["enterIt", { ...about, document }],
    ["saveRevision", { ...about, version: 1, question: "Why?" }],
    ["giveVerdict", { ...about, revision: 1, verdict: "approve" }],
    ["giveVerdictAlone", { ...about, revision: 1, reason: "Mine." }],
    ["publish", { ...about, do: "now", headline: "Mine", path: "mine", bylinePerson: 5, bylineName: "M", bio: "M." }],
    ["unschedule", about],
    ["correct", { ...about, reason: "Mine." }],
    ["withdraw", { ...about, withdrawal: "Mine." }],
    ["markAsPrinted", { ...about, issueId: 1, page: 1 }],
    ["takeIt", { ...about, assignmentId: 1 }],
    ["turnItDown", about],
    ["submitIt", { ...about, assignmentId: 1, version: 1 }],
    ["showAddress", about],
    ["writeByPost", { ...about, address: "1 Elsewhere", body: "Mine.", token: "of-a-form-of-my-own" }],
    // The demo's tips: both wait.
    ["thank", { tipId: 1, body: "Mine." }],
    ["makeQuestion", { tipId: 1, words: "Why?" }],
    ["markTipAsSpam", { tipId: 1 }],
    ["settleAsCorrected", { tipId: 1 }],
    ["takeUp", { tipId: 1 }],
    ["reopenTip", { tipId: 1 }],
    ["showTipAddress", { tipId: 1 }],
    // The demo's letters: the first has become a question, the second waits.
    ["putInInbox", { letterId: 2, version: 1 }],
    ["returnOriginals", { letterId: 1 }],
    ["keepTrack", { letterId: 1, originals: "Mine" }],
    ["readAgain", { pageId: 2, turn: 90 }],
    ["takePageOut", { pageId: 2 }],
    ["putRightAction", { mailId: 1, as: "question", query: "" }],
    ["tryMailAgain", { mailId: 1, query: "" }],
    ["blockSenderAction", { mailId: 1, query: "" }],
    ["unblockSenderAction", { magazineId: 1, address: "@ads.example" }],
    ["attributeAction", { mailId: 1, to: "forwarder", query: "" }],
    ["stopImportAction", { importId: 1 }],
    ["resumeImportAction", { importId: 1 }],
    ["discardImportAction", { importId: 1 }],
  ];
  const nobody = (await reader(browser)).request;
  const others = await Promise.all((["checker", "historian", "neighbour"] as const).map(async (part) => [part, (await at(browser, part)).request] as const));
  for (const [who, request] of [["nobody", nobody] as const, ...others]) {
    for (const [action, fields] of calls) {
      const said = await call(request, action, fields);
      expect.soft(said, `${action} by ${who}`).toMatch(refused);
      expect.soft(said, `${action} by ${who}`).not.toContain(asked.email);
    }
  }
  expect(await (await chief.get(`/desk/questions/${reference}`)).text()).toContain("<span>1 event</span>");
  // The same calls do reach the actions: for whoever may, they are answered.
  expect(await call(chief, "showAddress", about)).toContain(asked.email);
  expect(await call((await at(browser, "editor")).request, "accept", about)).toContain(`/desk/questions/${reference}`);
});

test("nobody but its chief sets anything of a magazine, whatever numbers are sent", async ({ browser }) => {
  test.setTimeout(120_000);
  const chief = (await at(browser, "chief")).request;
  const staff = await (await chief.get("/desk/settings/fathom-and-field/people")).text();
  const magazineId = /name="magazineId" value="(\d+)"/.exec(staff)![1]!;
  const here = { magazineId, at: "fathom-and-field" };
  const calls: [action: string, fields: Record<string, string | number>][] = [
    ["inviteAction", { ...here, name: "Mallory", email: "mallory@example.org", roles: "chief" }],
    ["rolesAction", { ...here, personId: 2, roles: "chief" }],
    ["addressAction", { ...here, personId: 2, email: "mallory@example.org" }],
    ["disableAction", { ...here, personId: 2 }],
    ["signOutAction", { ...here, personId: 2 }],
    ["linkAction", { ...here, personId: 2 }],
    ["nameAction", { ...here, name: "Mine", handle: "mine", timeZone: "UTC", locale: "en-US", host: "", siteUrl: "" }],
    ["lettersAction", { ...here, letterFrom: "mallory@example.org", letterSignOff: "M." }],
    ["wordingAction", { columnId: 1, kind: "receipt", subject: "Mine", body: "{status}" }],
    ["newColumnAction", { ...here, name: "Mine", path: "mine", prefix: "MIN" }],
    ["columnEmbeddingAction", { ...here, id: 1, framedBy: "mallory.example" }],
    ["newTopicAction", { ...here, name: "Mine", path: "mine" }],
    ["makeMagazineAction", { name: "Mine", handle: "mine", timeZone: "UTC", locale: "en-US", chiefName: "Mallory", chiefEmail: "mallory@example.org" }],
  ];
  for (const part of ["editor", "checker", "historian", "neighbour"] as const) {
    const { request } = await at(browser, part);
    for (const [action, fields] of calls) expect.soft(await call(request, action, fields), `${action} by ${part}`).toMatch(refused);
  }
  expect(await (await chief.get("/desk/settings/fathom-and-field/people")).text()).not.toContain("Mallory");
  expect((await chief.get("/desk/settings/mine/name")).status()).toBe(404);
});

test("an address that no page and no database can read is answered like any that leads nowhere", async ({ request }) => {
  for (const address of ["/%00", "/?q=%00", "/wardroom/archive?page=%00", "/contributors/a%00b", "/%ff", "/desk/inbox?column=%00", "/api/ask/%00/near"]) {
    const answer = await request.fetch(address, { method: address.startsWith("/api/") ? "POST" : "GET", timeout: 15_000 });
    expect.soft([address, answer.status()]).toEqual([address, address.startsWith("/api/") ? 200 : 404]);
  }
});
