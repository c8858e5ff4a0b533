// The doors of the fact ledger, as the page's script goes through them.
import type { Ledger } from "@/lib/facts/claim";
import type { TypedSource } from "@/lib/facts/source";

export type Act = { act: "source"; source: TypedSource | null } | { act: "check"; state: "verified" | "queried" | "wrong"; word: string; sentence: string } | { act: "drop" } | { act: "dropScan"; scanId: number };
export type Answer = { ledger: Ledger } | { refusal: string; fields?: Record<string, string> };

const away: Answer = { refusal: "The desk cannot be reached just now. Try again in a minute." };

/** An answer of our own server: the ledger as it stands, or a sentence. What is neither counts as nobody answering. */
async function answered(asked: Promise<Response>): Promise<Answer> {
  try {
    const answer = (await (await asked).json()) as Partial<{ ledger: Ledger; refusal: string; fields: Record<string, string> }>;
    if (answer.ledger) return { ledger: answer.ledger };
    return answer.refusal ? { refusal: answer.refusal, fields: answer.fields } : away;
  } catch {
    return away;
  }
}

/** @param address of the doors of the text */
export function factDoors(address: string) {
  const post = (path: string, body: object) => answered(fetch(`${address}/claims${path}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }));
  return {
    read: () => answered(fetch(`${address}/claims`, { cache: "no-store" })),
    add: (key: string, quote: string) => post("", { act: "add", key, quote: quote.slice(0, 600) }),
    passOver: (key: string, quote: string) => post("", { act: "passOver", key, quote: quote.slice(0, 600) }),
    act: (key: string, act: Act) => post(`/${key}`, act),
    /** The file itself is the body; its name stands in the address. */
    addScan: (key: string, file: File) => answered(fetch(`${address}/claims/${key}/scans?name=${encodeURIComponent(file.name)}`, { method: "POST", headers: { "content-type": "application/octet-stream" }, body: file })),
    scan: (key: string, id: number) => `${address}/claims/${key}/scans/${id}`,
  };
}
export type FactDoors = ReturnType<typeof factDoors>;
/** True where nobody answered, so that trying again may help. */
export const isAway = (answer: Answer): boolean => answer === away;
