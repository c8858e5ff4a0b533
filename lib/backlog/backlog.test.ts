import { expect, test } from "vitest";
import { sayComing, sayRowsNumbered, sayToBring } from "./backlog";

const of = (looked: number, comes: number, doubtful = 0) => ({ looked, comes, doubtful });

test("it is said how many questions come in, and how many rows stay out", () => {
  expect(sayComing(of(32, 21, 2), 32)).toBe("21 questions come in, 2 of them with a doubt. 11 rows stay out.");
  expect(sayComing(of(2, 1, 1), 2)).toBe("1 question comes in, with a doubt. 1 row stays out.");
  expect(sayComing(of(4, 0), 4)).toBe("No question comes in. 4 rows stay out.");
  expect(sayComing(of(2000, 2000), 5200)).toBe("Of the first 2,000 rows 2,000 questions come in.");
  expect([sayToBring(of(32, 21), 32), sayToBring(of(1, 1), 1), sayToBring(of(4, 0), 4), sayToBring(of(2000, 0), 5200)]).toEqual(["Bring in 21 questions", "Bring in 1 question", null, "Bring in what comes of 5,200 rows"]);
});

test("rows are named by their numbers, as many as one reads", () => {
  expect([[3], [3, 7], [1, 2, 3, 4, 5, 6, 7, 8, 9]].map((rows) => sayRowsNumbered(rows))).toEqual(["Row 3", "Rows 3 and 7", "Rows 1, 2, 3, 4, 5, 6, 7, 8 and 9"]);
  expect(sayRowsNumbered([1, 2, 3, 4, 5, 6, 7, 8, 9, 1012])).toBe("Rows 1, 2, 3, 4, 5, 6, 7, 8 and 2 more");
});
