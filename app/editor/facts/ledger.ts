"use client";
// The ledger of the text that is open: read, heard of live, and changed through its doors. A fact made while the desk is away waits in
// this browser and is sent when it is back; its anchor waits with the text.
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { z } from "zod";
import type { Ledger } from "@/lib/facts/claim";
import { useLive } from "../live";
import { makeReading } from "../reading";
import { useWriting } from "../writing";
import { type Act, type Answer, type FactDoors, factDoors, isAway } from "./fact-doors";

const again = 8_000;
const waitingFacts = z.array(z.object({ key: z.string(), quote: z.string() }));
type Waiting = z.infer<typeof waitingFacts>;

function keptFacts(name: string) {
  const place = `askdesk-facts:${name}`;
  return {
    read(): Waiting {
      try {
        return waitingFacts.parse(JSON.parse(localStorage.getItem(place) ?? "[]"));
      } catch {
        return []; // no storage, or not ours
      }
    },
    write(next: Waiting): void {
      try {
        if (next.length === 0) localStorage.removeItem(place);
        else localStorage.setItem(place, JSON.stringify(next));
      } catch {
        // The page still holds it.
      }
    },
  };
}

const ledgerOf = (answer: Answer): Ledger | null => ("ledger" in answer ? answer.ledger : null);

export type LedgerState = {
  /** Null until it is read. */
  ledger: Ledger | null;
  /** Facts the desk does not have yet. */
  waiting: Waiting;
  doors: FactDoors;
  add(key: string, quote: string): Promise<string | null>;
  passOver(key: string, quote: string): Promise<string | null>;
  act(key: string, act: Act): Promise<Answer>;
  addScan(key: string, file: File): Promise<string | null>;
};

/** The ledger and what can be done with it; each resolves with why it could not be done, or null. */
export function useLedger(): LedgerState {
  const { scene, saveNow } = useWriting();
  const { address, reference, me } = scene;
  const [doors, keep] = useMemo(() => [factDoors(address), keptFacts(`${reference}:${me.id}`)], [address, reference, me.id]);
  const [ledger, setLedger] = useState<Ledger | null>(null);
  const [waiting, setWaiting] = useState<Waiting>([]);
  const reading = useMemo(() => makeReading(async () => ledgerOf(await doors.read()), setLedger), [doors]);
  const now = useRef({ waiting, saveNow });
  useEffect(() => {
    now.current.saveNow = saveNow;
  }, [saveNow]);

  const took = useCallback(
    (answer: Answer): Answer => {
      const found = ledgerOf(answer);
      if (found) reading.put(found);
      return answer;
    },
    [reading],
  );
  const hold = useCallback(
    (next: Waiting) => {
      now.current.waiting = next;
      setWaiting(next);
      keep.write(next);
    },
    [keep],
  );
  const flush = useCallback(async () => {
    for (const { key, quote } of now.current.waiting) {
      const answer = took(await doors.add(key, quote));
      if (isAway(answer)) return;
      hold(now.current.waiting.filter((one) => one.key !== key));
    }
  }, [doors, hold, took]);

  useEffect(() => {
    void reading.read().then(() => {
      const kept = keep.read();
      if (kept.length > 0) hold(kept);
      return flush();
    });
    const online = () => void flush();
    const tick = setInterval(() => now.current.waiting.length > 0 && online(), again);
    window.addEventListener("online", online);
    return () => {
      clearInterval(tick);
      window.removeEventListener("online", online);
    };
  }, [reading, flush, hold, keep]);
  useLive("facts", reading.read);
  // A save of anybody's may let a check lapse.
  useLive("text", reading.read);

  const refusalOf = (answer: Answer) => ("refusal" in answer ? answer.refusal : null);
  return {
    ledger,
    waiting,
    doors,
    async add(key, quote) {
      hold([...now.current.waiting, { key, quote }]);
      await now.current.saveNow();
      const answer = took(await doors.add(key, quote));
      if (isAway(answer)) return "The fact is kept in this browser until the desk can be reached.";
      hold(now.current.waiting.filter((one) => one.key !== key));
      return refusalOf(answer);
    },
    passOver: async (key, quote) => refusalOf(took(await doors.passOver(key, quote))),
    async act(key, act) {
      // What is checked is the text as the desk has it.
      if (act.act === "check") await now.current.saveNow();
      return took(await doors.act(key, act));
    },
    addScan: async (key, file) => refusalOf(took(await doors.addScan(key, file))),
  };
}
