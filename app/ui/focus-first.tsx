"use client";
// Puts the cursor into the first field of what has just been opened.
import { type ReactNode, useEffect, useRef } from "react";

export function FocusFirst({ children, className }: { children: ReactNode; className?: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>("input:not([type=hidden]),textarea,select")?.focus();
  }, []);
  return <div className={className} ref={box}>{children}</div>;
}
