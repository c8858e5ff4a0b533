// The server's calls to itself: for what only a request can do, renew cached pages, and for a page under a status of its own.

// One to a process, for Next bundles proxy, pages and instrumentation apart, but runs them together.
const kept = globalThis as typeof globalThis & { askdeskOwn?: string };
const header = "x-askdesk-own";

/** By this the server knows its own calls. Made anew by each process and told to nobody. */
const secret = (): string => (kept.askdeskOwn ??= crypto.randomUUID());

/** The server's own address. Next sets both when it starts to listen. */
export const ownOrigin = (): string => process.env["__NEXT_PRIVATE_ORIGIN"] || `http://127.0.0.1:${process.env.PORT || 3000}`;

/** What makes a request known as the server's own. */
export const ownHeader = (): Record<string, string> => ({ [header]: secret() });

/** Fetches from this very server; a redirect is handed back, not followed. */
export const fetchOwn = (path: string, { headers, ...more }: { method?: "POST" | "HEAD"; headers?: Record<string, string>; signal?: AbortSignal } = {}): Promise<Response> =>
  fetch(`${ownOrigin()}${path}`, { ...more, headers: { ...headers, ...ownHeader() }, redirect: "manual" });

/** True for a request that this process made to itself. */
export const isOwn = ({ headers }: { headers: Headers }): boolean => headers.get(header) === secret();
/** The same of a request as Node has it. */
export const isOwnName = (headers: Record<string, string | string[] | undefined>): boolean => headers[header] === secret();
