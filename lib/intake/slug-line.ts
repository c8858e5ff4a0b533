// The slug line is the short working name of a question in the office. This one is made from the reader's words; editors change it.

const longest = 56;
/** Fewer words (“Is it true?”) name no subject. */
const fewest = 6;
/** How letters begin: "Dear editors," and the like say nothing of the question. */
const greeting = /^(dear|hello|hi|good (day|morning|afternoon|evening)|to (whom|the editors?))\b[^,.!?:;\n]{0,60}[,.!:;\n]\s*/i;

/** The first sentence that asks something, or else the first sentence, cut at a word. Never empty. */
export function slugLine(words: string): string {
  const text = words.replace(greeting, "").replace(/\s+/g, " ").trim();
  // A full stop within a word ends no sentence: U.S., 3.5, coins.example.
  const sentences = text.slice(0, 4000).split(/(?<=[.!?…]["”’')]*)\s+/u);
  const says = (sentence: string) => sentence.split(" ").length >= fewest;
  const asked = sentences.find((sentence) => /\?["”’')]*$/u.test(sentence) && says(sentence)) ?? sentences.find(says) ?? sentences[0] ?? "";
  const plain = asked.trim().replace(/[.?!…\s]+$/, "");
  if (plain === "") return "Untitled";
  const characters = [...plain];
  if (characters.length <= longest) return plain;
  const cut = characters.slice(0, longest + 1).join("");
  const atWord = cut.replace(/\s+\S*$/, "");
  return (atWord.length > longest / 2 ? atWord : characters.slice(0, longest).join("")).replace(/[,;:—–-]+$/, "");
}
