// Has a public address printed: from this process, from another server's print, or anew.
import { keepPrint, type Print, printFor } from "@/lib/publishing/prints";
import { edition } from "./edition";
import { askFramework } from "./own-request";
import { type Head, type Printed, printedOf } from "./printed";
import { lay, lying, theImpression } from "./shelf";

/** Pages being printed, by impression and path: however many ask, one is made. */
const inHand = new Map<string, Promise<Printed | null>>();

/**
 * The page at one of our own paths, as it is since the last change this server has heard of.
 * @returns null when it cannot be had: then the framework says why
 */
export async function print(path: string): Promise<Printed | null> {
  const here = lying(path);
  if (here?.isFresh) return here.printed;
  const name = `${theImpression()} ${path}`;
  let printing = inHand.get(name);
  if (!printing) {
    printing = anew(path, here?.printed.head ?? null).finally(() => inHand.delete(name));
    inHand.set(name, printing);
  }
  return printing;
}

async function anew(path: string, before: Head | null): Promise<Printed | null> {
  const impression = theImpression();
  try {
    const { seen, fresh, last } = await printFor(edition(), path);
    if (fresh) {
      const printed = printedBefore(fresh);
      lay(path, printed, impression);
      return printed;
    }
    const answer = await askFramework(path);
    if (answer.status >= 300 && answer.status !== 404) return null;
    const printed = await printedOf(answer, before ?? last, new Date());
    if (answer.status !== 200 || !mayBeKept(answer.headers)) return printed;
    lay(path, printed, impression);
    void keep(path, printed, seen);
    return printed;
  } catch {
    return null; // the database is away, or the framework failed: it is asked again, and says so
  }
}

/** The framework says of a page that it is the same for everybody by letting shared caches keep it; a picture says that it never changes. */
const mayBeKept = (headers: Record<string, string | undefined>) => /s-maxage=\d|immutable/.test(headers["cache-control"] ?? "");

const printedBefore = ({ head, body, isCompressed }: Print): Printed => ({ status: 200, head, bodies: { [isCompressed ? "br" : "identity"]: body } });

/** For the other servers, and this one's next start. Nobody waits for it, and nothing is lost when it fails. */
async function keep(path: string, { head, bodies }: Printed, seen: string): Promise<void> {
  const isCompressed = bodies.br !== undefined;
  await keepPrint(edition(), path, { head, body: (bodies.br ?? bodies.identity)!, isCompressed }, seen, new Date()).catch(() => {});
}
