// Sends a large file to the desk in slices: what is lost on the way is sent again, from where the desk says it is.
import { z } from "zod";
import { beginningLength, slice } from "@/lib/uploads/upload";

const begun = z.object({ importId: z.number(), uploaded: z.number() });
const reached = z.object({ uploaded: z.number() });

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
export async function ask<S extends z.ZodType>(schema: S, address: string, init: RequestInit & { signal: AbortSignal }): Promise<z.output<S>> {
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

/** Sends a file in slices to the door at `address`, from where it was broken off; says after each how far it is. Returns the id of its import. */
export async function sendInSlices(file: File, columnId: number, address: string, said: (uploaded: number) => void, signal: AbortSignal): Promise<number> {
  const first = new Uint8Array(await file.slice(0, beginningLength).arrayBuffer());
  const begins = btoa(String.fromCharCode(...first));
  const { importId, uploaded } = await ask(begun, address, { ...json({ columnId, fileName: file.name, size: file.size, begins }), signal });
  for (let at = uploaded; at < file.size; ) {
    said(at);
    ({ uploaded: at } = await ask(reached, `${address}/${importId}?at=${at}`, { method: "PUT", headers: { "content-type": "application/octet-stream" }, body: file.slice(at, at + slice), signal }));
  }
  said(file.size);
  return importId;
}
