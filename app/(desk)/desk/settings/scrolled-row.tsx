"use client";
// A row of links that is a line wider than a phone: it scrolls, and begins with the present link in view.
import type { ReactNode } from "react";

/** Moves the row, never the page. */
function showPresent(row: HTMLElement | null): void {
  const link = row?.querySelector<HTMLElement>("[aria-current]");
  if (row && link) row.scrollLeft = link.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
}

/** @param present which link is the present one; another begins the row anew */
export const ScrolledRow = ({ label, present, className, children }: { label: string; present: string; className: string; children: ReactNode }) => (
  <nav key={present} ref={showPresent} className={className} aria-label={label}>{children}</nav>
);
