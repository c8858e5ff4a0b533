// Hands a text to its door.
import { z } from "zod";
import type { Save } from "./saving";
import { documentSchema } from "@/lib/text/document";

const answer = z.union([
  z.object({ version: z.number() }),
  z.object({ conflict: z.object({ document: documentSchema, notes: z.string(), version: z.number(), by: z.string(), at: z.string() }) }),
  z.object({ refusal: z.string() }),
]);

/** A browser lets so much go out from a page that is being left. */
const whileLeaving = 60_000;

/** Saves to the route at this address. Throws when the desk cannot be reached or does not answer as it should. */
export const saveTo =
  (address: string): Save =>
  async ({ document, notes }, version) => {
    const body = JSON.stringify({ document, sourceNotes: notes, version });
    const response = await fetch(address, { method: "POST", headers: { "content-type": "application/json" }, body, keepalive: body.length < whileLeaving });
    return answer.parse(await response.json());
  };
