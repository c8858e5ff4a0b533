// The words of a source alone, where looks cannot stand: in a list to choose from.
import type { Inline } from "@/lib/kit/doc";

/** Without the full stop a note ends with. */
export const wordsOfInline = (parts: readonly Inline[]): string => parts.map((part) => (part.type === "text" ? part.text : "")).join("").replace(/\.$/u, "");
