// The door for mail providers: the raw mail as the body, signed with the secret of the mailbox it is for. Nothing is told to whoever
// cannot sign; whoever can is told that the mail was taken once it is on the disk, and otherwise brings it again.
import { bodyWithin } from "@/app/body";
import { isDatabaseAway } from "@/db/client";
import { handOver } from "@/lib/mailroom/hand-over";

export const dynamic = "force-dynamic";

/** The largest mail, in bytes. */
const largest = 60 * 1024 * 1024;
/** Bytes of mails being received, in all: they are in memory until they are committed. Anybody can send some, signed or not. */
const mostInHand = 2 * largest;

let inHand = 0;

const answer = (status: number, body: object, headers: Record<string, string> = {}) => Response.json(body, { status, headers: { "cache-control": "no-store", ...headers } });
const later = () => answer(503, { error: "Try again later." }, { "retry-after": "60" });

export async function POST(request: Request): Promise<Response> {
  const [mailbox, timestamp, signature] = ["mailbox", "timestamp", "signature"].map((name) => request.headers.get(`x-askdesk-${name}`));
  if (!mailbox || !timestamp || !signature || mailbox.length > 320 || timestamp.length > 12 || signature.length > 100) return answer(401, { error: "Not signed." });
  const declared = Number(request.headers.get("content-length") ?? largest);
  const size = declared >= 0 && declared <= largest ? declared : 0; // a larger one is refused unread
  if (inHand + size > mostInHand) return later();
  inHand += size;
  try {
    const raw = await bodyWithin(request, largest);
    if (raw === null) return answer(413, { error: `The mail is larger than ${largest} bytes.` });
    const taken = raw.length > 0 && (await handOver({ mailbox, timestamp, signature, raw }));
    return taken ? answer(200, { mail: taken.mailId, known: taken.known }) : answer(401, { error: "Not signed." });
  } catch (error) {
    if (!isDatabaseAway(error)) process.stderr.write(`A mail could not be taken: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return later();
  } finally {
    inHand -= size;
  }
}
