// Reads what a plain form sent, within bounds.

/** More than a form of ours can hold, in bytes: a long text in any script, with each byte written as three. */
const most = 2_000_000;

export type Typed = Record<string, string>;

/** The fields as sent, the last of each name; null when the body is too large or no form at all. Files are no fields. */
export async function typedIn(request: Request): Promise<Typed | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  try {
    const form = await new Response(Buffer.concat(chunks), { headers: { "content-type": request.headers.get("content-type") ?? "" } }).formData();
    return Object.fromEntries([...form].filter((field): field is [string, string] => typeof field[1] === "string"));
  } catch {
    return null;
  }
}
