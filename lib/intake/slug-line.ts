// The slug line is the short working name of a question in the office. This one is made from the reader's words; editors change it.

const longest = 46;
/** Words that lead on to another: a cut does not leave one dangling at the end. */
const leadsOn = /\s(a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|that|which|who|how|when|as|than|his|her|its|their|my|our|so|if|was|were|is|are|did|do|had|has|would|could)$/i;
/** Fewer words (“Is it true?”) name no subject. */
const fewest = 6;
/** How letters begin: "Dear editors," and the like say nothing of the question. */
const greeting = /^(dear|hello|hi|good (day|morning|afternoon|evening)|to (whom|the editors?))\b(?:\b(?:messrs|mrs|mr|ms|dr|prof|rev|st)\.|[^,.!?:;\n]){0,60}[,.!:;\n]\s*(\p{L})?/iu;

/** The first sentence that asks something, or else the first sentence, cut at a word with an ellipsis. Never empty. */
export function slugLine(words: string): string {
  const text = words.replace(greeting, (_, ...[, , , first]: (string | undefined)[]) => first?.toUpperCase() ?? "").replace(/\s+/g, " ").trim();
  // A full stop within a word ends no sentence: U.S., 3.5, coins.example.
  const sentences = text.slice(0, 4000).split(/(?<=[.!?…]["”’')]*)\s+/u);
  const says = (sentence: string) => sentence.split(" ").length >= fewest;
  const asked = sentences.find((sentence) => /\?["”’')]*$/u.test(sentence) && says(sentence)) ?? sentences.find(says) ?? sentences[0] ?? "";
  const plain = asked.trim().replace(/(?<!\.\p{L})[.!…\s]+$/u, "");
  if (!/[\p{L}\p{N}]/u.test(plain)) return "Untitled";
  const characters = [...plain];
  if (characters.length <= longest) return plain;
  const cut = characters.slice(0, longest + 1).join("");
  let atWord = cut.replace(/\s+\S*$/, "");
  if (atWord.length <= longest / 2) return `${characters.slice(0, longest).join("")}…`;
  while (leadsOn.test(atWord)) atWord = atWord.replace(leadsOn, "");
  return `${atWord.replace(/[,;:—–-]+$/, "")}…`;
}
