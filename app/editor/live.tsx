"use client";
// What others do with this text while it is open here: heard of from the server as it happens, or asked for each quarter of a
// minute where nothing but plain answers gets through.
import { createContext, type ReactNode, useContext, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { LiveWhat } from "@/lib/questions/say-live";
import { type Line, makeLine } from "./line";

const Context = createContext<Line | null>(null);

/** @param address of the doors of this text; @param tab of this window */
export function LiveProvider({ address, tab, children }: { address: string; tab: string; children: ReactNode }) {
  const [line] = useState(() => makeLine(address, tab));
  useEffect(() => line.open(), [line]);
  return <Context value={line}>{children}</Context>;
}

function useLine(): Line {
  const line = useContext(Context);
  if (!line) throw new Error("useLive stands within the writing desk");
  return line;
}

/** What could not be read when it was heard of is read again after so long. */
const again = 4_000;

/**
 * Calls `onChange` whenever somebody, here or elsewhere, changed this of the text; also when something may have been missed, and again
 * where it resolves with false: it could not be read.
 */
export function useLive(what: LiveWhat, onChange: () => void | Promise<boolean>): void {
  const line = useLine();
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  }, [onChange]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const tell = async () => {
      clearTimeout(timer);
      if ((await latest.current()) === false && !isOver) timer = setTimeout(() => void tell(), again);
    };
    const end = line.hear(what, () => void tell());
    return () => {
      isOver = true;
      clearTimeout(timer);
      end();
    };
  }, [line, what]);
}

const nobody: readonly { id: number; name: string }[] = [];

/** Who else has the text open now, each once. */
export function useOthersHere(): readonly { id: number; name: string }[] {
  const line = useLine();
  return useSyncExternalStore(line.watchOthers, line.others, () => nobody);
}
