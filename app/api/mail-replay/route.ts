// The replay desk's door: a mail comes in, and what would become of it goes back. Nothing is kept.
import { z } from "zod";
import { bodyWithin } from "@/app/body";
import { rowId } from "@/lib/kit/typed";
import { rehearse } from "@/lib/mailroom/rehearse";
import { Missing, Refusal } from "@/lib/refusal";
import { answer, tooMuch } from "../mail-import/asked";

const asked = z.object({ column: rowId });
/** Bytes: what the door for providers takes as well. */
const largest = 60 * 1024 * 1024;
/** Mails being looked at in one moment: each is in memory whole. */
const mostAtOnce = 3;
let looking = 0;

export const POST = (request: Request): Promise<Response> =>
  answer(request, async (actor) => {
    const said = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!said.success) throw new Missing("This column");
    if (looking >= mostAtOnce) throw new Refusal("Others are trying mails out just now. Try again in a moment.");
    looking += 1;
    try {
      const found = await rehearse(actor, said.data.column, async () => {
        const raw = await bodyWithin(request, largest);
        if (raw?.length === 0) throw new Refusal("The file is empty.");
        return raw;
      });
      return found ?? tooMuch("The mail is larger than 60 MB.");
    } finally {
      looking -= 1;
    }
  });
