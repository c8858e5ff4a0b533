import { describe, expect, test } from "vitest";
import type { InboxRow } from "@/lib/questions/inbox";
import type { Ready } from "@/lib/replies/queries";
import type { AheadAct, Taken } from "./ahead-outbox";
import { type AheadState, begun, decidedOn, drawnAnew, type Further, further, opened, refusedTo, stepped, undone, wentTo } from "./ahead-state";

const rowOf = (reference: string, lastEventId = 1) => ({ reference, lastEventId, topics: [] as string[], topicIds: [] as number[] }) as InboxRow;
const rows = ["W-1", "W-2", "W-3"].map((reference) => rowOf(reference));
const served = { rows, more: false, open: "W-1" };
const taken = (row: InboxRow, act: AheadAct = "accept"): Taken => ({ key: `k ${row.reference}`, act, row, fields: {} });
const page = (following: InboxRow[], more = false): Further => ({ rows: following, more, ready: [], choices: {} });
const waiting = ({ rows: all }: AheadState) => all.map(({ reference }) => reference);

describe("deciding", () => {
  test("takes the question away, and the next one stands there; of the last the one before", () => {
    const first = decidedOn(opened(begun(served), "decline"), taken(rows[0]!));
    expect([waiting(first), first.at, first.form]).toEqual([["W-2", "W-3"], "W-2", null]);
    expect(decidedOn(wentTo(first, "W-3"), taken(rows[2]!)).at).toBe("W-2");
  });

  test("topics stay with their question, and every other row stays the very row it was", () => {
    const after = decidedOn(begun(served), taken(rows[1]!, "setTopics"), { topics: ["Sea"], topicIds: [4] });
    expect([after.at, after.rows[1]!.topics]).toEqual(["W-1", ["Sea"]]);
    expect([after.rows[0], after.rows[2]]).toEqual([rows[0], rows[2]]);
    expect(after.rows[0]).toBe(rows[0]);
  });

  test("is taken back where one stands, also when its question is in the list no longer", () => {
    const decided = decidedOn(begun(served), taken(rows[0]!));
    const back = undone(decided);
    expect([waiting(back), back.at, back.last?.isUndone]).toEqual([["W-1", "W-2", "W-3"], "W-1", true]);
    expect(waiting(undone(drawnAnew(decided, { ...served, rows: rows.slice(1) })))).toEqual(["W-2", "W-3", "W-1"]);
  });

  test("a refusal brings the question back with its sentence; of an undoing the question is gone after all", () => {
    const own = taken(rows[0]!);
    const decided = decidedOn(begun(served), own);
    const back = refusedTo(decided, own, { key: own.key }, "It has moved.");
    expect([waiting(back), back.last, back.refused.map(({ sentence }) => sentence)]).toEqual([["W-1", "W-2", "W-3"], null, ["It has moved."]]);
    expect(waiting(refusedTo(undone(decided), own, { key: "u", undoes: own.key }, "Somebody went on."))).toEqual(["W-2", "W-3"]);
  });
});

describe("drawn anew", () => {
  const beyond = () => {
    const state = begun({ ...served, more: true });
    return further(state, state.list, page([rowOf("W-4"), rowOf("W-5"), rowOf("W-6")], true));
  };

  test("nothing changes where the same was served", () => {
    const state = begun(served);
    expect(drawnAnew(state, served)).toBe(state);
  });

  test("whoever stands where the page was drawn follows it, whoever has gone ahead stays, and an open form keeps its pane", () => {
    expect(drawnAnew(begun(served), { ...served, open: "W-2" })).toMatchObject({ at: "W-2", drawn: "W-2" });
    expect(drawnAnew(wentTo(begun(served), "W-3"), { ...served, open: "W-2" })).toMatchObject({ at: "W-3", drawn: "W-2" });
    expect(drawnAnew(opened(begun(served), "merge"), { ...served, open: "W-2" })).toMatchObject({ at: "W-1", drawn: "W-1" });
  });

  test("the question on which a form is open stays, whoever took it off the desk, until the form is closed", () => {
    const without = { ...served, rows: rows.slice(1), open: "W-2" };
    const typing = drawnAnew(opened(begun(served), "decline"), without);
    expect([waiting(typing), typing.at, typing.form]).toEqual([["W-1", "W-2", "W-3"], "W-1", "decline"]);
    expect(drawnAnew(opened(typing, null), without)).toMatchObject({ at: "W-2", rows: rows.slice(1) });
    const farDown = opened(wentTo(beyond(), "W-5"), "snooze");
    const anew = drawnAnew(farDown, { ...served, more: true, rows: [...rows] });
    expect(waiting(further(anew, anew.list, page([rowOf("W-4"), rowOf("W-6")])))).toContain("W-5");
  });

  test("what was decided stays away until the desk tells something newer of it", () => {
    const own = taken(rows[0]!);
    const decided = decidedOn(begun(served), own);
    own.isAnswered = true;
    expect(waiting(drawnAnew(decided, { ...served, rows: [...rows] }))).toEqual(["W-2", "W-3"]);
    expect(waiting(drawnAnew(decided, { ...served, rows: [rowOf("W-1", 9), ...rows.slice(1)] }))).toEqual(["W-1", "W-2", "W-3"]);
  });

  test("what was fetched beyond the page stays, once, until it is fetched anew", () => {
    const longer = beyond();
    expect(waiting(longer)).toEqual(["W-1", "W-2", "W-3", "W-4", "W-5", "W-6"]);
    const anew = drawnAnew(longer, { ...served, more: true, rows: [...rows, rowOf("W-4")] });
    expect([waiting(anew), anew.list.more, anew.list.isOld]).toEqual([["W-1", "W-2", "W-3", "W-4", "W-5", "W-6"], true, true]);
    expect(further(anew, longer.list, page([rowOf("W-9")]))).toBe(anew);
  });

  test("a page that was fetched twice stands in the list once", () => {
    const longer = beyond();
    expect(waiting(further(longer, longer.list, page([rowOf("W-5"), rowOf("W-6"), rowOf("W-7")])))).toEqual(["W-1", "W-2", "W-3", "W-4", "W-5", "W-6", "W-7"]);
  });

  test("what others decided beyond the page is gone with the next fetch, and what lies further still stays", () => {
    const anew = drawnAnew(beyond(), { ...served, more: true, rows: [...rows] });
    const without = further(anew, anew.list, page([rowOf("W-5")], true));
    expect([waiting(without), without.list.more, without.list.isOld]).toEqual([["W-1", "W-2", "W-3", "W-5", "W-6"], true, undefined]);
    expect(waiting(further(anew, anew.list, page([rowOf("W-4")])))).toEqual(["W-1", "W-2", "W-3", "W-4"]);
    expect(waiting(further(anew, anew.list, page([rowOf("W-7"), rowOf("W-8")], true)))).toEqual(["W-1", "W-2", "W-3", "W-7", "W-8"]);
  });

  test("what the forms of further rows draw on comes with them, of a column the newest", () => {
    const state = begun({ ...served, more: true });
    const ready = (columnId: number, name: string) => ({ columnId, replies: [], reasons: [], values: { column: name } }) as Ready;
    const once = further(state, state.list, { ...page([rowOf("W-4")], true), ready: [ready(1, "Ask"), ready(2, "Tell")], choices: { 7: [] } });
    const twice = further(once, once.list, { ...page([rowOf("W-5")]), ready: [ready(2, "Say")], choices: { 8: [] } });
    expect([twice.brought.ready.map(({ values }) => values.column), Object.keys(twice.brought.choices)]).toEqual([["Ask", "Say"], ["7", "8"]]);
  });
});

test("steps end at the ends of the list", () => {
  expect(stepped(begun(served), -1).at).toBe("W-1");
  expect(stepped(begun(served), 1).at).toBe("W-2");
});
