"use client";
// The key / puts the cursor into the page's search box.
import { useEffect } from "react";

export function SlashToSearch() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest("input,textarea,select,[contenteditable]")) return;
      event.preventDefault();
      document.querySelector<HTMLElement>('[data-key="/"]')?.focus();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return null;
}
