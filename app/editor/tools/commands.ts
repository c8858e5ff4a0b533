// Every command of the writing surface, once: what it is called, its keys, what it does. The keys are bound from this table
// (surface-keys.ts), and the toolbar, its titles and the list of keys are drawn from it. Keys of the browsers and systems people write
// with are kept out of.
import { redoDepth, undoDepth } from "@tiptap/pm/history";
import type { Editor } from "@tiptap/core";
import { type Kind, kindAt, setKind } from "./kinds";

/** What can be open beside the text. */
export type Panel = "link" | "source" | "find" | "replace" | "keys";

export type Command = {
  name: string;
  /** Under which head the list of keys has it. */
  group: "Words" | "Paragraphs" | "Put in" | "About the text" | "Find" | "Here";
  /** As ProseMirror writes them; the first is the one shown. */
  keys: readonly string[];
  /** False: the surface does nothing, and the key goes where it would without it. */
  run?: (editor: Editor) => boolean | void;
  /** Its keys are heard elsewhere: by the schema, by notes, facts and suggestions. */
  isHeard?: true;
  /** On the bar as this word or sign; empty where its look draws it. Without, only the keys have it. */
  sign?: string;
  /** Stands on the bar in a look of its own. */
  look?: "bold" | "italic" | "smallCaps" | "sup" | "space" | "undo" | "redo";
  isOn?: (editor: Editor) => boolean;
  isOff?: (editor: Editor) => boolean;
  /** Kinds of block stand in a menu. */
  kind?: Kind;
  /** Works only where a text is written together, not in a form. */
  onDesk?: true;
  /** Leaves the words alone: a checker has it too. */
  isReading?: true;
};

const open = (panel: Panel) => (editor: Editor) => editor.storage.surfaceKeys.listener?.open(panel) ?? false;
const look = (name: string, mark: "bold" | "italic" | "smallCaps" | "superscript", keys: string, sign: string, as: Command["look"]): Command => ({
  name, group: "Words", keys: [keys], sign, look: as, run: (editor) => editor.chain().focus().toggleMark(mark).run(), isOn: (editor) => editor.isActive(mark),
});
const block = (name: string, kind: Kind, keys: string): Command => ({ name, group: "Paragraphs", keys: [keys], kind, run: (editor) => setKind(editor, kind), isOn: (editor) => kindAt(editor.state) === kind, isOff: (editor) => kindAt(editor.state) === null });
const type = (name: string, sign: string, typed: string, ...keys: string[]): Command => ({ name, group: "Put in", keys, sign, ...(sign === "" && { look: "space" }), run: (editor) => editor.chain().focus().command(({ tr }) => Boolean(tr.insertText(typed).scrollIntoView())).run() });
const heard = (name: string, group: Command["group"], ...keys: string[]): Command => ({ name, group, keys, isHeard: true });

export const commands: readonly Command[] = [
  block("Paragraph", "paragraph", "Mod-Alt-0"),
  block("Subhead", "subhead", "Mod-Alt-1"),
  block("Quote", "blockquote", "Mod-Shift-b"),
  block("Pull quote", "pullQuote", "Mod-Alt-2"),
  block("Bulleted list", "bulletList", "Mod-Shift-8"),
  block("Numbered list", "orderedList", "Mod-Shift-7"),
  heard("In a list: a step in", "Paragraphs", "Tab", "Mod-]"),
  heard("In a list: a step out", "Paragraphs", "Shift-Tab", "Mod-["),
  heard("New line in the paragraph", "Paragraphs", "Shift-Enter", "Mod-Enter"),

  look("Bold", "bold", "Mod-b", "B", "bold"),
  look("Italic", "italic", "Mod-i", "I", "italic"),
  look("Small caps", "smallCaps", "Mod-Shift-k", "Sc", "smallCaps"),
  look("Superscript", "superscript", "Mod-.", "x", "sup"),
  { name: "Link", group: "Words", keys: ["Mod-k"], sign: "Link", run: open("link"), isOn: (editor) => editor.isActive("link") },

  { name: "Source note", group: "Put in", keys: ["Mod-Alt-s"], sign: "Source note", run: open("source"), isOn: (editor) => editor.isActive("sourceNote") },
  { name: "Put in a picture", group: "Put in", keys: ["Mod-Alt-g"], sign: "Picture", onDesk: true, run: (editor) => editor.storage.surfaceKeys.choosePicture?.() ?? false },
  type("Space that does not break", "", "\u00a0", "Mod-Shift-Space"),
  type("En dash", "–", "–", "Mod-Alt--"),
  type("Em dash", "—", "—", "Mod-Alt-Shift--", "Mod-Alt-_"),

  { name: "Note", group: "About the text", keys: ["Mod-Alt-m"], sign: "Note", onDesk: true, isReading: true, isHeard: true, run: (editor) => editor.storage.noteKeys.listener?.ask() },
  { name: "Fact", group: "About the text", keys: ["Mod-Alt-f"], sign: "Fact", onDesk: true, isReading: true, isHeard: true, run: (editor) => editor.storage.facts.listener?.ask() },
  { ...heard("Next note", "About the text", "Mod-Alt-."), onDesk: true, isReading: true },
  { ...heard("Note before", "About the text", "Mod-Alt-,"), onDesk: true, isReading: true },
  { ...heard("Next suggestion", "About the text", "Mod-Alt-j"), onDesk: true },
  { ...heard("Suggestion before", "About the text", "Mod-Alt-k"), onDesk: true },
  { ...heard("Take the suggestion", "About the text", "Mod-Alt-Enter"), onDesk: true },
  { ...heard("Leave the suggestion", "About the text", "Mod-Alt-Backspace"), onDesk: true },
  { ...heard("Next place of house style", "About the text", "Mod-Alt-b"), onDesk: true, isReading: true },
  { ...heard("Mend it", "About the text", "Mod-Alt-Shift-b"), onDesk: true },

  { name: "Find", group: "Find", keys: ["Mod-f"], sign: "Find", isReading: true, run: open("find") },
  { name: "Replace", group: "Find", keys: ["Mod-Shift-h"], run: open("replace") },
  { name: "Find the next", group: "Find", keys: ["F3", "Mod-g"], isReading: true, run: (editor) => editor.storage.surfaceKeys.listener?.next(1) ?? false },
  { name: "Find the one before", group: "Find", keys: ["Shift-F3", "Mod-Shift-g"], isReading: true, run: (editor) => editor.storage.surfaceKeys.listener?.next(-1) ?? false },

  { name: "Undo", group: "Here", keys: ["Mod-z"], sign: "", look: "undo", isHeard: true, run: (editor) => editor.chain().focus().undo().run(), isOff: ({ state }) => undoDepth(state) === 0 },
  { name: "Redo", group: "Here", keys: ["Mod-Shift-z", "Mod-y"], sign: "", look: "redo", isHeard: true, run: (editor) => editor.chain().focus().redo().run(), isOff: ({ state }) => redoDepth(state) === 0 },
  { name: "To the tools", group: "Here", keys: ["Alt-F10"], isReading: true, run: (editor) => editor.storage.surfaceKeys.listener?.toBar() ?? false },
  { ...heard("Back to the text", "Here", "Escape"), isReading: true },
  { name: "Keys", group: "Here", keys: ["Mod-/"], sign: "Keys", isReading: true, run: open("keys") },
];

/** Those of this hand: in a form those of the desk have nothing to work on, and a checker leaves the words alone. */
export const commandsFor = (where: { onDesk: boolean; mayWrite: boolean }): Command[] => commands.filter(({ onDesk, isReading }) => (where.onDesk || !onDesk) && (where.mayWrite || isReading));
