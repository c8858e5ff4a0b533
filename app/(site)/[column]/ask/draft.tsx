"use client";
// What JavaScript adds to the form, and nothing depends on it: words are counted, what was typed is kept in this tab until it is
// sent, and the button says that it is sending.
import { useEffect, useState } from "react";

const names = ["question", "name", "town", "region", "email"];
const countOf = (text: string) => text.match(/\S+/gu)?.length ?? 0;
const keyOf = (path: string) => `askdesk:${path}`;

function kept(path: string): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(path)) ?? "{}") as Record<string, string>;
  } catch {
    return {}; // storage is off
  }
}
function keep(path: string, typed: Record<string, string> | null) {
  try {
    if (typed) sessionStorage.setItem(keyOf(path), JSON.stringify(typed));
    else sessionStorage.removeItem(keyOf(path));
  } catch {
    // storage is off or full: the form works without
  }
}

/** The words so far; beside them the form is looked after. */
export function Draft({ form: id, path }: { form: string; path: string }) {
  const [words, setWords] = useState<number | null>(null);
  useEffect(() => {
    const form = document.getElementById(id) as HTMLFormElement | null;
    if (!form) return;
    const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement;
    const before = kept(path);
    for (const name of names) if (field(name).value === "" && before[name]) field(name).value = before[name];
    const note = () => setWords(countOf(field("question").value));
    note();

    const input = () => {
      note();
      keep(path, Object.fromEntries(names.map((name) => [name, field(name).value])));
    };
    const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
    const label = button?.textContent ?? "";
    const submit = (event: SubmitEvent) => {
      if (button?.getAttribute("aria-disabled")) return event.preventDefault();
      if (!button) return;
      button.textContent = "Sending…";
      button.setAttribute("aria-disabled", "true");
    };
    // Whoever comes back to the page finds the button as it was.
    const back = () => {
      if (!button) return;
      button.textContent = label;
      button.removeAttribute("aria-disabled");
    };
    form.addEventListener("input", input);
    form.addEventListener("submit", submit);
    window.addEventListener("pageshow", back);
    return () => {
      form.removeEventListener("input", input);
      form.removeEventListener("submit", submit);
      window.removeEventListener("pageshow", back);
    };
  }, [id, path]);
  return words === null ? null : <span>{words === 1 ? "1 word" : `${words.toLocaleString("en-US")} words`}</span>;
}

/** On the page that says it has arrived: what was kept in this tab is no longer needed. */
export function DraftSent({ path }: { path: string }) {
  useEffect(() => keep(path, null), [path]);
  return null;
}
