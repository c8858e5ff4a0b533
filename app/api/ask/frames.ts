// The chrome of the columns whose forms were shown or sent lately, so that a refused form looks the same while the database is away.
import { publicColumn, publicColumns } from "@/lib/magazine/public";
import type { Frame } from "./again";

const kept = globalThis as typeof globalThis & { askdeskFrames?: Map<string, Frame> };
const frames = (kept.askdeskFrames ??= new Map());

/** The column of an address with its magazine, read now and remembered; null when there is none. */
export async function readFrame(path: string): Promise<Frame | null> {
  const found = await publicColumn(path);
  if (!found) return null;
  const frame = { ...found, columns: (await publicColumns(found.magazine.id)).map((each) => each.column) };
  frames.set(path, frame);
  return frame;
}

/** As it was when last read here, or null. */
export const rememberedFrame = (path: string): Frame | null => frames.get(path) ?? null;
