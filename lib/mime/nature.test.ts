import { expect, test } from "vitest";
import { natureOf } from "./nature";
import { aReading } from "./testing-reading";

const envelope = { from: "ann@reader.example" };

test("a reader's letter is ordinary, and may be answered", () => {
  expect(natureOf(aReading(), envelope)).toEqual({ kind: "ordinary", why: [], mayReply: true });
});

test.each<[string, Record<string, string>]>([
  ["Auto-Submitted: auto-replied", { "auto-submitted": "auto-replied" }],
  ["Auto-Submitted with a parameter", { "auto-submitted": "auto-generated; owner-email=\"ann@reader.example\"" }],
  ["X-Autoreply", { "x-autoreply": "yes" }],
  ["X-Autorespond", { "x-autorespond": "Away until Monday" }],
  ["Precedence: auto_reply", { precedence: "auto_reply" }],
  ["Precedence: junk", { precedence: "junk" }],
  ["Precedence: bulk", { precedence: "bulk" }],
  ["the null return path", { "return-path": "<>" }],
  ["a rule of Exchange's", { "x-ms-exchange-generated-message-source": "Mailbox Rules Agent" }],
])("automatic by %s", (_what, head) => {
  const nature = natureOf(aReading({ head, subject: "Bells" }), envelope);
  expect(nature).toMatchObject({ kind: "automatic", mayReply: false });
  expect(nature.why.join(" ")).toMatch(/\.$/);
});

test("automatic by the null return path that the door knows", () => {
  expect(natureOf(aReading(), { from: "" })).toMatchObject({ kind: "automatic", mayReply: false });
});

test.each<[string, Record<string, string>]>([
  ["Auto-Submitted: no", { "auto-submitted": "no" }],
  ["a wish for no automatic answers, which Exchange puts on ordinary mail", { "x-auto-response-suppress": "DR, OOF, AutoReply", "x-ms-has-attach": "", "x-ms-exchange-messagesentrepresentingtype": "1", "x-ms-tnef-correlator": "", "x-originatororg": "office.example", "x-ms-exchange-transport-crosstenantheadersstamped": "VI1PR01" }],
  ["X-Autoreply: no", { "x-autoreply": "no" }],
  ["Precedence: first-class", { precedence: "first-class" }],
  ["a request for a receipt", { "disposition-notification-to": "ann@reader.example" }],
])("ordinary in spite of %s", (_what, head) => {
  expect(natureOf(aReading({ head }), envelope)).toMatchObject({ kind: "ordinary", mayReply: true });
});

test.each<[string, Record<string, string>]>([
  ["List-Id", { "list-id": "Old bells <bells.lists.example>", precedence: "bulk" }],
  ["List-Post", { "list-post": "<mailto:bells@lists.example>" }],
  ["Precedence: list", { precedence: "list" }],
  ["X-BeenThere", { "x-beenthere": "bells@lists.example" }],
])("a posting to a list by %s: nobody answers it", (_what, head) => {
  expect(natureOf(aReading({ head }), envelope)).toMatchObject({ kind: "list", mayReply: false });
});

test("a program's answer through a list is automatic", () => {
  expect(natureOf(aReading({ head: { "list-id": "<bells.lists.example>", "auto-submitted": "auto-replied" } }), envelope)).toMatchObject({ kind: "automatic" });
});

test("receipts and complaints are automatic", () => {
  const receipt = aReading({ subject: "Read: Your question has reached us", head: { "content-type": 'multipart/report; report-type="disposition-notification"; boundary=b' }, text: "Your message was read on Monday.", reports: [["message/disposition-notification", "Final-Recipient: rfc822;ann@reader.example\nDisposition: manual-action/MDN-sent-manually; displayed"]] });
  expect(natureOf(receipt, envelope)).toMatchObject({ kind: "automatic", mayReply: false });
  const unread = { ...receipt, subject: "Not read: Your question has reached us", text: "Your message was deleted without being read." };
  expect(natureOf(unread, envelope)).toMatchObject({ kind: "automatic" });
  const complaint = aReading({ from: "Abuse <staff@big.example>", subject: "Email Feedback Report", head: { "content-type": "multipart/report; report-type=feedback-report" }, text: "This is an email abuse report.", reports: [["message/feedback-report", "Feedback-Type: abuse"]] });
  expect(natureOf(complaint, envelope)).toMatchObject({ kind: "automatic", mayReply: false });
});

test.each(["no-reply@shop.example", "noreply+17@shop.example", "do-not-reply@shop.example", "MAILER-DAEMON@mx.example", "postmaster@mx.example", "bells-bounces@lists.example", "owner-bells@lists.example"])("nobody reads at %s: never answered", (address) => {
  expect(natureOf(aReading({ from: `Somebody <${address}>` }), envelope).mayReply).toBe(false);
});

test("without a sender, or with a Reply-To where nobody reads, nothing is answered", () => {
  expect(natureOf(aReading({ from: null }), envelope)).toMatchObject({ kind: "ordinary", mayReply: false });
  expect(natureOf(aReading({ from: "Ann <>" }), envelope)).toMatchObject({ kind: "ordinary", mayReply: false });
  expect(natureOf(aReading({ replyTo: [{ name: "", address: "noreply@shop.example" }] }), envelope).mayReply).toBe(false);
});
