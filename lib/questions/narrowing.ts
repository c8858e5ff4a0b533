// By what inbox and list can be narrowed besides place and words. Each stands in the address, all go together. Pure; the SQL is in narrow.ts.
import { z } from "zod";
import { sayDay } from "../kit/day";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).refine((text) => !Number.isNaN(Date.parse(`${text}T00:00:00Z`))).optional().catch(undefined);
const tick = z.literal("yes").optional().catch(undefined);

/** What the reader has to do with it. */
export const readerStates = { replied: "The reader replied", awaited: "Waiting for the reader", printed: "Printed before" } as const;
export type ReaderState = keyof typeof readerStates;
const readerStateNames = Object.keys(readerStates) as [ReaderState, ...ReaderState[]];

/** Read from an address; what makes no sense there is left out rather than refused. Days are whole ones in the magazine’s time zone. */
export const narrowing = {
  topic: z.coerce.number().int().positive().optional().catch(undefined),
  unread: tick,
  /** Past the days the column promises. */
  late: tick,
  reader: z.enum(readerStateNames).optional().catch(undefined),
  /** State, province or country, as given. */
  region: z.string().max(80).transform((text) => text.trim() || undefined).optional().catch(undefined),
  /** Files came with the mail, or something else was in the envelope. */
  attached: tick,
  /** A note among the desk names me. */
  mentions: z.literal("me").optional().catch(undefined),
  /** Received on this day or later; before this day. */
  since: day,
  before: day,
};
const schema = z.object(narrowing);
export type Narrowing = z.output<typeof schema>;
export const narrowingNames = Object.keys(narrowing) as (keyof Narrowing)[];

/** The narrowing among everything an address says. */
export const narrowingOf = (filter: Narrowing): Narrowing => Object.fromEntries(narrowingNames.map((name) => [name, filter[name]])) as Narrowing;
export const isNarrowed = (filter: Narrowing): boolean => narrowingNames.some((name) => filter[name] !== undefined);

/** How days are said above a list: as the magazine does that is seen, alone or by its column. Where several are that differ, as most desks began. */
export function localeSeen(columns: readonly { path: string; locale: string }[], column?: string): string {
  const locales = new Set(columns.filter(({ path }) => column === undefined || path === column).map(({ locale }) => locale));
  return locales.size === 1 ? [...locales][0]! : "en-US";
}

/** What it is narrowed by, in words, each with its name. @param topics to find the topic’s name in */
export function narrowedBy(filter: Narrowing, topics: readonly { id: number; name: string }[], locale: string): [name: keyof Narrowing, words: string][] {
  const words: { readonly [K in keyof Narrowing]-?: string | undefined } = {
    topic: filter.topic && `Topic: ${topics.find(({ id }) => id === filter.topic)?.name ?? "another"}`,
    unread: filter.unread && "Unread",
    late: filter.late && "Past the promise",
    reader: filter.reader && readerStates[filter.reader],
    region: filter.region && `From ${filter.region}`,
    attached: filter.attached && "With something attached",
    mentions: filter.mentions && "Mentions me",
    since: filter.since && `Since ${sayDay(filter.since, locale)}`,
    before: filter.before && `Before ${sayDay(filter.before, locale)}`,
  } as never;
  return narrowingNames.flatMap((name): [keyof Narrowing, string][] => {
    const said = words[name];
    return said ? [[name, said]] : [];
  });
}
