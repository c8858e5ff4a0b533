// What columns are by their headings and by what stands in them, and what becomes of a row.
import { expect, test } from "vitest";
import type { SheetMapping } from "@/db/schema/backlog";
import { channelOf, guessFields, isSettled } from "./fields";
import { hashOf, judge } from "./judge";
import { guessOrder, Profiler, whyOrder } from "./profile";

const now = new Date("2026-11-02T09:30:00Z");
const magazine = { timeZone: "America/New_York" };
const profiled = (rows: string[][], columns: number) => {
  const profiler = new Profiler(columns, 2026);
  for (const row of rows) profiler.see(row);
  return profiler.profiles;
};

test("headings are known as people and forms write them", () => {
  const row = ["3/4/2019 10:01:00", "ann@example.org", "Ann Lee", "Memphis", "Tennessee", "Why did ships carry cats, and who fed them at sea?", "Web form", "waiting", "Ships", "Nice one"];
  const names = ["Timestamp", "Email Address", "Your name", "Town / City", "State or country", "Your question", "Source", "Status", "Category", "Editor’s notes"];
  expect(guessFields(names, profiled([row], 10))).toEqual(["received", "email", "name", "town", "region", "question", "channel", "status", "topics", "note"]);
  expect(guessFields(["FirstName", "last_name", "QUERY"], profiled([["Ann", "Lee", "Why did ships carry cats?"]], 3))).toEqual(["name", "name", "question"]);
});

test("where headings say nothing, or are belied, what stands there tells", () => {
  const rows = [["17", "Why did ships carry cats, and who fed them at sea?", "ann@example.org", "4.3.2019"], ["18", "Who paid for the lamps along the harbour wall in 1750?", "bob@example.org", "31.12.2019"]];
  expect(guessFields(["Column A", "Column B", "Column C", "Column D"], profiled(rows, 4))).toEqual([null, "question", "email", "received"]);
  expect(guessFields(["Question no.", "Text", "Address", "Date received"], profiled(rows, 4))).toEqual([null, "question", "email", "received"]);
});

test("who was asked, and other short words, are no part of the question", () => {
  const rows = [["Why did ships carry cats, and who fed them at sea?", "Helen Marsh", "They were fed by the cook, says my uncle, and slept in the galley."], ["Who paid for the lamps along the harbour wall?", "", ""]];
  expect(guessFields(["The question as it came", "Historian asked", "Rest of the letter"], profiled(rows, 3))).toEqual(["question", null, "question"]);
  expect(guessFields(["Question"], profiled([["What was grog?"]], 1))).toEqual(["question"]);
});

test("the order of days comes from the whole column, and says why", () => {
  const [days, months, either] = profiled([["4.3.2019", "12/31/2019", "4/3/2019"], ["31.12.2019", "3/4/2019", "5/6/2019"]], 3);
  expect([guessOrder(days!, "en-US"), guessOrder(months!, "en-GB"), guessOrder(either!, "en-US"), guessOrder(either!, "en-GB")]).toEqual(["day", "month", "month", "day"]);
  expect(whyOrder(days!)).toBe("In one row the first figure is above 12, the second in none.");
  expect(whyOrder(either!)).toBe("No row tells: all 2 rows could be read either way.");
});

test("ways and standings are read as they are written", () => {
  expect(["E-mail", "by post", "Post card", "Google Form", "phone call"].map(channelOf)).toEqual(["email", "letter", "letter", "form", null]);
  expect(["Answered", "published 2019", "Not answered", "unused", "waiting", "Rejected"].map(isSettled)).toEqual([true, true, false, false, false, true]);
});

const mapping: SheetMapping = { fields: ["question", "name", "name", "town", "email", "received", "channel", "note", "topics", "status"], order: "month", channel: "letter", leaveOut: ["answered"] };
const row = (change: Record<number, string> = {}) => ["Why did ships carry cats?", "Ann", "Lee", "Memphis, Tenn.", "ann@example.org", "3/4/2019", "email", "A regular", "Ships; Cats", "waiting"].map((cell, at) => change[at] ?? cell);

test("a row becomes a question with whom it is of and its day", () => {
  expect(judge(row(), mapping, magazine, now)).toEqual({
    doubts: [],
    question: { body: "Why did ships carry cats?", name: "Ann Lee", town: "Memphis", region: "Tenn.", email: "ann@example.org", postalAddress: null, channel: "email", receivedAt: new Date("2019-03-04T17:00:00Z"), topics: ["Ships", "Cats"], note: "A regular\nHow it stood in the sheet: waiting" },
  });
});

test("what is in doubt is said, and comes along as a note; what cannot be is not taken", () => {
  const odd = judge(row({ 4: "call her", 5: "", 6: "pigeon" }), mapping, magazine, now);
  expect(odd.doubts).toHaveLength(3);
  expect("question" in odd && [odd.question.email, odd.question.receivedAt, odd.question.channel, odd.question.note]).toEqual([null, null, "letter", "A regular\nAddress in the sheet: call her\nHow it came, in the sheet: pigeon\nHow it stood in the sheet: waiting"]);
  expect(judge(row({ 0: " … " }), mapping, magazine, now)).toMatchObject({ rejected: { kind: "noQuestion" } });
  expect(judge(row({ 5: "soon" }), mapping, magazine, now)).toMatchObject({ rejected: { kind: "unreadDay", cell: "soon" } });
  expect(judge(row({ 5: "11/3/2026" }), mapping, magazine, now)).toMatchObject({ rejected: { kind: "dayAhead", cell: "11/3/2026" } });
  expect(judge(row({ 9: "answered" }), mapping, magazine, now)).toMatchObject({ leftOut: { kind: "settled", cell: "answered" } });
  expect(judge([], mapping, magazine, now)).toMatchObject({ rejected: { kind: "noQuestion" } });
});

test("a row is known again though its note, its standing or its blanks have changed, and not when it was asked on another day", () => {
  const hash = (cells: string[]) => {
    const verdict = judge(cells, mapping, magazine, now);
    return "question" in verdict && hashOf(verdict.question, magazine.timeZone);
  };
  expect(hash(row({ 0: "Why did  ships carry cats ?", 4: "Ann Lee <ANN@example.org>", 7: "Nice", 9: "open" }))).toBe(hash(row()));
  expect(hash(row({ 5: "3/5/2019" }))).not.toBe(hash(row()));
});
