// Sends files of mail to the desk in slices: what is lost on the way is sent again, from where the desk says it is.
import { z } from "zod";
import { beginningLength, largestSingle, slice } from "@/lib/mailroom/import";

const begun = z.object({ importId: z.number(), uploaded: z.number() });
const reached = z.object({ uploaded: z.number() });
const taken = z.object({ known: z.boolean() });

/** The desk said no: its sentence. */
export class Refused extends Error {}

/** Pauses between tries when the desk cannot be reached, in milliseconds. */
const pauses = [500, 1500, 4000, 8000, 15_000, 15_000, 30_000];

const wait = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => (clearTimeout(timer), reject(signal.reason)), { once: true });
  });

/** Asks until it is answered; a refusal is an answer, a desk that is away is none. */
async function ask<S extends z.ZodType>(schema: S, address: string, init: RequestInit & { signal: AbortSignal }): Promise<z.output<S>> {
  for (let tries = 0; ; tries += 1) {
    const response = await fetch(address, init).catch((error: unknown) => {
      if (init.signal.aborted || tries >= pauses.length) throw error;
      return null;
    });
    if (response?.ok) return schema.parse(await response.json());
    if (response && response.status < 500) throw new Refused(await sentenceOf(response));
    if (tries >= pauses.length) throw new Refused("The desk cannot be reached. Choose the same file again later: it goes on where it stopped.");
    await wait(pauses[tries]!, init.signal);
  }
}

const sentenceOf = (response: Response): Promise<string> => response.json().then((body: unknown) => z.object({ refusal: z.string() }).parse(body).refusal).catch(() => "The desk did not take this file.");

const json = (body: object): RequestInit => ({ method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

/** A mail alone, small enough to go in one piece. */
export const isSingle = (file: File): boolean => /\.eml$/i.test(file.name) && file.size <= largestSingle;

/** Sends one mail; true when it was there already. */
export async function sendMail(file: File, columnId: number, signal: AbortSignal): Promise<boolean> {
  const { known } = await ask(taken, `/api/mail-import/mail?column=${columnId}`, { method: "POST", headers: { "content-type": "application/octet-stream" }, body: file, signal });
  return known;
}

/** Sends a file in slices, from where it was broken off; says after each how far it is. */
export async function sendFile(file: File, columnId: number, said: (uploaded: number) => void, signal: AbortSignal): Promise<void> {
  const first = new Uint8Array(await file.slice(0, beginningLength).arrayBuffer());
  const begins = btoa(String.fromCharCode(...first));
  const { importId, uploaded } = await ask(begun, "/api/mail-import", { ...json({ columnId, fileName: file.name, size: file.size, begins }), signal });
  for (let at = uploaded; at < file.size; ) {
    said(at);
    ({ uploaded: at } = await ask(reached, `/api/mail-import/${importId}?at=${at}`, { method: "PUT", headers: { "content-type": "application/octet-stream" }, body: file.slice(at, at + slice), signal }));
  }
  said(file.size);
}
