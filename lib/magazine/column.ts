// A column and its standing elements: everything that repeats on its pages, in its form and in its letters.
import { z } from "zod";
import { line, neededLine, neededProse, prose } from "../kit/typed";
import { placeStyleNames } from "../words";
import { mailAddress } from "./magazine";
import { pathInput } from "./paths";

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
});

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
