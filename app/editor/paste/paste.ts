// What is pasted or dropped comes in as a text of ours: read by rules of our own (lib/paste), not by the browser, so that nothing in it
// runs and nothing is fetched. Only what one of our own surfaces wrote comes in as ProseMirror wrote it. What was left out is said in a line beside the text (paste-line.tsx).
import { Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { leftOutLine, nounsOf } from "@/lib/paste/left-out";
import { most, type Pasted, tooMuch } from "@/lib/paste/pasted";
import { readPlain } from "@/lib/paste/read-plain";
import { isEmpty } from "@/lib/text/document";
import { isOwnHtml, keysIn, withoutKeys } from "./own-slice";
import { fileOf, givePictures, picturesOf } from "./pictures";
import { putting, puttingWords, type Where } from "./put";

/** What the last paste has to say; "" for nothing. */
export const pasteKey = new PluginKey<string>("paste");

type ReadHtml = (html: string) => Pasted | { refusal: string };
/** Fetched when somebody comes to write: most pages are only read. */
let readHtml: ReadHtml | null = null;
const fetchReader = () => import("@/lib/paste/read-html").then((module) => (readHtml = module.readHtml));

const say = (view: EditorView, sentence: string) => view.dispatch(closeHistory(view.state.tr).setMeta(pasteKey, sentence).setMeta("addToHistory", false));

type Given = { html: string; text: string; files: File[] };
const givenIn = (data: DataTransfer): Given => ({ html: data.getData("text/html"), text: data.getData("text/plain") || data.getData("text/uri-list"), files: picturesOf(data) });

function put(view: EditorView, pasted: Pasted | { refusal: string }, files: readonly File[], where: Where): void {
  if ("refusal" in pasted) return say(view, pasted.refusal);
  const tr = putting(view, pasted.document, where);
  if (typeof tr === "string") return say(view, tr);
  const inWords = pasted.pictures.map(fileOf).filter((file) => file !== null);
  // A picture alone, copied from a page, lies beside its address; beside words there lies a picture of them.
  const isPictureAlone = isEmpty(pasted.document) && inWords.length === 0 && files.length > 0;
  const given = isPictureAlone ? files.slice(0, 1) : inWords;
  const before = view.state.doc;
  if (tr) view.dispatch(tr);
  // Where others’ suggestions stand in the way, nothing was put in, and that is said elsewhere.
  if (tr && view.state.doc === before) return;
  const isTaken = given.length > 0 && givePictures(view, given);
  const leftOut = isTaken && isPictureAlone ? [] : [...(isTaken || pasted.pictures.length === 0 ? [] : [nounsOf.picture(pasted.pictures.length)]), ...pasted.leftOut];
  say(view, leftOutLine(leftOut, tr !== null || isTaken));
}

function putText(view: EditorView, text: string, where: Where): void {
  if (/[\r\n\f]/u.test(text) || text.length > most.characters) return put(view, readPlain(text), [], where);
  const tr = puttingWords(view, text, where);
  if (typeof tr === "string") say(view, tr);
  else if (tr) {
    view.dispatch(tr);
    say(view, "");
  }
}

function take(view: EditorView, { html, text, files }: Given, where: Where): void {
  if (html === "") return putText(view, text, where);
  if (html.length > most.characters) return say(view, tooMuch);
  if (readHtml) return put(view, readHtml(html), files, where);
  // The line may be down: then the words come in without their looks.
  void fetchReader().then(
    (read) => !view.isDestroyed && put(view, read(html), files, where),
    () => !view.isDestroyed && putText(view, text, where),
  );
}

export const Paste = Extension.create({
  name: "paste",
  addProseMirrorPlugins() {
    /** Of what was cut in this window. */
    const cut = new Set<string>();
    const accept = (view: EditorView, event: Event, data: DataTransfer | null, where: () => Where): boolean => {
      if (!data || !view.editable || view.composing) return false;
      const given = givenIn(data);
      if (given.html === "" && given.text === "") return given.files.length > 0;
      if (given.html.length <= most.characters && isOwnHtml(given.html)) return false;
      event.preventDefault();
      take(view, given, where());
      return true;
    };
    return [
      new Plugin<string>({
        key: pasteKey,
        state: { init: () => "", apply: (tr, said) => (tr.getMeta(pasteKey) as string | undefined) ?? (tr.docChanged && tr.getMeta("addToHistory") !== false ? "" : said) },
        props: {
          transformPasted(slice, view) {
            if (view.dragging?.move) return slice;
            const used = keysIn(view.state.doc.content);
            return withoutKeys(slice, (key) => cut.has(key) && !used.has(key));
          },
          handleDOMEvents: {
            focus: () => {
              if (!readHtml) void fetchReader().catch(() => {}); // asked for again when something is pasted
              return false;
            },
            cut: (view) => {
              for (const key of keysIn(view.state.selection.content().content)) cut.add(key);
              return false;
            },
            paste: (view, event) => accept(view, event, event.clipboardData, () => null),
            drop: (view, event) => !view.dragging && accept(view, event, event.dataTransfer, () => view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null),
          },
        },
      }),
    ];
  },
});
