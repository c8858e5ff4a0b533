import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LetterDays, type LetterRow } from "./letter-days";

const newYork = { name: "Fathom", timeZone: "America/New_York", locale: "en-US" };
const sydney = { name: "Billabong", timeZone: "Australia/Sydney", locale: "en-AU" };
const written = (id: number, at: string, magazine: typeof newYork): LetterRow => ({ id, madeAt: new Date(at), kind: "receipt", to: "reader@example.org", toName: "", subject: "Yours", state: "sent", tries: 1, magazine, reference: null });
const letters = [written(2, "2026-11-30T20:30:00Z", sydney), written(1, "2026-11-30T20:00:00Z", newYork)];
const drawn = (isOfSeveral: boolean) => renderToStaticMarkup(<LetterDays letters={letters} isOfSeveral={isOfSeveral} locale="en-US" now={new Date("2026-12-02T12:00:00Z")} />);

test("of several magazines each letter stands under the day, and at the time, that it was at its own", () => {
  expect([...drawn(true).matchAll(/<h2[^>]*>([^<]*)|<time[^>]*>([^<]*)/g)].map(([, day, time]) => day ?? time!.replace(/\s/g, " "))).toEqual(["December 1", "7:30 am", "November 30", "3:00 PM"]);
});

test("whose a letter is, is said where it may be of several", () => {
  expect([drawn(true).includes("Billabong"), drawn(false).includes("Billabong")]).toEqual([true, false]);
});
