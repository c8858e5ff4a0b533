// Somebody's own book among what a question recommends: worth a warning, since an answer should not sell it. Pure.
import { fold } from "../kit/fold";
import type { Document } from "../kit/doc";

type Node = { type: string; text?: string; marks?: readonly { type: string }[]; content?: readonly Node[] };

/** What has fewer letters could be anything. */
const shortest = 6;

/** The titles in a bio: what is set in italics there. */
export function titlesIn(bio: Document): string[] {
  const found: string[] = [];
  const walk = (nodes: readonly Node[]): void => {
    let run = "";
    for (const { text, marks, content } of nodes) {
      const isItalic = text !== undefined && (marks ?? []).some(({ type }) => type === "italic");
      if (!isItalic && run !== "") found.push(run);
      run = isItalic ? run + text : "";
      if (content) walk(content);
    }
    if (run !== "") found.push(run);
  };
  walk((bio as unknown as { content?: Node[] }).content ?? []);
  return [...new Set(found.map((title) => title.trim().replace(/[.,;:]+$/, "")))].filter((title) => title.replace(/\W/g, "").length >= shortest);
}

const plain = (text: string): string => ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;

/** A title as it is named: whole, or without what stands behind its colon. */
const namesOf = (title: string): string[] => [title, title.split(":")[0]!].filter((name) => name.replace(/\W/g, "").length >= shortest);

/** Texts to look for titles in, read once for however many people. */
export const readFor = (texts: readonly string[]): string => texts.map(plain).join("");

/** Of the titles in a bio, and of the books entered for its person, those that stand in what was read, as whole words, with or without subtitle, however they are set there. */
export function ownBooks(bio: Document, read: string, entered: readonly string[] = []): string[] {
  const titles = new Map([...titlesIn(bio), ...entered].map((title) => [plain(title), title]));
  return [...titles.values()].filter((title) => namesOf(title).some((name) => read.includes(plain(name))));
}
