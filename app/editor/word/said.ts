// What is in a Word file, in words.
import type { Looked } from "./send";

const counted = (n: number, one: string, many: string): string | false => n > 0 && `${n.toLocaleString("en-US")} ${n === 1 ? one : many}`;

/** "3,120 words, 14 tracked changes by Ana Reyes and Tom Ferris, 2 notes, 5 source notes, 1 picture." */
export function sayContents({ words, suggestions, notes, sourceNotes, pictures }: Looked): string {
  const changes = suggestions.reduce((sum, { count }) => sum + count, 0);
  const names = suggestions.map(({ author }) => author || "somebody unnamed");
  const by = names.length > 4 ? `${names.length} people` : names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names[0];
  const tracked = counted(changes, "tracked change", "tracked changes");
  return `${[counted(words, "word", "words") || "No words", tracked && `${tracked} by ${by}`, counted(notes, "note", "notes"), counted(sourceNotes, "source note", "source notes"), counted(pictures, "picture", "pictures")].filter(Boolean).join(", ")}.`;
}

/** How far it is from the text as it stands. */
export const sayDiffers = ({ paragraphs, differing }: Looked): string =>
  differing === 0 ? "Every paragraph reads as the text does now." : differing === paragraphs ? "No paragraph reads as one of the text does now." : `${differing} of its ${paragraphs} paragraphs ${differing === 1 ? "reads" : "read"} otherwise than the text does now.`;
