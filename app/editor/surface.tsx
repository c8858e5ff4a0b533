"use client";
// The writing surface: the text as it will be read, its tools above it, and what is said of its words beside them.
import type { Node } from "@tiptap/pm/model";
import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useState } from "react";
import { DocumentText } from "@/app/parts/document-text";
import { type Document, documentSchema } from "@/lib/text/document";
import { covered } from "./caret";
import styles from "./editor.module.css";
import { extensions, extensionsFor } from "./extensions";
import type { Scene } from "./scene";
import { Tools } from "./tools/tools";

/** What others may do to the surface. */
export type SurfaceHandle = { replace(document: Document): void };
type Props = {
  document: Document;
  /** The accessible name of the text. */
  label: string;
  /** Of the text: a magazine's locale. */
  lang: string;
  /** In a form: every change is read at once. On the writing desk nobody asks; the text is read when it is saved. */
  onChange?: (document: Document) => void;
  /** On the writing desk: whose text, and whose hand. */
  scene?: Scene;
  handle?: Ref<SurfaceHandle>;
  describedBy?: string;
  /** Told which editor stands here, and null when it goes. */
  onEditor?: (editor: Editor | null) => void;
  /** What stands at the right of the text beside its words (margin.tsx); on a phone below. */
  beside?: ReactNode;
  /** As a field of a form it has a frame; alone on its page it has none. */
  framed?: boolean;
};

const isEmpty = (doc: Node) => doc.childCount === 1 && doc.firstChild!.type.name === "paragraph" && doc.firstChild!.content.size === 0;

export function Surface({ document, label, lang, onChange, handle, describedBy, onEditor, beside, scene, framed = false }: Props) {
  const [refused, setRefused] = useState("");
  const editor = useEditor({
    extensions: scene ? extensionsFor(scene) : extensions,
    editable: scene?.hand !== "read",
    content: document,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    enablePasteRules: false,
    editorProps: {
      attributes: ({ doc }) => ({ role: "textbox", "aria-multiline": "true", "aria-label": label, ...(scene?.hand === "annotate" || scene?.hand === "read" ? { "aria-readonly": "true" } : {}), lang, spellcheck: "true", class: isEmpty(doc) ? `${styles.text} ${styles.begin}` : styles.text!, ...(describedBy ? { "aria-describedby": describedBy } : {}) }),
      // The line being typed stays clear of the bars above and the foot below.
      scrollMargin: { top: 140, bottom: 130, left: 0, right: 0 },
      scrollThreshold: covered,
    },
    onUpdate: ({ editor: changed }) => {
      if (!onChange) return;
      const parsed = documentSchema.safeParse(changed.getJSON());
      setRefused(parsed.success ? "" : "This text has grown too long to keep in one piece. What is typed from here on is not saved; take something out.");
      if (parsed.success) onChange(parsed.data);
    },
  });
  useEffect(() => {
    if (!editor) return;
    onEditor?.(editor);
    return () => onEditor?.(null);
  }, [editor, onEditor]);
  useImperativeHandle(handle, () => ({
    replace: (next) => editor?.commands.setContent(next, { emitUpdate: true }),
  }));
  return (
    <div className={framed ? `${styles.surface} ${styles.framed}` : styles.surface}>
      {scene?.hand !== "read" && <Tools editor={editor} mayWrite={scene?.hand !== "annotate"} />}
      {refused && <p className="err" role="alert">{refused}</p>}
      {editor ? (
        <EditorContent editor={editor} className={styles.column} />
      ) : (
        <div className={styles.column}>
          <div className={styles.text} aria-busy="true">
            <DocumentText document={document} />
          </div>
        </div>
      )}
      {beside}
    </div>
  );
}
