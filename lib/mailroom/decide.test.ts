import { expect, test } from "vitest";
import type { Nature } from "../mime/nature";
import { aReading } from "../mime/testing-reading";
import { asQuestion } from "./as-question";
import { decide } from "./decide";
import type { Facts, Known, Read } from "./facts";

const ordinary: Nature = { kind: "ordinary", why: [], mayReply: true };
const report = (permanent: boolean): Nature => ({ kind: permanent ? "report" : "delay", why: ["It is a delivery report."], mayReply: false, report: { permanent, recipients: ["ruth@example.org"], status: "5.1.1", said: "No such user", originalMessageIds: [] } });
const known: Known = { questionId: 7, reference: "WWQ-7", stage: "inbox" };

const read = (more: Partial<Read> = {}): Read => ({
  reading: aReading({ text: "Why did ships ring bells?", from: "Ruth <ruth@example.org>" }),
  nature: ordinary,
  spam: { score: 0, signs: [] },
  sender: { name: "Ruth", address: "ruth@example.org" },
  said: "Why did ships ring bells?",
  addsWords: true,
  forwarded: null,
  hints: { name: "", town: "Erie", region: "Pa.", postalAddress: "" },
  ...more,
});
const facts = (more: Partial<Facts> = {}): Facts => ({ door: "smtp", receivedAt: new Date("2026-01-06T00:00:00Z"), read: read(), twinOfId: null, ours: null, oursId: null, concerned: null, blocked: null, fromDesk: false, fromOurselves: false, historian: null, thread: null, bystander: null, perhaps: [], ...more });
const historian = { ...known, contributorId: 3, contributor: "Helen" };
const thread = { ...known, how: "it answers a letter of ours" };
const robot: Nature = { kind: "automatic", why: ["It says that no person sent it."], mayReply: false };
const forwarded = { name: "Ida", address: "ida@example.org", how: "a forwarded block", text: "Why is the sea salt?" };

test.each<[string, Partial<Facts>, string]>([
  ["a stranger's mail", {}, "question"],
  ["the same mail again", { twinOfId: 1, thread }, "twin"],
  ["one that could not be read", { read: { failed: "Reading it took too long." } }, "attention"],
  ["our own letter", { ours: "It is our own.", oursId: 9, read: read({ nature: robot }) }, "loop"],
  ["a delivery report, though it has words", { read: read({ nature: report(true) }), thread }, "report"],
  ["a delay notice", { read: read({ nature: report(false) }) }, "report"],
  ["an automatic answer to a letter in a thread", { read: read({ nature: robot }), thread, concerned: { letterId: 9, how: "it answers that letter’s Message-ID" } }, "automatic"],
  ["a list's mail", { read: read({ nature: { kind: "list", why: ["It came through a list."], mayReply: false } }) }, "automatic"],
  ["a blocked sender, even in a thread", { blocked: "@example.org", thread }, "spam"],
  ["what looks like spam", { read: read({ spam: { score: 60, signs: ["It offers money."] } }) }, "spam"],
  ["what looks a little like spam", { read: read({ spam: { score: 59, signs: ["It offers money."] } }) }, "question"],
  ["what looks like spam from a reader who answers", { read: read({ spam: { score: 99, signs: [] } }), thread }, "thread"],
  ["encrypted mail", { read: read({ reading: aReading({ text: "x", flags: ["encrypted"] }) }) }, "attention"],
  ["unreadable characters", { read: read({ reading: aReading({ text: "\u00c3\u00a9", flags: ["unreadable"] }) }) }, "attention"],
  ["minor oddities and readable words", { read: read({ reading: aReading({ text: "Why?", flags: ["noDate", "guessedCharset", "brokenStructure"] }) }) }, "question"],
  ["no words at all", { read: read({ reading: aReading({ text: " \n -- \n" }), said: "" }) }, "attention"],
  ["a historian's answer", { historian }, "answer"],
  ["a reader's reply", { thread }, "thread"],
  ["a reply by a former historian", { bystander: known }, "attention"],
])("%s", (_, more, tray) => {
  expect(decide(facts(more)).tray).toBe(tray);
});

test("every decision has its reason in sentences", () => {
  for (const more of [{}, { twinOfId: 1 }, { blocked: "x@y.z" }, { thread }, { historian }, { read: read({ spam: { score: 80, signs: [] } }) }] as Partial<Facts>[]) {
    const { why } = decide(facts(more));
    expect(why.length).toBeGreaterThan(0);
    for (const sentence of why) expect(sentence).toMatch(/^[A-Z“].*[.!?”]$/);
  }
});

test("a report is filed on the letter it is about, for good or for now", () => {
  const concerned = { letterId: 9, how: "it names that letter’s Message-ID" };
  expect(decide(facts({ read: read({ nature: report(true) }), concerned }))).toMatchObject({ letterId: 9, permanent: true, becomes: null });
  expect(decide(facts({ read: read({ nature: report(false) }), concerned }))).toMatchObject({ letterId: 9, permanent: false });
  expect(decide(facts({ read: read({ nature: report(true) }) })).why.join(" ")).toContain("No letter of ours was found");
});

test("a question where it has left the river stays where it is, and says so", () => {
  const { why, becomes } = decide(facts({ thread: { ...thread, stage: "declined" } }));
  expect(becomes).toEqual({ kind: "message", questionId: 7 });
  expect(why).toContain("WWQ-7 is declined, and stays so; its story shows the message.");
});

test("who asked: the sender, with what the signature tells; never an address for a name", () => {
  expect(decide(facts()).becomes).toMatchObject({ asker: { name: "Ruth", town: "Erie", region: "Pa.", withheld: false, email: "ruth@example.org" }, receipt: true });
  for (const name of ["ruth@example.org", "'ruth@example.org'", "www.example.org", "12345", ""]) expect(decide(facts({ read: read({ sender: { name, address: "ruth@example.org" } }) })).becomes).toMatchObject({ asker: { name: "", withheld: true } });
  const broken = read({ reading: aReading({ text: "Why?", flags: ["oddSender"] }), sender: { name: "Ruth", address: "ruth@example.org" } });
  expect(decide(facts({ read: broken })).becomes).toMatchObject({ asker: { email: null } });
  expect(decide(facts({ fromOurselves: true })).becomes).toMatchObject({ asker: { email: null } });
});

test.each<[string, Partial<Facts>]>([
  ["of what was uploaded", { door: "upload" }],
  ["of what lay in the mailbox for weeks", { door: "imap", receivedAt: new Date("2026-02-01T00:00:00Z") }],
  ["of what the desk sent", { fromDesk: true }],
  ["of our own address", { fromOurselves: true }],
  ["of what must not be answered", { read: read({ nature: { ...ordinary, why: ["Nobody reads at noreply@example.org."], mayReply: false } }) }],
  ["of a sender without an address", { read: read({ sender: { name: "Ruth", address: "" } }) }],
  ["of somebody who is guessed", { read: read({ forwarded, addsWords: false }) }],
])("no receipt goes out %s", (_, more) => {
  const { becomes, why } = decide(facts(more));
  expect(becomes).toMatchObject({ kind: "question", receipt: false });
  expect(why.join(" ")).toContain("No receipt is written");
});

test("a receipt goes out for mail that was fetched soon, and for what was delivered whatever it says of its date", () => {
  for (const more of [{ door: "imap" }, { door: "smtp", receivedAt: new Date("2027-02-01T00:00:00Z") }] as const) expect(decide(facts(more)).becomes).toMatchObject({ receipt: true });
  const undated = read({ reading: aReading({ text: "Why?", claimedDate: "" }) });
  expect(decide(facts({ door: "imap", read: undated })).becomes).toMatchObject({ receipt: true });
});

test("what the desk forwards is its first writer's; what a stranger forwards with words added is the stranger's, with a guess", () => {
  expect(decide(facts({ fromDesk: true, read: read({ forwarded }) }))).toMatchObject({ becomes: { asker: { name: "Ida", email: "ida@example.org" }, said: "Why is the sea salt?" }, originalFrom: { name: "Ida" } });
  expect(decide(facts({ read: read({ forwarded, addsWords: false }) }))).toMatchObject({ becomes: { asker: { name: "Ida", town: "Erie" } } });
  expect(decide(facts({ read: read({ forwarded }) }))).toMatchObject({ becomes: { asker: { name: "Ruth", town: "" }, receipt: true }, originalFrom: { address: "ida@example.org" } });
  const asFile = read({ forwarded, addsWords: false, reading: aReading({ text: "" }), said: "" });
  expect(decide(facts({ fromDesk: true, read: asFile }))).toMatchObject({ tray: "question", becomes: { body: "Why is the sea salt?" } });
});

test("a historian's answer is text or a Word file; with neither somebody has to look, and is shown the question", () => {
  const file = { index: 0, name: "Answer.docx", type: "application/zip", claimedType: "", size: 1, hash: "", inline: false, contentId: null, packedIn: null };
  const withFile = read({ reading: aReading({ text: "", attachments: [file] }), said: "" });
  expect(decide(facts({ historian, read: withFile }))).toMatchObject({ tray: "answer", becomes: { kind: "answer", questionId: 7, contributorId: 3 } });
  expect(decide(facts({ historian, read: read({ reading: aReading({ text: "" }), said: "" }) }))).toMatchObject({ tray: "attention", perhaps: [7] });
});

test("what it may belong to is said, and does not join it", () => {
  expect(decide(facts({ perhaps: [{ ...known, why: "It may belong to WWQ-7: it answers a letter that went to somebody else." }] }))).toMatchObject({ tray: "question", perhaps: [7], why: expect.arrayContaining([expect.stringContaining("somebody else")]) });
});

test("when a person says it is a question it is one, by its subject where it has no words; what could not be read is none", () => {
  expect(asQuestion(facts({ read: read({ nature: report(true) }) })).becomes).toMatchObject({ kind: "question", body: "Why did ships ring bells?" });
  expect(asQuestion(facts({ read: read({ reading: aReading({ text: "", subject: "Why bells?" }), said: "" }) })).becomes).toMatchObject({ body: "Why bells?", said: "Why bells?" });
  expect(asQuestion(facts({ read: read({ reading: aReading({ text: "", subject: "?" }), said: "" }) })).becomes).toBeNull();
  expect(asQuestion(facts({ read: { failed: "It took too long." } })).becomes).toBeNull();
});
