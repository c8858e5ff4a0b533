// The door for mail providers: the raw mail as the body, signed with the secret of the mailbox it is for. Nothing is told to whoever
// cannot sign; whoever can is told that the mail was taken once it is on the disk, and otherwise brings it again.
import { bodyWithin, NotNow } from "@/app/body";
import { isDatabaseAway } from "@/db/client";
import { handOver } from "@/lib/mailroom/hand-over";

export const dynamic = "force-dynamic";

/** The largest mail, in bytes. */
const largest = 60 * 1024 * 1024;
/** Bytes of mails being received, in all: they are in memory until they are committed. Anybody can send some, signed or not, so that only what has come counts, not what was announced. */
const mostInHand = 2 * largest;
/** Whoever sends nothing for so long holds no room. */
const silence = 15_000;

let inHand = 0;

const answer = (status: number, body: object, headers: Record<string, string> = {}) => Response.json(body, { status, headers: { "cache-control": "no-store", ...headers } });
const later = () => answer(503, { error: "Try again later." }, { "retry-after": "60" });

export async function POST(request: Request): Promise<Response> {
  const [mailbox, timestamp, signature] = ["mailbox", "timestamp", "signature"].map((name) => request.headers.get(`x-askdesk-${name}`));
  if (!mailbox || !timestamp || !signature || mailbox.length > 320 || timestamp.length > 12 || signature.length > 100) return answer(401, { error: "Not signed." });
  let held = 0;
  const keep = (bytes: number) => {
    if (inHand + bytes > mostInHand) throw new NotNow();
    inHand += bytes;
    held += bytes;
  };
  try {
    const raw = await bodyWithin(request, largest, { silence, keep });
    if (raw === null) return answer(413, { error: `The mail is larger than ${largest} bytes.` });
    const taken = raw.length > 0 && (await handOver({ mailbox, timestamp, signature, raw }));
    return taken ? answer(200, { mail: taken.mailId, known: taken.known }) : answer(401, { error: "Not signed." });
  } catch (error) {
    if (!(error instanceof NotNow) && !isDatabaseAway(error)) process.stderr.write(`A mail could not be taken: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return later();
  } finally {
    inHand -= held;
  }
}
