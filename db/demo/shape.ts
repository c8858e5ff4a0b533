// The demo as plain data: what a demo magazine, person and question are written down as. Loading it is another file's work.
// Every date was written as seen from `writtenOn`; the loader moves all of them by the same number of days to the day it runs.
import type { FaceName } from "@/lib/copyfit/setting";
import type { ContributorLink } from "@/db/schema/people";
import type { Citation } from "@/lib/kit/citation";
import type { RightsTerms } from "@/lib/kit/rights-terms";
import type { Look } from "@/lib/look/look";
import type { Rules } from "@/lib/reminders/rule";
import type { Channel, Fee, PlaceStyle, Role, Stage } from "@/lib/words";

/** The day the demo's desk is standing in. */
export const writtenOn = "2026-11-24";

/** A moment in UTC, "2026-11-24 09:30"; or a day, "2026-11-24". */
export type Moment = string;
export type Day = string;
/** Copy in light markup: paragraphs apart by an empty line, `*italic*`, `**bold**`, `[text](https://…)`, `> quote`, `- list`. */
export type Copy = string;
/** A person's key in the cast. */
export type Who = string;
/** A question's reference, "FFW-1021". */
export type Reference = string;

export type DemoMagazine = {
  name: string;
  handle: string;
  look: Look;
  locale: string;
  timeZone: string;
  siteUrl: string;
  about: string;
  subscribeText: string;
  subscribeUrl: string;
  socials: { label: string; handle: string; url: string }[];
  passOnAddresses: { label: string; email: string }[];
  letterFrom: string;
  letterSignOff: string;
  topics: string[];
  /** The names of a year's four numbers, in the order in which the year runs. */
  seasons: [string, string, string, string];
  issues: DemoIssue[];
  /** Days before copy closes, and before facts close, where they are not the usual ones. */
  dueOffsets?: Record<"draft" | "review" | "facts", number>;
  /** Days of the week on which nobody is reminded, where they are not the usual ones. */
  quietDays?: number[];
  /** Rules by which people are reminded, where they are not the usual ones. */
  rules?: Partial<Rules>;
  columns: DemoColumn[];
};

/** A number of the magazine: "Winter 2027" is on sale in November 2026 and written by August. */
export type DemoIssue = { season: string; year: number; coverDate: Day; onSaleOn: Day; copyCloseOn: Day; factCloseOn: Day; printerCloseOn: Day };

export type DemoColumn = {
  name: string;
  path: string;
  prefix: string;
  tagline: string;
  placeStyle: PlaceStyle;
  askHeading: string;
  askIntro: string;
  askQuiet: string;
  sendLine: string;
  postalAddress: string;
  email: string;
  attributionLine: string;
  moreHeading: string;
  withheldLine: string;
  showsVersions?: boolean;
  hasBoard?: boolean;
  boardSaysIssue?: boolean;
  howItWorks: string;
  consentWording: string;
  promiseDays: number;
  monthsToPrintFrom: number;
  monthsToPrintTo: number;
  maxWords: number;
  /** How it is set in print: lengths in points, and the lines of its usual slot. */
  setFace: FaceName;
  setWidth: number;
  setSize: number;
  setLeading: number;
  slotLines: number;
};

export type DemoPerson = {
  key: Who;
  name: string;
  /** Absent for a contributor who never signs in. */
  email?: string;
  isPublisher?: boolean;
  /** Roles by magazine handle. */
  roles: Record<string, Role[]>;
  contributor?: DemoContributor;
};

export type DemoContributor = {
  handle: string;
  bio: Copy;
  /** Bios that stood before, the oldest first. */
  formerly?: { at: Moment; by: Who; bio: Copy }[];
  fields: string;
  books?: { title: string; year?: number; publisher?: string; isbn?: string }[];
  links?: ContributorLink[];
  /** How a magazine, by its handle, reaches and pays them. Kept where the installation has a key to seal it. */
  kept?: { magazine: string; by: Who; contact: string; payment: string };
};

export type DemoReader = {
  name: string;
  town: string;
  region: string;
  withheld?: boolean;
  email?: string;
  postalAddress?: string;
};

export type DemoQuestion = {
  reference: Reference;
  stage: Stage;
  /** The slug line an editor gave it when preparing it for print; before that it has the one it came in with. */
  slugLine?: string;
  channel: Channel;
  received: Moment;
  /** The day of a letter's postmark, and who typed it in. */
  postmarkedOn?: Day;
  typedInBy?: Who;
  /** The subject line of a mail. */
  subject?: string;
  reader: DemoReader;
  /** The reader's words as sent. */
  body: string;
  /** The question as it will be printed, where an editor has shortened it. */
  asPrinted?: string;
  topics: string[];
  /** Not yet opened by an editor. */
  unread?: boolean;
  /** What happened after it came in, in order. */
  story: Step[];
  /** The answer as it now stands; each revision says how it differed. */
  copy?: Copy;
  /** The working text, where it differs from `copy` or nothing is submitted yet. */
  draft?: { copy: Copy; savedAt: Moment };
  /** What has been done to the text since it was last made a revision. */
  work?: DeskWork[];
  /** Private, plain text: seen by the contributor and the desk. */
  sourceNotes?: string;
  page?: DemoPage;
  /** How long the answer keeps: for good, or until a day. */
  keeps?: "good" | Day;
};

/** A change suggested, a note at words with what was answered, or words made a fact, with its source and what was found of it. */
export type DeskWork = { at: Moment; by: Who } & (
  | { suggests: [words: string, come: string] }
  | { notes: string; says: string; answers?: { at: Moment; by: Who; body: string }[] }
  | { fact: string; source?: Citation; found?: { at: Moment; by: Who; state: "verified" | "queried" | "wrong"; word?: string } }
);

/** What an editor chose for the page. The bio is the contributor's own unless it is given. */
export type DemoPage = {
  path: string;
  headline: string;
  deck: string;
  kicker: string;
  bylines: Who[];
  issue?: string;
};

/** Words as they stand in `copy`, and as they stood in an earlier revision. */
export type Swap = [now: string, then: string];

export type DemoOffer = {
  to: Who;
  due: Day;
  words: number;
  fee: Fee;
  amount?: number;
  currency?: string;
  feeNote?: string;
  brief: string;
  /** What is asked for otherwise than the magazine usually does. */
  rights?: Partial<RightsTerms>;
};

/** One thing that happened, named as the timeline names it. `by` is a person of the cast, the reader or the clock. */
export type Step = { at: Moment; by: Who | "reader" | "clock" } & (
  | { did: "accepted" | "markedAsSpam" | "takenBack" | "prepared" | "taken" | "readerCorrected" | "published" }
  | { did: "declined" | "reopened" | "turnedDown" | "killed" | "correctionBegun" | "approvedAlone"; reason: string }
  | { did: "merged"; into: Reference }
  | { did: "passedOn"; to: string; note: string }
  | { did: "askedReader"; body: string }
  | { did: "readerReplied"; reply: string }
  | { did: "planned"; issue: string; slot?: number }
  | { did: "assigned"; offer: DemoOffer }
  | { did: "reassigned"; offer: DemoOffer; why: string }
  | { did: "submitted" | "entered" | "revised"; note?: string; before?: Swap[] }
  | { did: "sentBack"; note: string }
  | { did: "approved"; note?: string }
  | { did: "remarked"; stance: "agreed" | "objected"; body: string }
  | { did: "scheduled"; goesLiveAt: Moment }
  | { did: "corrected"; correction: string }
  | { did: "withdrawn"; withdrawal: string }
  | { did: "printed"; issue: string; page: number }
);
