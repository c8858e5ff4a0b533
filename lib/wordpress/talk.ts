// The only hand that speaks to a WordPress. What it answers is looked at before it is believed.
import type { wordpressSites } from "@/db/schema/wordpress";
import { z } from "zod";
import { Forbidden, reach, Unreached } from "../kit/reach";
import { unseal } from "../kit/seal";
import { Fault, faultOf } from "./fault";
import { passwordOf } from "./site";

export type Site = typeof wordpressSites.$inferSelect;

/** Milliseconds one answer may take: a site may be making pictures in many sizes. */
const patience = 30_000;
/** The longest answer that is read: the description of posts is some hundred kilobytes. */
const most = 4 * 1024 * 1024;

type Asked = { query?: Record<string, string | number | readonly (string | number)[]>; json?: object; file?: { bytes: Buffer; mime: string; name: string } };

function credentials({ columnId, username, sealedPassword }: Site): string {
  try {
    return `Basic ${Buffer.from(`${username}:${unseal(sealedPassword, passwordOf(columnId))}`, "utf8").toString("base64")}`;
  } catch {
    throw new Fault("refused", "The kept password cannot be opened, because ASKDESK_SEAL_KEY is not the one it was sealed with. Type the password again.");
  }
}

/** By the query: so it is found whatever the site's permalinks are. https://developer.wordpress.org/rest-api/key-concepts/#routes-endpoints */
function addressOf({ address }: Site, route: string, query: NonNullable<Asked["query"]>): string {
  const params = new URLSearchParams({ rest_route: route });
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === "object") for (const one of value) params.append(`${name}[]`, String(one));
    else params.set(name, String(value));
  }
  return `${address}/?${params}`;
}

function sending({ json, file }: Pick<Asked, "json" | "file">): { body?: string | Buffer; headers: Record<string, string> } {
  if (json) return { body: JSON.stringify(json), headers: { "content-type": "application/json" } };
  return file ? { body: file.bytes, headers: { "content-type": file.mime, "content-disposition": `attachment; filename="${file.name}"` } } : { headers: {} };
}

function read(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** Makes sure that the user is let in: a WordPress that does not know the password would go on as with anybody from the street. */
export async function signIn(site: Site): Promise<void> {
  await ask(site, "GET", "/wp/v2/users/me", z.object({ id: z.number() }));
}

/**
 * Asks a site's REST interface.
 * @param route such as "/wp/v2/posts"
 * @throws Fault when it does not answer, or not with what was asked for
 */
export async function ask<S extends z.ZodType>(site: Site, method: "GET" | "POST" | "DELETE" | "OPTIONS", route: string, shape: S, { query = {}, json, file }: Asked = {}): Promise<z.output<S>> {
  const authorization = credentials(site);
  const sent = sending({ json, file });
  try {
    const { status, headers, body } = await reach(addressOf(site, route, query), { method, patience, most, ...sent, headers: { accept: "application/json", authorization, ...sent.headers } });
    const said = read(body.toString("utf8"));
    const parsed = status >= 200 && status < 300 ? shape.safeParse(said) : null;
    if (parsed?.success) return parsed.data;
    throw faultOf(status, said, { address: site.address, username: site.username, location: headers.location });
  } catch (error) {
    throw error instanceof Unreached ? new Fault(error instanceof Forbidden ? "refused" : "later", error.message) : error;
  }
}
