// What was sent, within bounds. Next reads whatever comes into memory before a route sees it as text or as a form.

/** Nothing has come for so long, or there is no room for what comes. */
export class NotNow extends Error {}

/** What a body has to keep to: how long nothing may come, in milliseconds, and a say in each piece that is kept, which may throw NotNow. */
type Terms = { silence: number; keep: (bytes: number) => void };

/** The body's bytes; null when there are more than `most`. Nothing beyond is read. Throws NotNow by the terms, where there are any. */
export async function bodyWithin(request: Request, most: number, terms?: Terms): Promise<Buffer | null> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return null;
  if (!request.body) return Buffer.alloc(0);
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  try {
    for (let size = 0; ; ) {
      const { done, value } = await (terms ? within(terms.silence, reader.read()) : reader.read());
      if (done) return Buffer.concat(chunks);
      size += value.byteLength;
      if (size > most) return null;
      terms?.keep(value.byteLength);
      chunks.push(value);
    }
  } finally {
    void reader.cancel().catch(() => {});
  }
}

/** The work, or NotNow when it takes longer. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NotNow()), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** What a body says as JSON; null when it is none, which no schema here takes. */
export function jsonIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return null;
  }
}
