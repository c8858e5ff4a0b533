// A letter on paper: scanned or photographed pages, and beside them the transcription as it is typed. It changes until it is
// put in the inbox; from then on it is a question like any other, and the pages stay as what the words were taken from. Pure.
import { z } from "zod";
import { longestQuestion } from "../intake/asking";
import { day } from "../kit/day";
import { line, prose, rowId } from "../kit/typed";

/** What one upload may bring: a scanner's PDF or a telephone's photographs fit in well. */
export const bounds = {
  /** Bytes of one file, and of everything sent at once. */
  file: 25 * 1024 * 1024,
  upload: 60 * 1024 * 1024,
  /** Pages of one letter, however many files they come in. */
  pages: 40,
  /** Of one picture; a small file may unfold to far more than fits in memory. */
  pixels: 120_000_000,
  /** Of a page as it is kept for showing: a line of small type is legible, and no more. */
  longestEdge: 2400,
} as const;

/** A file as somebody chose it. The name is for speaking of it, and for nothing else. */
export type Given = { name: string; content: Buffer };
/** A page ready to be kept. `raw` is the file as given, with the first page that came from it. */
export type Page = { raw: Buffer | null; rawType: string | null; contentHash: string; image: Buffer; width: number; height: number };

const sometimesDay = z.union([z.literal(""), day]).default("");

/** The fields of the transcription pane, as they are saved while being typed: nothing is needed yet. */
export const transcription = z.object({
  transcript: prose(longestQuestion).default(""),
  name: line(120).default(""),
  town: line(120).default(""),
  region: line(80).default(""),
  withheld: z.boolean().default(false),
  postalAddress: prose(500).default(""),
  email: line(254).default(""),
  postmarkedOn: sometimesDay,
  enclosures: prose(1000).default(""),
  /** What has to go back, in words; and by which day. */
  originals: prose(500).default(""),
  returnBy: sometimesDay,
});
export type Transcription = z.output<typeof transcription>;

/** One save: the fields, and the version they were typed on. */
export const savingTranscription = transcription.extend({ version: z.number().int().positive() });

/** True when two panes say the same. */
export const sameTranscription = (a: Transcription, b: Transcription): boolean => Object.keys(transcription.shape).every((name) => a[name as keyof Transcription] === b[name as keyof Transcription]);

export const ofLetter = z.object({ letterId: rowId });
export const ofPage = z.object({ pageId: rowId });
export const changingColumn = z.object({ letterId: rowId, columnId: rowId });
export const keepingTrack = z.object({ letterId: rowId, ...transcription.pick({ enclosures: true, originals: true, returnBy: true }).shape });
export const puttingInInbox = z.object({ letterId: rowId, version: z.coerce.number().int().positive() });
/** Degrees to the right, before the page is read again. */
export const readingAgain = z.object({ pageId: rowId, turn: z.coerce.number().pipe(z.literal([0, 90, 180, 270])).default(0) });

/** Where a letter in the tray stands. */
export const trayLists = { waiting: "Waiting", aside: "Set aside", done: "Now questions", originals: "Originals to return" } as const;
export type TrayList = keyof typeof trayLists;
export const trayListNames = Object.keys(trayLists) as [TrayList, ...TrayList[]];

/** When something has to go back, as a sentence's end, and how pressing that is. `today` is the magazine's day. */
export function whenDue(returnBy: string | null, today: string): "late" | "care" | "" {
  if (!returnBy || returnBy > today) return "";
  return returnBy < today ? "late" : "care";
}
