// The parts settings are made of: each reads a form's field as well as what is stored.
import { z } from "zod";
import { clean } from "../kit/typed";

/** A tick box: absent from a form when it is not ticked. */
export const tick = z.preprocess((sent) => sent === true || sent === "on" || sent === "true", z.boolean());
export const number = (min: number, max: number) => z.coerce.number("Give a number.").int("Give a whole number.").min(min, `At least ${min}.`).max(max, `At most ${max.toLocaleString("en-US")}.`);
export const choice = <const T extends readonly [string, ...string[]]>(names: T) => z.enum(names, "Choose one.");

const one = z.string().max(120, "A line is longer than 120 characters.");
const linesIn = (sent: unknown) => (typeof sent === "string" ? clean(sent).split("\n").map((line) => line.trim()).filter(Boolean) : sent);
/** Words or names, one a line. */
export const lines = z.preprocess(linesIn, z.array(one).max(400, "Four hundred lines are enough."));

/** What is wanted, and what is written instead. */
export type Pair = { prefer: string; instead: string[] };
const pairIn = (line: unknown) => {
  if (typeof line !== "string") return line;
  const [prefer = "", ...rest] = line.split(":");
  return { prefer: prefer.trim(), instead: rest.join(":").split(";").map((word) => word.trim()).filter(Boolean) };
};
const pair = z.object({ prefer: one.min(1, "Write first what is wanted."), instead: z.array(one).min(1, "Each line is what is wanted, a colon, and what is written instead, such as World War II: WWII; Second World War.").max(40) });
/** One pair a line: "World War II: the Second World War; WWII". */
export const pairs = z.preprocess((sent) => { const read = linesIn(sent); return Array.isArray(read) ? read.map(pairIn) : read; }, z.array(pair).max(400, "Four hundred lines are enough."));

/** A stored value as its field shows it. */
export function shownValue(value: unknown): string {
  if (Array.isArray(value)) return value.map((line) => (typeof line === "string" ? line : `${(line as Pair).prefer}: ${(line as Pair).instead.join("; ")}`)).join("\n");
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
