// One mail (.eml), straight into the mailroom.
import { z } from "zod";
import { bodyWithin } from "@/app/body";
import { rowId } from "@/lib/kit/typed";
import { largestSingle } from "@/lib/mailroom/import";
import { upload } from "@/lib/mailroom/upload";
import { Missing, Refusal } from "@/lib/refusal";
import { answer, tooMuch } from "../asked";

const asked = z.object({ column: rowId });

export const POST = (request: Request): Promise<Response> =>
  answer(request, async (actor) => {
    const said = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!said.success) throw new Missing("This column");
    return upload(actor, said.data.column, async () => {
      const raw = await bodyWithin(request, largestSingle);
      if (raw?.length === 0) throw new Refusal("The file is empty.");
      return raw;
    }).then((taken) => taken ?? tooMuch("This mail is too large to be sent at once."));
  });
