// A scanned page for the eyes of those who may see it: never in a shared cache, never anything but what it is said to be.
import { rowId } from "@/lib/kit/typed";
import { pageBytes } from "@/lib/paper/queries";
import { currentPerson } from "@/lib/people/session";
import { Missing } from "@/lib/refusal";

const plain = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };

/** Finds the page for whoever is signed in and answers with what `show` makes of it; with 404 for everybody else. */
export async function servePage(id: string, which: "image" | "raw", show: (page: { bytes: Buffer; type: string }) => Promise<{ bytes: Buffer; headers: Record<string, string> }>): Promise<Response> {
  const actor = await currentPerson();
  const pageId = rowId.safeParse(id);
  try {
    if (!actor || !pageId.success) throw new Missing();
    const { bytes, headers } = await show(await pageBytes(actor, pageId.data, which));
    return new Response(new Uint8Array(bytes), { headers: { "cache-control": "private, no-cache", "x-content-type-options": "nosniff", "content-security-policy": "default-src 'none'; sandbox", ...headers } });
  } catch (error) {
    if (error instanceof Missing) return new Response("This page does not exist, or not for you.", { status: 404, headers: plain });
    throw error;
  }
}
