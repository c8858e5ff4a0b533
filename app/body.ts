// What was sent, within bounds. Next reads whatever comes into memory before a route sees it as text or as a form.

/** The body's bytes; null when there are more than `most`. Nothing beyond is read. */
export async function bodyWithin(request: Request, most: number): Promise<Buffer | null> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
