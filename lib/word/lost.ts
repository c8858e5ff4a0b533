// What of a Word file an answer cannot hold, told in sentences when it has been read.

const plural = (n: number, one: string, many: string) => (n === 1 ? one : many.replace("#", String(n)));

const sentences = {
  table: (n: number) => plural(n, "A table became paragraphs, cell by cell.", "# tables became paragraphs, cell by cell."),
  textBox: (n: number) => plural(n, "The words of a text box follow the paragraph it stood at.", "The words of # text boxes follow the paragraphs they stood at."),
  underline: () => "Underlining is not kept: if it stood for italics, set them.",
  strike: () => "Struck-through looks are not kept; the words are. Only tracked deletions are read as deleted.",
  subscript: () => "Subscripts are set on the line.",
  highlight: () => "Highlighting is not kept.",
  hidden: () => "Hidden words are left out.",
  link: (n: number) => plural(n, "A link that leads neither to the web nor to a mailbox is left out; its words are kept.", "# links that lead neither to the web nor to a mailbox are left out; their words are kept."),
  outside: (n: number) => plural(n, "A picture that lies outside the file is not fetched.", "# pictures that lie outside the file are not fetched."),
  picture: (n: number) => plural(n, "A picture of a kind that cannot be printed on a page (a drawing, or a Windows metafile) is left out.", "# pictures of a kind that cannot be printed on a page (drawings, or Windows metafiles) are left out."),
  pictures: (n: number) => plural(n, "A picture beyond the first 40 is left out.", "# pictures beyond the first 40 are left out."),
  object: (n: number) => plural(n, "An embedded object is left out; nothing in it was opened.", "# embedded objects are left out; nothing in them was opened."),
  macros: () => "The file carries macros. They were not read.",
  formula: (n: number) => plural(n, "A formula is kept as its plain signs.", "# formulas are kept as their plain signs."),
  symbol: (n: number) => plural(n, "A sign of a symbol font is not known and stands as \ufffd.", "# signs of a symbol font are not known and stand as \ufffd."),
  contents: () => "The table of contents is left out.",
  paragraphLooks: () => "Tracked changes of paragraph formatting are taken as they stand.",
  breaks: (n: number) => plural(n, "A tracked paragraph break beside a list or a quote is taken as it stands.", "# tracked paragraph breaks beside lists or quotes are taken as they stand."),
  noteChanges: () => "Tracked changes within footnotes are read as taken.",
  longNote: (n: number) => plural(n, "A footnote is longer than 2,000 characters and was cut.", "# footnotes are longer than 2,000 characters and were cut."),
  noteParagraphs: () => "Footnotes of several paragraphs are joined into one.",
  comments: (n: number) => plural(n, "A comment beyond the first 500 is left out.", "# comments beyond the first 500 are left out."),
  chunk: () => "A part of another document that the file only names is left out.",
} as const;

/** True of the sentence that tells of tables, whose rows a person has to look at. */
export const tellsOfTables = (sentence: string): boolean => /^(?:A table|\d+ tables) became/u.test(sentence);

export type Loss = keyof typeof sentences;
/** Notes what is lost as it is met, and tells it once, in the order it was met. */
export function makeLosses() {
  const met = new Map<Loss, number>();
  return {
    add: (loss: Loss) => void met.set(loss, (met.get(loss) ?? 0) + 1),
    told: (): string[] => [...met].map(([loss, n]) => sentences[loss](n)),
  };
}
export type Losses = ReturnType<typeof makeLosses>;
