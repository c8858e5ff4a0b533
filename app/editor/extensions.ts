// What can be written on the surface, and how it behaves: the nodes and marks of the schema, and what each feature adds.
import { ListKeymap } from "@tiptap/extension-list";
import { Dropcursor, Gapcursor, TrailingNode, UndoRedo } from "@tiptap/extensions";
import { Caret } from "./caret";
import { Facts } from "./facts/fact-numbers";
import { Find } from "./find/find";
import { HandGuard } from "./hand-guard";
import { NoteKeys } from "./notes/note-keys";
import { Paste } from "./paste/paste";
import { nodesAndMarks } from "./schema/schema";
import type { Scene } from "./scene";
import { MissingCopy, Unbreaking } from "./signs";
import { StyleMarks } from "./style/style-marks";
import { ChangeBars } from "./suggest/change-bars";
import { Suggesting } from "./suggest/suggesting";
import { SurfaceKeys } from "./tools/surface-keys";
import { TypedSigns } from "./typed-signs";

export const extensions = [
  ...nodesAndMarks,
  UndoRedo,
  ListKeymap,
  Dropcursor,
  Gapcursor,
  TrailingNode,
  Caret,
  TypedSigns,
  Paste,
  MissingCopy,
  NoteKeys,
  Facts,
  StyleMarks,
  SurfaceKeys,
  Find,
  Unbreaking,
];

/** Those of the writing desk: what can be written in a form’s field as well, and what comes of working on one text together. */
export const extensionsFor = (scene: Scene) => [...extensions, HandGuard.configure({ hand: scene.hand }), Suggesting.configure({ hand: scene.hand }), ChangeBars];
