// A column and its standing elements: everything that repeats on its pages, in its form and in its letters.
import { z } from "zod";
import { pointsOf } from "../copyfit/length";
import { faceNames } from "../copyfit/setting";
import { line, neededLine, neededProse, prose } from "../kit/typed";
import { placeStyleNames } from "../words";
import { mailAddress } from "./magazine";
import { pathInput } from "./paths";
import { sites } from "./sites";

const prefix = line(6)
  .transform((text) => text.toUpperCase())
  .refine((text) => /^[A-Z]{2,6}$/.test(text), "Two to six letters from A to Z, such as WWQ.");

const number = (what: string, min: number, max: number) => z.coerce.number(`Give ${what} as a number.`).int(`Give ${what} as a whole number.`).min(min, `At least ${min}.`).max(max, `At most ${max.toLocaleString("en-US")}.`);

const name = neededLine("The column needs a name.", 120);

/** What is asked of a new column; everything else begins with words that can be changed. */
export const columnNew = z.object({ name, path: pathInput("column"), prefix });
export const columnName = z.object({ name, path: pathInput("column"), prefix, tagline: line(160), placeStyle: z.enum(placeStyleNames, "Choose one.") });
export const columnAsking = z.object({ askHeading: neededLine("The box needs a heading.", 80), askIntro: prose(600), askQuiet: prose(400), sendLine: line(120), postalAddress: prose(400), email: mailAddress });
export const columnForm = z
  .object({
    howItWorks: neededProse("Say what readers may expect, one thing a line.", 2000),
    consentWording: neededProse("Readers must know what they agree to.", 1000),
    promiseDays: number("the days", 1, 365),
    monthsToPrintFrom: number("the months", 0, 60),
    monthsToPrintTo: number("the months", 0, 60),
    maxWords: number("the length", 20, 3000),
  })
  .refine((input) => input.monthsToPrintFrom <= input.monthsToPrintTo, { path: ["monthsToPrintTo"], message: "The later month cannot come before the earlier." });
export const columnPage = z.object({
  attributionLine: line(200).refine((text) => text === "" || text.includes("{issue}"), "Write {issue} where the issue’s name belongs."),
  moreHeading: neededLine("The list of related answers needs a heading.", 80),
  withheldLine: neededLine("Say what stands in place of a name.", 80),
  showsVersions: z.literal("on").optional().transform((ticked) => ticked === "on"),
});

/** How historians are invited. */
export const columnInviting = z
  .object({ inviteDays: number("the days", 1, 90), silenceDays: number("the days", 1, 90) })
  .refine((input) => input.silenceDays <= input.inviteDays, { path: ["silenceDays"], message: "A link should last at least as long as you wait for an answer." });

const tick = z.literal("on").optional().transform((sent) => sent === "on");
/** Whether open questions are shown, and with whose leave. */
export const columnBoard = z.object({ hasBoard: tick, boardWording: neededProse("Readers must know what they agree to.", 1000), boardSaysIssue: tick, boardIsFound: tick });

/** Where else the column may be shown. */
export const columnEmbedding = z.object({ framedBy: sites });

/** A length in points within limits, typed in whatever printers use. */
const points = (what: string, min: number, max: number) =>
  line(20)
    .transform((text, context) => {
      const read = pointsOf(text);
      if (read === null) context.addIssue({ code: "custom", message: `Give ${what} as a length, such as 18 picas, 216 points or 76 mm.` });
      return read ?? 0;
    })
    .pipe(z.number().min(min, `${what[0]!.toUpperCase()}${what.slice(1)} is at least ${min} points.`).max(max, `${what[0]!.toUpperCase()}${what.slice(1)} is at most ${max.toLocaleString("en-US")} points.`));
const figure = (what: string, min: number, max: number) => z.coerce.number(`Give ${what} as a number.`).min(min, `At least ${min}.`).max(max, `At most ${max}.`).transform((read) => Math.round(read * 100) / 100);

/** The lines of a slot; an empty field sets none. */
export const slotLines = z.literal("").transform(() => null).or(number("the lines", 1, 2000));

/** How the column is set in print. */
export const columnSetting = z
  .object({
    setFace: z.enum(faceNames, "Choose one."),
    setSize: points("the size", 4, 36),
    setLeading: points("the leading", 4, 60),
    setWidth: points("the width", 40, 1000),
    setScale: figure("the width of the face", 50, 150),
    setHyphenated: z.literal("on").optional().transform((ticked) => ticked === "on"),
    setIndent: points("the indent", 0, 100),
    setQuoteIndent: points("the indent of quotes", 0, 100),
    setQuoteSpace: figure("the space around quotes", 0, 10),
    setSubheadSpace: figure("the space above subheads", 0, 10),
    setPartSpace: figure("the space between the parts", 0, 10),
    slotLines,
  })
  .refine((input) => input.setLeading >= input.setSize * 0.8, { path: ["setLeading"], message: "The leading is the whole height of a line, so it is no smaller than the type." })
  .refine((input) => input.setIndent + input.setQuoteIndent * 2 <= input.setWidth / 2, { path: ["setIndent"], message: "The indents leave less than half of the line." });

/** The words a new column begins with. */
export const firstWords = {
  askHeading: "Have you wondered about something?",
  askIntro: "Send us your question. When we take one up, we look for a historian who can answer it.",
  askQuiet: "We edit questions for length, and cannot answer each of them in person.",
  howItWorks: [
    "An editor reads every question and writes to you either way.",
    "Questions and answers are edited for length and clarity.",
    "We cannot promise a personal reply, nor that a question is printed.",
    "From question to printed page it takes months.",
  ].join("\n"),
  consentWording: "You may edit my question for length and clarity and publish it, in print and online, with my name and town unless I ask for them to be withheld.",
} as const;
