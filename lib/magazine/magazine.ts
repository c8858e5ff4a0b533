// A magazine and its own standing elements, as its chief changes them. Each form of the settings is one schema.
import { z } from "zod";
import { line, neededLine, neededProse, prose } from "../kit/typed";
import { issn } from "./issn";

/** Languages dates and numbers may be written in. The words on the pages are English. */
export const locales: [string, string][] = [
  ["en-US", "English, United States: January 5, 2027"],
  ["en-GB", "English, United Kingdom: 5 January 2027"],
  ["en-CA", "English, Canada: January 5, 2027"],
  ["en-AU", "English, Australia: 5 January 2027"],
  ["en-IE", "English, Ireland: 5 January 2027"],
  ["en-NZ", "English, New Zealand: 5 January 2027"],
  ["en-ZA", "English, South Africa: 5 January 2027"],
];

export const timeZones = (): string[] => Intl.supportedValuesOf("timeZone");

/** A web address a page may link to, or nothing. */
export const webAddress = line(500).refine((url) => url === "" || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)), "Give a whole address, beginning with https://");
/** An address for mail, or nothing. */
export const mailAddress = line(254).transform((email) => email.toLowerCase()).refine((email) => email === "" || z.email().safeParse(email).success, "That is not a whole email address.");

/** The short name in the desk's addresses. */
export const handle = neededLine("A short name is needed.", 40)
  .refine((text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text), "Small letters a to z, figures, and single hyphens between them.")
  .refine((text) => text !== "new", "“new” is reserved. Choose another short name.");

const host = line(253)
  .transform((text) => text.toLowerCase().replace(/^https?:\/\//, "").replace(/\/$/, ""))
  .refine((text) => text === "" || /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(text), "Give a host name alone, such as ask.magazine.example.")
  .transform((text) => text || null);

const named = {
  name: neededLine("The magazine needs a name.", 120),
  handle,
  timeZone: z.string().refine((zone) => timeZones().includes(zone) || zone === "UTC", "Choose a time zone."),
  locale: z.enum(locales.map(([value]) => value), "Choose one."),
};

export const magazineName = z.object({ ...named, host, siteUrl: webAddress, issn: issn.default("") });

/** Rows of a form, numbered in the fields' names: `social0Label`. Rows without a word are dropped. */
const rowsOf = <K extends string>(count: number, prefix: string, keys: readonly K[], input: Record<string, string>): (Record<K, string> & { at: number })[] =>
  Array.from({ length: count }, (_, at) => ({ at, ...(Object.fromEntries(keys.map((key) => [key, input[`${prefix}${at}${key}`] ?? ""])) as Record<K, string>) })).filter((row) => keys.some((key) => row[key] !== ""));
const rowShape = <T extends z.ZodType>(count: number, prefix: string, keys: readonly string[], schema: T): Record<string, T> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => keys.map((key) => [`${prefix}${at}${key}`, schema] as const)).flat());

export const mostSocials = 6;
export const mostPassOn = 6;
const socialKeys = ["Label", "Handle", "Url"] as const;
const passOnKeys = ["Label", "Email"] as const;

export const magazineReaders = z
  .object({ about: prose(600), subscribeText: prose(300), subscribeUrl: webAddress })
  .extend(rowShape(mostSocials, "social", socialKeys, line(500).default("")))
  .transform((input, context) => {
    const { about, subscribeText, subscribeUrl, ...rest } = input as Record<string, string>;
    const socials = rowsOf(mostSocials, "social", socialKeys, rest).map(({ at, Label, Handle, Url }) => {
      if (!Label) context.addIssue({ code: "custom", path: [`social${at}Label`], message: "Say where this is, such as Bluesky." });
      if (!Handle) context.addIssue({ code: "custom", path: [`social${at}Handle`], message: "Give the handle as printed." });
      if (!Url || !webAddress.safeParse(Url).success) context.addIssue({ code: "custom", path: [`social${at}Url`], message: "Give a whole address, beginning with https://" });
      return { label: Label, handle: Handle, url: Url };
    });
    return { about: about!, subscribeText: subscribeText!, subscribeUrl: subscribeUrl!, socials };
  });

export const magazineLetters = z
  .object({ letterFrom: mailAddress, letterSignOff: neededProse("Letters need an end, such as The editors.", 200) })
  .extend(rowShape(mostPassOn, "passOn", passOnKeys, line(254).default("")))
  .transform((input, context) => {
    const { letterFrom, letterSignOff, ...rest } = input as Record<string, string>;
    const passOnAddresses = rowsOf(mostPassOn, "passOn", passOnKeys, rest).map(({ at, Label, Email }) => {
      if (!Label) context.addIssue({ code: "custom", path: [`passOn${at}Label`], message: "Say who reads mail there, such as Subscriptions." });
      const email = mailAddress.safeParse(Email);
      if (!Email || !email.success) context.addIssue({ code: "custom", path: [`passOn${at}Email`], message: "That is not a whole email address." });
      return { label: Label, email: email.data ?? "" };
    });
    return { letterFrom: letterFrom!, letterSignOff: letterSignOff!, passOnAddresses };
  });

const tick = z.literal("on").optional().transform(Boolean);
/** What search engines are told beyond the sitemap. */
export const magazineSearchEngines = z.object({ hasNewsSitemap: tick, isTold: tick });

/** A new magazine with its first chief. */
export const magazineNew = z.object({ ...named, chiefName: neededLine("Who is the chief editor?", 120), chiefEmail: mailAddress.refine((email) => email !== "", "The chief editor’s address is needed.") });
