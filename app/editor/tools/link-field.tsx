"use client";
// Where a link leads: a small field in the margin, for the selected words or the link at the caret.
import type { Editor } from "@tiptap/react";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { allowedHref } from "@/lib/text/normalise";
import styles from "./tools.module.css";

/** An address as people write it: example.org is on the web, somebody@example.org is a mailbox. */
function complete(typed: string): string | null {
  const address = typed.trim();
  if (/^[a-z][a-z\d+.-]*:/iu.test(address)) return allowedHref(address);
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/u.test(address)) return allowedHref(`mailto:${address}`);
  return /^[^\s/]+\.[^\s]+$/u.test(address) ? allowedHref(`https://${address}`) : null;
}

export function LinkField({ editor, close }: { editor: Editor; close: () => void }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [address, setAddress] = useState<string>(() => (editor.getAttributes("link").href as string | undefined) ?? "");
  const [wrong, setWrong] = useState("");
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const leave = () => {
    close();
    editor.commands.focus();
  };
  const set = () => {
    const href = complete(address);
    if (href === null) {
      setWrong("A link leads to the web, such as https://example.org, or to a mailbox.");
      field.current?.focus();
      return;
    }
    const chain = editor.chain().focus().extendMarkRange("link");
    // With nothing selected the address itself becomes the words.
    if (editor.state.selection.empty && !editor.isActive("link")) chain.insertContent({ type: "text", text: address.trim(), marks: [{ type: "link", attrs: { href } }] }).run();
    else chain.setLink({ href }).run();
    close();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Escape") leave();
    else if (event.key === "Enter") set();
    else return;
    // The field may stand in a form, which is not to be sent by it.
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.panel} role="group" aria-label="Link">
      <label htmlFor={id} className="lab">Address</label>
      <input
        ref={field}
        id={id}
        className="t"
        inputMode="url"
        value={address}
        onChange={(event) => setAddress(event.target.value)}
        onKeyDown={keys}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
      />
      {wrong && <p className="err" id={`${id}-wrong`} role="alert">{wrong}</p>}
      <p className="moves">
        <button type="button" className="b" onClick={set}>Set link</button>
        {editor.isActive("link") && (
          <button
            type="button"
            className="b bare"
            onClick={() => {
              editor.chain().focus().extendMarkRange("link").unsetLink().run();
              close();
            }}
          >
            Remove link
          </button>
        )}
        <button type="button" className="b bare" onClick={leave}>Cancel</button>
      </p>
    </div>
  );
}
