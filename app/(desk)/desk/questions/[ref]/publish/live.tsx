"use client";
// Keeps the form and the page it makes in step: the path follows the headline until somebody edits it, the bio follows the
// byline in the same way, and the preview follows everything. Without JavaScript there is the button that opens it.
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { suggestPath } from "@/lib/magazine/paths";
import styles from "./publish.module.css";

const field = (form: HTMLFormElement, name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement | null;

/** The preview's address with the form as it stands. */
function addressOf(preview: string, form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string" && !/^(\$|questionId|seen|reference|goesLiveAt|do$)/.test(name)) query.append(name, value);
  return `${preview}?${query}`;
}

export function Live({ preview, keepsPath, className, children }: { preview: string; keepsPath: boolean; className?: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [address, setAddress] = useState<string>();
  const [ownPath, setOwnPath] = useState(keepsPath);
  const [bio, setBio] = useState<string>();

  useEffect(() => {
    const form = box.current?.querySelector("form");
    if (form) setAddress(addressOf(preview, form));
    setBio(box.current?.querySelector<HTMLDataElement>("[data-bio]")?.value);
    return () => clearTimeout(shown.current);
  }, [preview]);

  function follow({ target }: FormEvent) {
    const form = box.current?.querySelector("form");
    if (!form) return;
    const { name, value } = target as HTMLInputElement;
    const path = field(form, "path");
    if (name === "path") setOwnPath(value !== "");
    if (name === "headline" && !ownPath && path) path.value = suggestPath("answer", value);
    const said = box.current?.querySelector("[data-path]");
    if (said && path) said.textContent = path.value;
    clearTimeout(shown.current);
    shown.current = setTimeout(() => {
      // The byline's own state has been drawn by now.
      const printed = field(form, "bio");
      const theirs = box.current?.querySelector<HTMLDataElement>("[data-bio]")?.value;
      if (name === "bylinePerson" && printed && theirs !== undefined && printed.value === bio) printed.value = theirs;
      setBio(theirs);
      setAddress(addressOf(preview, form));
    }, 400);
  }

  return (
    <div className={className} ref={box} onInput={follow}>
      {children}
      <div className={styles.paper}>
        <p className="lab">The page, as readers will get it</p>
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- a page of our own, with nothing in it that is not on the page itself */}
        {address && <iframe title="Preview of the page" src={address} />}
      </div>
    </div>
  );
}
