// Head lines as real programs write them: subjects, senders, dates and ids.
import { expect, test } from "vitest";
import { goodHead, reading } from "./testing";

test("good mail has nothing to remark", async () => {
  const it = await reading(...goodHead, "To: ask@example.com", "Content-Type: text/plain; charset=utf-8", "", "Why do bells ring?", "", "Ann", "");
  expect(it).toMatchObject({ subject: "Bells", from: { name: "Ann Reader", address: "ann@example.org" }, to: [{ name: "", address: "ask@example.com" }], messageId: "1@example.org", text: "Why do bells ring?\n\nAnn", textFrom: "plain", flags: [], attachments: [], hasHtml: false });
});

test("raw eight-bit head lines are read", async () => {
  expect((await reading("From: Jos\xe9 <jose@example.org>", "Subject: Forma\xe7\xe3o para n\xf3s", "", "x")).subject).toBe("Formação para nós");
  const it = await reading("From: Jos\xc3\xa9 <jose@example.org>", "Subject: Forma\xc3\xa7\xc3\xa3o", "", "x");
  expect([it.subject, it.from?.name]).toEqual(["Formação", "José"]);
});

test("encoded words with a nonsense charset or broken padding are read as well as can be", async () => {
  expect((await reading("Subject: =?NONE?B?aGVsbG8?= =?utf-8?B?w6k?= =?utf-8?Q?=C3?= =?utf-8?Q?=A9?= =?utf-8?X?x?= =?utf-8?q?a?b?=", "", "x")).subject).toBe("helloéé =?utf-8?X?x?= a?b");
});

test("what an encoded word says is not decoded again", async () => {
  expect((await reading("Subject: =?utf-8?Q?=3D=3Futf-8=3FQ=3Fx=3F=3D?=", "", "x")).subject).toBe("=?utf-8?Q?x?=");
});

test("of two mailboxes in one From, and of two From lines, the first is the sender", async () => {
  for (const lines of [["From: Ann <ann@example.org>, Bob <bob@example.org>"], ["From: Ann <ann@example.org>", "From: Bob <bob@example.org>"]]) {
    const it = await reading(...lines, "", "x");
    expect(it.from).toEqual({ name: "Ann", address: "ann@example.org" });
    expect(it.senders).toHaveLength(2);
    expect(it.flags).toContain("severalSenders");
  }
});

test("of two From lines the first counts even when nothing can be sent to it", async () => {
  expect((await reading("From: Ann <ann>", "From: bob@example.org", "", "x")).from).toEqual({ name: "Ann", address: "" });
});

test("nobody to write to: no From, an empty group, an empty address", async () => {
  expect(await reading("Subject: x", "", "x")).toMatchObject({ from: null, flags: expect.arrayContaining(["noSender"]) });
  expect(await reading("From: undisclosed-recipients:;", "", "x")).toMatchObject({ from: null, flags: expect.arrayContaining(["noSender"]) });
  expect(await reading("From: <>", "", "x")).toMatchObject({ from: null, flags: expect.arrayContaining(["noSender"]) });
});

test.each([
  [[], ["noDate"], ""],
  [["Date: last Tuesday"], ["oddDate"], "last Tuesday"],
  [["Date: Mon, 1 Jan 3609 10:00:00 +0000"], ["oddDate"], "Mon, 1 Jan 3609 10:00:00 +0000"],
  [["Date: Wed, 11 Mar 2026 12:00:00 +0000"], ["oddDate"], "Wed, 11 Mar 2026 12:00:00 +0000"],
  [["Date: Thu, 1 Jan 1970 00:00:00 +0000"], ["oddDate"], "Thu, 1 Jan 1970 00:00:00 +0000"],
  [["Date: Mon Mar  9 10:00:00 2026"], [], "Mon Mar 9 10:00:00 2026"],
  [["Date: 2026-03-09T10:00:00+01:00"], [], "2026-03-09T10:00:00+01:00"],
  [["Date: 2026-13-09 10:00"], ["oddDate"], "2026-13-09 10:00"],
  [["Date: Tue, 10 Mar 26 07:59 EST (winter)"], [], "Tue, 10 Mar 26 07:59 EST (winter)"],
])("the date is a claim: %j", async (lines, flags, claimedDate) => {
  const it = await reading(goodHead[0]!, goodHead[2]!, ...lines, "", "x");
  expect([it.flags, it.claimedDate]).toEqual([flags, claimedDate]);
});

test("ids: none, bare, folded, with garbage between them, a thousand of them", async () => {
  expect(await reading("Subject: x", "In-Reply-To:", "", "x")).toMatchObject({ messageId: null, inReplyTo: [], references: [], flags: expect.arrayContaining(["noMessageId"]) });
  const it = await reading("Message-ID: 7@example.org", 'References: Your message of "Monday", <a@b> ,,\n <c@d>>> <e f@g>\n\t<h@i>', "In-Reply-To: <a@b> from Ann", "", "x");
  expect(it).toMatchObject({ messageId: "7@example.org", inReplyTo: ["a@b"], references: ["a@b", "c@d", "h@i"] });
  const many = await reading(`References: ${Array.from({ length: 1000 }, (_, at) => `<${at}@b>`).join("\n ")}`, "", "x");
  expect(many.references).toHaveLength(100);
  expect(many.references.at(-1)).toBe("999@b");
});
