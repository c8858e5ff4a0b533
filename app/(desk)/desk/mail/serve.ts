// Parts of a mail as files. Whatever a stranger sent is saved, never opened as a page of ours.
import type { Person } from "@/lib/actor";
import { isDatabaseAway } from "@/db/client";
import { rowId } from "@/lib/kit/typed";
import { type Place, place } from "@/lib/mailroom/files";
import { currentPerson } from "@/lib/people/session";
import { Missing } from "@/lib/refusal";

/** Says of what is served that it is taken for nothing else and kept by nobody in between. That it may do nothing, next.config.js says. */
export const inert = {
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "private, no-store",
};

/** RFC 6266: an ASCII name for everybody, and the real one (RFC 5987) for whoever reads it. */
export function attachmentNamed(name: string): string {
  const ascii = name.normalize("NFKD").replace(/[^\x20-\x7e]/g, "").replace(/["\\%;/]/g, "_").trim() || "file";
  const real = encodeURIComponent(name.replace(/\p{Surrogate}/gu, "")).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${real}`;
}

const no = (status: number, sentence: string) => new Response(sentence, { status, headers: { ...inert, "content-type": "text/plain; charset=utf-8" } });

/** Serves a part of a mail: who, which mail, which place in it. Nobody learns of what is not theirs. */
export async function serve(params: Promise<{ id: string; at?: string }>, found: (actor: Person, mailId: number, at: Place) => Promise<Response>): Promise<Response> {
  const { id, at } = await params;
  try {
    const actor = await currentPerson();
    if (!actor) return no(401, "You have been signed out.");
    const [mailId, where] = [rowId.safeParse(id), at === undefined ? { success: true as const, data: [] } : place.safeParse(at)];
    if (!mailId.success || !where.success) throw new Missing();
    return await found(actor, mailId.data, where.data);
  } catch (error) {
    if (error instanceof Missing) return no(404, "This does not exist, or not for you.");
    if (isDatabaseAway(error)) return no(503, "The desk cannot reach its database just now.");
    throw error;
  }
}
