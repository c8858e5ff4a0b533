import { expect, test } from "vitest";
import { spamFrom, spamOf } from "./spam";
import { aReading } from "./testing-reading";

test.each<[string, Record<string, string>]>([
  ["SpamAssassin's flag", { "x-spam-flag": "YES" }],
  ["SpamAssassin's status", { "x-spam-status": "Yes, score=8.1 required=5.0 tests=URIBL_BLACK" }],
  ["rspamd's action", { "x-rspamd-action": "add header", "x-rspamd-score": "9.3" }],
  ["rspamd's result", { "x-spamd-result": "default: True [17.20 / 15.00]; BAYES_SPAM(5.10)" }],
  ["Exchange's level", { "x-ms-exchange-organization-scl": "6" }],
  ["Exchange Online's level", { "x-forefront-antispam-report": "CIP:203.0.113.9;CTRY:XX;SCL:9;SRV:" }],
  ["bogofilter", { "x-bogosity": "Spam, tests=bogofilter, spamicity=0.99" }],
])("%s is believed and named", (_what, head) => {
  const { score, signs } = spamOf(aReading({ head }));
  expect(score).toBeGreaterThanOrEqual(spamFrom);
  expect(signs[0]).toMatch(/^The mail server’s filter calls it spam \(.+\)\.$/);
});

test.each<[string, Record<string, string>]>([
  ["no filter", {}],
  ["a filter that lets it through", { "x-spam-status": "No, score=-1.9 required=5.0", "x-spamd-result": "default: False [-3.10 / 15.00]", "x-ms-exchange-organization-scl": "-1" }],
])("a reader's letter with %s is not spam", (_what, head) => {
  expect(spamOf(aReading({ head })).score).toBe(0);
});

test("a newsletter counts, a list on which people talk does not", () => {
  const head = { "list-unsubscribe": "<https://shop.example/u>", precedence: "bulk" };
  expect(spamOf(aReading({ head, from: "Shop <offers@shop.example>", subject: "Our January offers" })).score).toBeGreaterThanOrEqual(spamFrom);
  expect(spamOf(aReading({ head: { ...head, "list-post": "<mailto:bells@lists.example>" } })).score).toBe(0);
});

test("offers of links and of money from abroad are told by their words", () => {
  expect(spamOf(aReading({ subject: "Guest post", text: "We would like to place a guest post with a dofollow link on your site. Your domain authority is great." })).score).toBeGreaterThanOrEqual(spamFrom);
  expect(spamOf(aReading({ subject: "Urgent", text: "I am the widow of the late president. Twenty million dollars lie in a foreign account; help me transfer the fund. Treat it with confidentiality." })).score).toBeGreaterThanOrEqual(spamFrom);
});

test.each([
  ["The lottery of 1826", "When was the last state lottery drawn, and what were the winning numbers?"],
  ["Laudanum", "Was opium sold with no prescription needed at every grocer's? My grandmother worked from home as a seamstress and bought it."],
  ["WHAT WAS THE FIRST NEWSPAPER?", "Please answer soon!! I asked last year too."],
  ["Next of kin", "How did the War Office tell the next of kin of the dead in 1916, and was there money from a foreign account?"],
  ["Unsubscribe me from the paper edition?", "I read you online at https://magazine.example now. When did magazines first have subscribers?"],
])("“%s” is a reader's question", (subject, text) => {
  expect(spamOf(aReading({ subject, text })).score).toBeLessThan(spamFrom);
});
