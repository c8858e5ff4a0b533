// Letters on paper in the demo: one lies in the tray, waiting to be typed; one has become a question, and holds something that
// has to go back. Their pages are pictures beside this file, and are read by the mailroom like any other.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { paperLetters, paperPages } from "@/db/schema/paper";
import { enqueue } from "@/lib/jobs/queue";
import { type Desk, happened, known, one } from "./desk";
import type { Day, Moment, Reference, Who } from "./shape";

export type DemoPaper = {
  prefix: string;
  putIn: Moment;
  by: Who;
  /** A picture in the folder beside this file, and its size. */
  page: string;
  width: number;
  height: number;
  /** The question it has become; without one it waits. */
  became?: Reference;
  name?: string;
  town?: string;
  enclosures?: string;
  originals?: string;
  returnBy?: Day;
};

export const paper: DemoPaper[] = [
  { prefix: "FFM", putIn: "2026-11-19 15:24", by: "okoro", page: "windows.jpg", width: 1275, height: 1650, became: "FFM-1008", enclosures: "A photocopy of one letter, to keep.", originals: "One letter of February 1952 with four windows cut in it", returnBy: "2026-12-11" },
  { prefix: "FFM", putIn: "2026-11-23 14:05", by: "okoro", page: "map-of-toledo.jpg", width: 1275, height: 1650, originals: "A loose correction slip from the map book, in a paper fold", returnBy: "2026-12-18" },
];

/** Puts the demo's letters in the tray. A letter that is a question has what was typed of it. */
export async function loadPaper(desk: Desk, questions: readonly { reference: Reference; body: string; postmarkedOn?: Day; reader: { name: string; town: string; region: string; postalAddress?: string } }[]): Promise<void> {
  const { tx, calendar, people, columns } = desk;
  for (const { prefix, putIn, by, page, width, height, became, returnBy, ...said } of paper) {
    const question = became ? questions.find(({ reference }) => reference === became) : undefined;
    const { name, town, region, postalAddress = "" } = question?.reader ?? { name: "", town: "", region: "" };
    const column = known(columns, prefix);
    const letter = one(
      await tx
        .insert(paperLetters)
        .values({
          columnId: column.id,
          putInById: known(people, by).id,
          putInAt: calendar.moment(putIn),
          transcript: question?.body ?? "",
          name, town, region, postalAddress,
          ...said,
          postmarkedOn: question?.postmarkedOn ? calendar.day(question.postmarkedOn) : null,
          returnBy: returnBy ? calendar.day(returnBy) : null,
          questionId: became ? known(desk.questions, became) : null,
        })
        .returning({ id: paperLetters.id }),
    );
    const image = await readFile(join(/* turbopackIgnore: true */ process.cwd(), "db/demo/paper", page));
    const kept = one(
      await tx
        .insert(paperPages)
        .values({ letterId: letter.id, position: 1, raw: image, rawType: "image/jpeg", contentHash: createHash("sha256").update(image).digest("hex"), image, width, height })
        .returning({ id: paperPages.id }),
    );
    await enqueue(tx, "recognise", { pageId: kept.id }, { key: `recognise:${kept.id}` });
    happened(desk, putIn, by, "letterPutIn", { magazineId: column.magazineId }, { letterId: letter.id, pages: 1 });
  }
}
