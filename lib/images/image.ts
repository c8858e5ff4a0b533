// A picture of an answer. Caption, credit, alt text and focal point stand in the text, so they are part of each revision; its bytes,
// and by whose leave it may be shown, are kept once for the question.
import { z } from "zod";
import type { Document } from "../kit/doc";
import { line, rowId } from "../kit/typed";
import { textBlocks } from "../text/document";
import { asPrinted } from "../text/suggestions";

/** 20 MB: what a present-day camera writes as JPEG. Pixels: a small file may unfold to far more. A question has room for so many pictures. */
export const bounds = { upload: 20 * 1024 * 1024, pixels: 60_000_000, images: 40, smallest: 200 } as const;

/** The widths a picture is kept in, in pixels; the largest is twice the measure of a page. */
export const widths = [1600, 1200, 800, 400] as const;

/** Of an image in an address: 20 letters and digits, by chance. */
export const imageId = z.string().regex(/^[a-z0-9]{20}$/u);

export const settingRights = z.object({ rights: line(300).default("") });
export const addingImage = z.object({ questionId: rowId, name: line(120).default("") });

export type ImageView = { id: string; name: string; width: number; height: number; rights: string; by: string };

/** The pictures that the text would be printed with. */
export const figuresOf = (document: Document) => textBlocks(asPrinted(document)).filter((node) => node.type === "figure");

/** True when the text would be printed with a picture. */
export const hasPictures = (document: Document): boolean => figuresOf(document).length > 0;

/**
 * What a printed picture still lacks, each a sentence; none when it may be printed.
 * @param rights by the id of each picture of the question
 */
export function missingOnPictures(document: Document, rights: ReadonlyMap<string, string>): string[] {
  const figures = figuresOf(document);
  return figures.flatMap(({ attrs }, at) => {
    const which = figures.length === 1 ? "The picture" : `Picture ${at + 1}`;
    const held = rights.get(attrs.image);
    if (held === undefined) return [`${which} is not among the pictures of this question. Put it in again.`];
    const lacks = [attrs.credit === "" && "its credit", attrs.alt === "" && "a description for those who do not see it", held === "" && "by whose leave it is printed"].filter((word) => word !== false);
    return lacks.length > 0 ? [`${which} lacks ${lacks.join(", and ")}.`] : [];
  });
}
