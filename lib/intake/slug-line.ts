// The slug line is the short working name of a question in the office. This one is made from the reader's words; editors change it.

const longest = 56;
/** How letters begin: "Dear editors," and the like say nothing of the question. */
const greeting = /^(dear|hello|hi|good (morning|afternoon|evening)|to whom)\b[^,.!?:;\n]{0,60}[,.!:;\n]\s*/i;

/** The first sentence that asks something, or else the first sentence, cut at a word. Never empty. */
export function slugLine(words: string): string {
  const text = words.replace(greeting, "").replace(/\s+/g, " ").trim();
  const sentences = text.slice(0, 4000).match(/[^.!?]+[.!?]*/g) ?? [text];
  const asked = sentences.find((sentence) => sentence.includes("?")) ?? sentences[0] ?? "";
  const plain = asked.trim().replace(/[.?!…\s]+$/, "");
  if (plain === "") return "Untitled";
  const characters = [...plain];
  if (characters.length <= longest) return plain;
  const cut = characters.slice(0, longest + 1).join("");
  const atWord = cut.replace(/\s+\S*$/, "");
  return (atWord.length > longest / 2 ? atWord : characters.slice(0, longest).join("")).replace(/[,;:—–-]+$/, "");
}
