// What a window hears of its desk, against a real PostgreSQL.
import { expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { clock } from "@/lib/actor";
import { type DeskSaid, sayDesk } from "@/lib/timeline/live";
import { listenToDesks } from "./live";

const [here, elsewhere] = [1, 2];
const happens = (questionId: number, magazineId = here, desk: DeskSaid["desk"] = "happened") => db.transaction((tx) => sayDesk(tx, clock, { magazineId, questionId, desk }));
/** What is heard at the desk of `here`, by question; all of the line so far. */
function listening(since?: number) {
  const heard: (number | "everything")[] = [];
  const stop = listenToDesks([here], (one) => heard.push(one === "everything" ? one : one.questionId), () => {}, since);
  return { heard, stop };
}
const settled = async (heard: unknown[], expected: unknown[]) => vi.waitFor(() => expect(heard).toEqual(expected), { timeout: 10_000 });

test("a line hears what happens at its desks, and first of all what happened since its page was drawn", async () => {
  const first = listening(Date.now());
  expect(first.heard).toEqual(["everything"]); // nobody listened when that page was drawn
  await settled(first.heard, ["everything", "everything"]);
  const drawn = Date.now();
  await happens(11);
  await happens(12, elsewhere);
  await happens(13, here, "looking");
  await happens(14);
  await settled(first.heard, ["everything", "everything", 11, 13, 14]);
  const later = listening(drawn);
  expect(later.heard).toEqual([11, 14]);
  expect(listening(Date.now() + 1).heard).toEqual([]);
  expect(listening().heard).toEqual([]);
  expect(listening(drawn - 60_000).heard).toEqual(["everything"]);
  later.stop();
  await happens(15);
  await settled(first.heard, ["everything", "everything", 11, 13, 14, 15]);
  expect(later.heard).toEqual([11, 14]);
  first.stop();
});
