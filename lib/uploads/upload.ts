// A large file on its way from a browser: it comes in slices, and one that was broken off goes on where it stopped. Which kinds of file there
// are, and what becomes of each once it is whole, the rooms say that take them. Pure.
import { z } from "zod";
import { clean, rowId } from "../kit/typed";

/** Bytes of one slice, and the most that is taken at once. */
export const slice = 1024 * 1024;
/** So many bytes of the file's beginning tell whether one file chosen twice is the same. */
export const beginningLength = 1024;

/**
 * What a browser says when it begins to send a file, or wants to go on with one.
 * @param most bytes of a file
 * @param tooLarge the sentence for a larger one
 * @param unnamed what a file is called that has no name
 */
export const beginningOf = ({ most, tooLarge, unnamed }: { most: number; tooLarge: string; unnamed: string }) =>
  z.object({
    columnId: rowId,
    fileName: z.string().max(1000).transform((name) => clean(name).slice(-120) || unnamed),
    size: z.number().int().min(1, "The file is empty.").max(most, tooLarge),
    /** The first bytes of the file, in base64. */
    begins: z.base64().max(Math.ceil(beginningLength / 3) * 4),
  });
export type Beginning = z.output<ReturnType<typeof beginningOf>>;

/** A slice takes seconds, and a browser that lost its line tries again within half a minute: so long after the last one somebody still sends. */
const patience = 60_000;

/** True while a file is on its way; one from which nothing has come for a minute is broken off. */
export const isComing = (sentAt: Date | null, now: Date): boolean => sentAt !== null && now.getTime() - sentAt.getTime() < patience;

/** Where a file is that has not come whole. */
export function sayUpload({ uploaded, size, isComing: comes }: { uploaded: number; size: number; isComing: boolean }): string {
  const reached = `${Math.floor((uploaded / size) * 100)}%`;
  return comes ? `It is being sent: ${reached} so far.` : `Broken off at ${reached}. Choose the same file again, and it goes on from there.`;
}
