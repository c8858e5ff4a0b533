"use client";
// Whether the keys are named as on a Mac. The server does not know, and names them as elsewhere.
import { useSyncExternalStore } from "react";

const never = () => () => {};
/** The test ProseMirror makes: what is shown is what is bound. */
const isMac = () => /Mac|iP(hone|[oa]d)/.test(navigator.platform);

export const useIsMac = (): boolean => useSyncExternalStore(never, isMac, () => false);
