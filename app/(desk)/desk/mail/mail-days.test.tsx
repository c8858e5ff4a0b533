import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { mailFilter } from "@/lib/mailroom/mail-filter";
import type { MailRow } from "@/lib/mailroom/queries";
import { MailDays } from "./mail-days";

const newYork = { name: "Fathom", timeZone: "America/New_York", locale: "en-US" };
const sydney = { name: "Billabong", timeZone: "Australia/Sydney", locale: "en-AU" };
const came = (id: number, at: string, magazine: typeof newYork): MailRow => ({ id, at: new Date(at), fromName: "Ödön", fromAddress: "", subject: "Bells", tray: "question", why: "", files: 0, column: magazine.name, magazine, reference: null, erased: false });

test("of several magazines each mail stands under the day, and at the time, that it was at its own", () => {
  const mails = [came(2, "2026-11-30T20:30:00Z", sydney), came(1, "2026-11-30T20:00:00Z", newYork)];
  const drawn = renderToStaticMarkup(<MailDays mails={mails} filter={mailFilter.parse({})} locale="en-US" now={new Date("2026-12-02T12:00:00Z")} />);
  expect([...drawn.matchAll(/<h2[^>]*>([^<]*)|<time[^>]*>([^<]*)/g)].map(([, day, time]) => day ?? time!.replace(/\s/g, " "))).toEqual(["December 1", "7:30 am", "November 30", "3:00 PM"]);
});
