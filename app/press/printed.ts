// One public address as the exact bytes that are sent: head, validators, and the body compressed. Printed once, then served as it lies here.
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from "node:zlib";
import type { Print } from "@/lib/publishing/prints";
import type { Encoding } from "./encoding";
import { plainPage, plainPolicy } from "./plain-page";

const press = { br: promisify(brotliCompress), gzip: promisify(gzip), unbr: promisify(brotliDecompress), ungzip: promisify(gunzip) };

export type Head = Print["head"];
/** `bodies` holds a form or more; the others are made of it when first asked for. */
export type Printed = { status: number; head: Head; bodies: Partial<Record<Encoding, Buffer>> };

/** What of a page's own headers is sent on; what speaks of caching, scripts or the framework is ours to say. */
const sentOn = ["content-disposition", "content-security-policy", "referrer-policy", "x-content-type-options", "x-robots-tag", "content-language", "access-control-allow-origin"];
const isText = (type: string) => /^(text\/|application\/(.*\+)?(json|xml|javascript)|application\/x-(bibtex|research)|image\/svg)/.test(type);
const effort = (quality: number) => ({ params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
/** As small as it gets in a few milliseconds; the highest takes ten times as long for a hundredth less. */
const brotli = effort(9);
/** For what is sent once: a tenth larger, in a tenth of the time. */
const once = { br: effort(4), gzip: { level: 4 } };

type Answered = { status: number; headers: Record<string, string | undefined>; body: Buffer };

/**
 * @param answer as the framework gave it
 * @param before what was printed for the same address last: where the bytes are the same, so is the time of their last change
 */
export async function printedOf(answer: Answered, before: Head | null, now: Date): Promise<Printed> {
  const caching = answer.headers["cache-control"];
  const { contentType, more, body } = plainOf(answer);
  if (caching?.includes("immutable")) more["cache-control"] = caching;
  // Weak, because every form of the body bears the same one (RFC 9110, 8.8.1).
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const lastModified = before?.etag === etag ? before.lastModified : now.toUTCString();
  const bodies: Printed["bodies"] = isText(contentType) ? { br: await press.br(body, brotli), gzip: await press.gzip(body, { level: 9 }) } : { identity: body };
  return { status: answer.status, head: { contentType, etag, lastModified, more }, bodies };
}

/** What is sent of an answer: its type, the headers that are sent on, and the body without the framework's scripts. */
function plainOf({ headers, body }: Answered): { contentType: string; more: Record<string, string>; body: Buffer } {
  const contentType = headers["content-type"] ?? "application/octet-stream";
  const more = Object.fromEntries(sentOn.flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])));
  if (more["content-security-policy"]) more["content-security-policy"] = plainPolicy(more["content-security-policy"]);
  return { contentType, more, body: contentType.startsWith("text/html") ? Buffer.from(plainPage(body.toString("utf8"))) : body };
}

/** The same for a page that is made for one reader and kept by nobody, in the form that is wanted. */
export async function plainFor(answer: Answered, wanted: Encoding): Promise<{ contentType: string; more: Record<string, string>; body: Buffer }> {
  const plain = plainOf(answer);
  return { ...plain, body: await pressedOnce(plain.body, wanted) };
}

/** Bytes that are sent once, in the form that is wanted. */
export const pressedOnce = async (body: Buffer, wanted: Encoding): Promise<Buffer> => (wanted === "identity" ? body : wanted === "br" ? press.br(body, once.br) : press.gzip(body, once.gzip));

/** The body in this form, or as it is where it does not get smaller by compression. */
export async function bodyAs({ bodies }: Printed, wanted: Encoding): Promise<{ encoding: Encoding; body: Buffer }> {
  const ready = bodies[wanted];
  if (ready) return { encoding: wanted, body: ready };
  if (!bodies.br && !bodies.gzip) return { encoding: "identity", body: bodies.identity! };
  const whole = bodies.br ? await press.unbr(bodies.br) : await press.ungzip(bodies.gzip!);
  if (wanted === "identity") return { encoding: wanted, body: whole }; // asked for so seldom that it is not kept
  return { encoding: wanted, body: (bodies[wanted] = wanted === "gzip" ? await press.gzip(whole, { level: 9 }) : await press.br(whole, brotli)) };
}

/** Bytes it takes in memory. */
export const sizeOf = ({ bodies }: Printed): number => Object.values(bodies).reduce((sum, body) => sum + body.length, 1_000);
