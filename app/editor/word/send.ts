// Hands a Word file to the text's door: to be looked into, or to be taken in.
import { z } from "zod";
import { documentSchema } from "@/lib/text/document";
import { most, tooLarge, type Way, ways } from "@/lib/manuscripts/word-file";

const wayNames = Object.keys(ways) as [Way, ...Way[]];
const count = z.number();
const contents = z.object({
  words: count,
  paragraphs: count,
  differing: count,
  suggestions: z.array(z.object({ author: z.string(), count })),
  notes: count,
  sourceNotes: count,
  pictures: count,
  leftOut: z.array(z.string()),
  ways: z.array(z.enum(wayNames)),
  atStake: count,
});
const taken = z.object({ version: count, notes: count, leftOut: z.array(z.string()) });
const refused = z.object({ refusal: z.string() });
export type Looked = z.output<typeof contents>;
export type Taken = z.output<typeof taken>;
export type Refused = z.output<typeof refused>;

const away = "The desk cannot be reached. Bring the file in again when the network is back.";
const broken = "The desk could not read the file just now. Try again in a minute.";

/** Is it a Word file by its name? What is in it, the desk finds out. */
export const isWordFile = ({ name }: { name: string }): boolean => /\.(docx|docm|doc|dotx)$/i.test(name);

async function post<T>(schema: z.ZodType<T>, address: string, file: File): Promise<T | Refused> {
  if (file.size > most) return { refusal: tooLarge };
  try {
    const response = await fetch(address, { method: "POST", headers: { "content-type": "application/octet-stream" }, body: file });
    const said: unknown = await response.json().catch(() => null);
    return z.union([schema, refused]).safeParse(said).data ?? { refusal: broken };
  } catch {
    return { refusal: away };
  }
}

const asked = (address: string, file: File, more: Record<string, string> = {}) => `${address}/word?${new URLSearchParams({ name: file.name.slice(-120), ...more })}`;
/** @param address of the text's doors */
export const look = (address: string, file: File): Promise<Looked | Refused> => post(contents, asked(address, file), file);
export const takeIn = (address: string, file: File, way: Way, version: number): Promise<Taken | Refused> => post(taken, asked(address, file, { way, version: String(version) }), file);
/** The words alone, for a form. */
export const readWords = (file: File) => post(z.object({ document: documentSchema, leftOut: z.array(z.string()) }), "/api/word", file);
