"use client";
// The contributors of the page, for all that asks for one: who is to answer, and who is asked next.
import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Known } from "@/lib/assignments/rank";
import { unpackedChoices } from "./choices";

type All = { people: readonly Known[]; /** All of them are to be there without a script. */ all: boolean; locale: string; today: string };
const Contributors = createContext<All>({ people: [], all: false, locale: "en-US", today: "" });
export const useContributors = () => useContext(Contributors);

/** @param packed as of packedChoices; @param today at the magazine */
export function WithContributors({ packed, all, locale, today, children }: Omit<All, "people"> & { packed: string; children: ReactNode }) {
  const value = useMemo(() => ({ people: unpackedChoices(packed), all, locale, today }), [packed, all, locale, today]);
  return <Contributors value={value}>{children}</Contributors>;
}
