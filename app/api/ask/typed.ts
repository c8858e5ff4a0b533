// Reads what a plain form sent, within bounds.
import { bodyWithin } from "@/app/body";

/** More than a form of ours can hold, in bytes: a long text in any script, with each byte written as three. */
const most = 2_000_000;
/** Far more than a form of ours has. Reading thousands takes seconds, in which nobody else is served. */
const mostFields = 100;

export type Typed = Record<string, string>;

/** The fields as sent, the last of each name; null when the body is too large or no form of ours. Files are no fields. */
export async function typedIn(request: Request): Promise<Typed | null> {
  const body = await bodyWithin(request, most);
  const type = request.headers.get("content-type") ?? "";
  const between = type.startsWith("multipart/") ? /content-disposition:/i : "&";
  if (!body || body.toString("latin1").split(between, mostFields + 2).length > mostFields + 1) return null;
  try {
    const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
    return Object.fromEntries([...form].filter((field): field is [string, string] => typeof field[1] === "string"));
  } catch {
    return null;
  }
}
