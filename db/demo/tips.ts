// What readers told of published answers, in the demo: the lane has something in it.
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { publications } from "@/db/schema/publishing";
import { tips } from "@/db/schema/tips";
import { keepMessage } from "@/lib/intake/keep-message";
import { consentWording } from "@/lib/tips/tip";
import type { TipKind } from "@/lib/words";
import { type Desk, happened, known, one } from "./desk";
import type { Moment } from "./shape";

export type DemoTip = { of: string; kind: TipKind; told: Moment; name: string; town: string; region: string; email: string; mayPrint: boolean; words: string };

export const demoTips: DemoTip[] = [
  {
    of: "FFW-1006",
    kind: "error",
    told: "2026-11-22 09:41",
    name: "Dermot Aspinwall",
    town: "Geraldton",
    region: "Australia",
    email: "dermot.aspinwall@post.example",
    mayPrint: false,
    words: "You have Major Meredith “of the Royal Australian Artillery” and leave it at that. My father-in-law, who was a gunner, would have sent the magazine back. It was the Seventh Heavy Battery of the Royal Australian Artillery, and it says so in the papers of the day.",
  },
  {
    of: "FFM-1001",
    kind: "witness",
    told: "2026-11-23 20:06",
    name: "Lucille Brandvold",
    town: "Vallejo",
    region: "California",
    email: "lucille.brandvold@post.example",
    mayPrint: true,
    words: "My mother opened V-mail for the cameras in San Francisco in 1944, with forty other girls in one long room.\n\nThey were told to look at the edges of the sheet and never at the words. She said that nobody could do it, and that on some evenings the whole row went home without talking.",
  },
];

/** Each as its form would have been kept. */
export async function loadTips(desk: Desk): Promise<void> {
  for (const { of, kind, told, mayPrint, words, ...who } of demoTips) {
    const { tx } = desk;
    const questionId = known(desk.questions, of);
    const column = known(desk.columns, of.split("-")[0]!);
    const toldAt = desk.calendar.moment(told);
    const [page] = await tx.select({ id: publications.id }).from(publications).where(and(eq(publications.questionId, questionId), isNotNull(publications.wentLiveAt))).orderBy(desc(publications.id)).limit(1);
    if (!page) throw new Error(`the demo has no answer to ${of}`);
    const raw = Buffer.from(JSON.stringify({ reference: of, kind, words, ...who, mayPrint: mayPrint ? "on" : "" }));
    const messageId = await keepMessage(tx, { columnId: column.id, questionId: null, channel: "form", raw, body: words, token: `demo tip ${of}`, receivedAt: toldAt });
    const { id } = one(await tx.insert(tips).values({ messageId: messageId!, questionId, publicationId: page.id, kind, ...who, consentWording: mayPrint ? consentWording : null, toldAt }).returning({ id: tips.id }));
    happened(desk, told, "reader", "tipped", { magazineId: column.magazineId, questionId }, { guest: "A reader", tipId: id, tip: kind });
  }
}
