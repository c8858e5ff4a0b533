"use client";
// Says the length to who hears the page: not at each key, but when nobody has typed for a while and the lines are others than last said.
import { useEffect, useState } from "react";

/** Long enough to be no part of typing. */
const stillness = 2500;

export function SaidLength({ sentence }: { sentence: string }) {
  const [said, setSaid] = useState<string>();
  const [first] = useState(sentence);
  useEffect(() => {
    const timer = setTimeout(() => setSaid((before) => (before === undefined && sentence === first ? undefined : sentence)), stillness);
    return () => clearTimeout(timer);
  }, [sentence, first]);
  return <p className="vh" role="status" aria-label="Length, said">{said}</p>;
}
