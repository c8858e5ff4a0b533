"use client";
// Whether the keys are named as on a Mac. The server does not know, and names them as elsewhere.
import { useSyncExternalStore } from "react";
import { ariaKeys, shown } from "./shortcut";

const never = () => () => {};
/** The test ProseMirror makes: what is shown is what is bound. */
const isMac = () => /Mac|iP(hone|[oa]d)/.test(navigator.platform);

export const useIsMac = (): boolean => useSyncExternalStore(never, isMac, () => false);

/** The keys of a button as they are named here: what stands in its title, and what a screen reader is told. */
export function useKeyed(): (keys: string) => { title: string; "aria-keyshortcuts": string } {
  const isOnMac = useIsMac();
  return (keys) => ({ title: shown(keys, isOnMac), "aria-keyshortcuts": ariaKeys([keys], isOnMac) });
}
