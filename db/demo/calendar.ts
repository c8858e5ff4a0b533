// The demo's desk stands in one day; on another day everything is moved by as many days, so that it always looks in use.
import { addDays, daysBetween } from "@/lib/kit/day";
import { type Day, type DemoMagazine, type Moment, writtenOn } from "./shape";

/** A quarter of a year, in days. */
const quarter = 365.25 / 4;

export type Calendar = { moment: (text: Moment) => Date; day: (text: Day) => Day; issueName: (magazine: DemoMagazine, name: string) => string };

/** Reads the demo's dates as seen from `now`. Issues keep their place in the year: a desk opened three months later has the next number in hand. */
export function calendar(now: Date): Calendar {
  const days = daysBetween(writtenOn, now.toISOString().slice(0, 10));
  const quarters = Math.round(days / quarter);
  const day = (text: Day) => addDays(text, days);
  return {
    day,
    moment: (text) => new Date(`${day(text.slice(0, 10))}T${text.slice(11)}:00Z`),
    issueName({ seasons }, name) {
      const [, season, year] = /^(.+) (\d{4})$/.exec(name) ?? [];
      const at = seasons.indexOf(season ?? "") + Number(year) * 4 + quarters;
      if (!season || !seasons.includes(season)) throw new Error(`no issue ${name} in the demo`);
      return `${seasons[((at % 4) + 4) % 4]} ${Math.floor(at / 4)}`;
    },
  };
}
