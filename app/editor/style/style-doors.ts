// The doors of house style, as the page's script goes through them.
import type { StyleView } from "@/lib/style/queries";

export type Place = { rule: number; words: string };
export type Act = ({ act: "letStand"; found: string; reason: string } & Place) | ({ act: "bringBack" } & Place);
export type Answer = { style: StyleView } | { refusal: string };
export type KnownWords = { known: string[]; nearest: [string, string][] };

const away: Answer = { refusal: "The desk cannot be reached just now. Try again in a minute." };

/** An answer of our own server; what is neither counts as nobody answering. */
async function answered(asked: Promise<Response>): Promise<Answer> {
  try {
    const answer = (await (await asked).json()) as Partial<{ style: StyleView; refusal: string; fields: Record<string, string> }>;
    if (answer.style) return { style: answer.style };
    return answer.refusal ? { refusal: answer.refusal } : away;
  } catch {
    return away;
  }
}

const post = (path: string, body: object) => fetch(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

/** @param address of the doors of the text */
export function styleDoors(address: string) {
  return {
    read: () => answered(fetch(`${address}/style`, { cache: "no-store" })),
    act: (act: Act) => answered(post(`${address}/style`, act)),
    /** Which of these the magazine knows; null while it cannot be asked. */
    async names(words: readonly string[]): Promise<KnownWords | null> {
      try {
        const response = await post(`${address}/style/names`, { words });
        return response.ok ? ((await response.json()) as KnownWords) : null;
      } catch {
        return null;
      }
    },
  };
}
