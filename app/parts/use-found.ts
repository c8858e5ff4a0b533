"use client";
// What the desk holds of the words being typed: asked for when the typing pauses; an answer that comes too late is let go.
import { useEffect, useState } from "react";
import { z } from "zod";
import type { Hit } from "./commands";

const told = z.object({ found: z.array(z.object({ title: z.string(), about: z.string(), href: z.string().regex(/^\/desk\//) })) });
/** Milliseconds without a key. */
const pause = 160;
/** Fewer letters are no word yet. */
const fewest = 3;

export function useFound(typed: string): readonly Hit[] {
  const [found, setFound] = useState<{ of: string; hits: Hit[] }>({ of: "", hits: [] });
  const q = typed.trim();
  useEffect(() => {
    if (q.length < fewest) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void fetch(`/api/find?q=${encodeURIComponent(q)}`, { signal: stop.signal })
        .then(async (response) => {
          if (response.ok) setFound({ of: q, hits: told.parse(await response.json()).found });
        })
        .catch(() => {}); // overtaken by the next letters, or the desk is away: the page offers the rest all the same
    }, pause);
    return () => (stop.abort(), clearTimeout(timer));
  }, [q]);
  // Of the words before these it says nothing, but while they are added to it is likely still right.
  return q.length >= fewest && found.of !== "" && q.startsWith(found.of) ? found.hits : [];
}
