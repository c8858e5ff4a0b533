import { expect, test } from "vitest";
import { quietForm } from "./quiet";

const said = (form: Record<string, unknown>) => quietForm.safeParse({ from: "19:00", to: "07:00", ...form }).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

test("quiet hours leave a day of the week and two hours of it in which letters go out", () => {
  expect(said({})).toBeUndefined();
  expect(said({ days: ["0", "6"] })).toBeUndefined();
  expect(said({ from: "08:00", to: "08:00" })).toBeUndefined(); // no hour is quiet
  expect(said({ from: "09:00", to: "07:00" })).toBeUndefined();
  expect(said({ from: "08:59", to: "07:00" })).toEqual(["to: Leave two hours of the day in which letters go out."]);
  expect(said({ from: "00:00", to: "23:59" })).toEqual(["to: Leave two hours of the day in which letters go out."]);
  expect(said({ days: ["0", "1", "2", "3", "4", "5", "6"] })).toEqual(["days: Leave a day on which letters go out."]);
  expect(said({ from: "", to: "25:00" })).toEqual(["from: Give a time, such as 19:00.", "to: Give a time, such as 19:00."]);
});
