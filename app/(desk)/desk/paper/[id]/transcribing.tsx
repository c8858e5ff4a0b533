"use client";
// What is being typed of a letter, how it is saved, and what the machine has read of it so far.
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";
import { z } from "zod";
import { type Kind, makeSaving, type Save, type SavingState } from "@/app/editor/saving";
import { type Begin, useTypedText } from "@/app/editor/typed-text";
import { sameTranscription, type Transcription, transcription } from "@/lib/paper/paper";
import { type Recognition, recognitionNames } from "@/lib/words";

export type Reading = { id: number; recognition: Recognition; recognised: string };
type Typing = {
  letterId: number;
  pane: Transcription;
  readings: Reading[];
  state: SavingState<Transcription>;
  type(part: Partial<Transcription>): void;
  settle(kept: Transcription): void;
  saveNow(): Promise<SavingState<Transcription>>;
  version(): number;
};
const Context = createContext<Typing | null>(null);

/** The letter being typed; only within Transcribing. */
export function useTyping(): Typing {
  const typing = useContext(Context);
  if (!typing) throw new Error("useTyping stands within Transcribing");
  return typing;
}

const ofPane: Kind<Transcription> = { same: sameTranscription, alone: (other) => transcription.parse(other) };
const answer = z.union([z.object({ version: z.number() }), z.object({ conflict: transcription.extend({ version: z.number(), by: z.string(), at: z.string() }) }), z.object({ refusal: z.string() })]);
const readingsSchema = z.array(z.object({ id: z.number(), recognition: z.enum(recognitionNames), recognised: z.string() }));
/** A page takes the machine some seconds. */
const lookAgainAfter = 2_000;
/** A browser lets so much go out from a page that is being left. */
const whileLeaving = 60_000;
/** The desk keeps no copy in this browser: a letter lies in the tray, and can be typed again. */
const nowhere = { write() {}, clear() {} };

const saveTo =
  (letterId: number): Save<Transcription> =>
  async (pane, version) => {
    const body = JSON.stringify({ ...pane, version });
    const response = await fetch(`/desk/paper/${letterId}/transcription`, { method: "POST", headers: { "content-type": "application/json" }, body, keepalive: body.length < whileLeaving });
    return answer.parse(await response.json());
  };

type Props = { letterId: number; version: number; savedAt: string | null; pane: Transcription; readings: Reading[]; children: ReactNode };

export function Transcribing({ letterId, version, savedAt, pane: first, readings: firstReadings, children }: Props) {
  const begin = useCallback<Begin<Transcription>>((given) => makeSaving({ ...given, kind: ofPane, save: saveTo(letterId), keep: nowhere }), [letterId]);
  const { written: pane, ...typed } = useTypedText({ written: first, version, savedAt }, begin);
  const typing: Typing = { letterId, pane, readings: useReadings(letterId, firstReadings), ...typed };
  return <Context value={typing}>{children}</Context>;
}

/** Asks again while some page waits to be read. New pages and turned ones come from the server with the page. */
function useReadings(letterId: number, fromServer: Reading[]): Reading[] {
  const [asked, setAsked] = useState<{ of: Reading[]; found: Reading[] }>({ of: fromServer, found: fromServer });
  const readings = asked.of === fromServer ? asked.found : fromServer;
  const waits = readings.some(({ recognition }) => recognition === "waiting");
  useEffect(() => {
    if (!waits) return;
    let gone = false;
    const timer = setInterval(() => {
      if (document.visibilityState === "hidden") return;
      void fetch(`/desk/paper/${letterId}/readings`)
        .then(async (response) => readingsSchema.parse(await response.json()))
        .then((found) => !gone && setAsked({ of: fromServer, found }))
        .catch(() => {}); // asked again soon
    }, lookAgainAfter);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [letterId, waits, fromServer]);
  return readings;
}
