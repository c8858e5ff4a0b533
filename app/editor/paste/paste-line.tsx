"use client";
// What a paste has to say, in a line beside the text; heard by who does not see it. It goes with the next change.
import type { Editor } from "@tiptap/react";
import { useEffect, useState } from "react";
import styles from "../editor.module.css";
import { pasteKey } from "./paste";

export function PasteLine({ editor }: { editor: Editor }) {
  const [said, setSaid] = useState("");
  useEffect(() => {
    const read = () => setSaid(pasteKey.getState(editor.state) ?? "");
    editor.on("transaction", read);
    return () => void editor.off("transaction", read);
  }, [editor]);
  return <p role="status" className={said ? `why ${styles.said}` : undefined}>{said}</p>;
}
