// What can be written on the surface: the same eight nodes and three marks that lib/text/document.ts lets through.
import { StarterKit } from "@tiptap/starter-kit";
import { allowedHref } from "@/lib/text/normalise";
import { ClaimMark } from "./facts/claim-mark";
import { Facts } from "./facts/fact-numbers";
import { MissingCopy } from "./missing-copy";
import { NoteKeys } from "./notes/note-keys";
import { NoteMark } from "./notes/note-mark";
import { TypedSigns } from "./typed-signs";

export const extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    heading: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: {
      openOnClick: false,
      autolink: false,
      linkOnPaste: true,
      isAllowedUri: (href) => allowedHref(href) !== null,
      HTMLAttributes: { target: null, rel: null },
    },
  }),
  TypedSigns,
  MissingCopy,
  NoteMark,
  NoteKeys,
  ClaimMark,
  Facts,
];
