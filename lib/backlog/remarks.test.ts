import { expect, test } from "vitest";
import { besideColumn, sayRemark, together } from "./remarks";

test("what is to be said of many rows is said once, with the rows by what stands there", () => {
  const said = together([
    [4, { kind: "monthAlone", cell: "May 2016" }],
    [5, { kind: "unreadDay", cell: "soon" }],
    [9, { kind: "monthAlone", cell: "June 2016" }],
    [12, { kind: "monthAlone", cell: "May 2016" }],
  ]);
  expect(said).toEqual([
    { kind: "unreadDay", said: "The day cannot be read.", weight: "wrong", rows: 1, cells: [{ cell: "soon", rows: [5] }] },
    { kind: "monthAlone", said: "A month is named and no day. The first of the month is taken.", weight: "doubt", rows: 3, cells: [{ cell: "May 2016", rows: [4, 12] }, { cell: "June 2016", rows: [9] }] },
  ]);
  expect(besideColumn("received", said)).toEqual([{ said: "1 cannot be read", weight: "wrong" }, { said: "3 name a month alone", weight: "doubt" }]);
  expect([besideColumn("email", said), besideColumn(null, said)]).toEqual([[], []]);
});

test("of one row it is a sentence", () => {
  expect(sayRemark({ kind: "dayAhead", cell: "1.1.2090" })).toBe("The day “1.1.2090” has not come yet.");
});
