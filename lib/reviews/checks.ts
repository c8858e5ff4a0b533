// What has to be so before an answer can go, and what an editor should know before it does. Pure; the verbs have the last word.
import { copyfit } from "../answers/copyfit";
import { sayLines } from "../copyfit/fit";
import { type ClaimState, claimStates } from "../words";
import { secondEyesShare } from "../workflow/unless";

/** A place in the working text by the anchor of its page, and the words it is known by. */
export type Place = { at: string; words: string };
/** done: as it should be. stop: approval is refused. open: worth a look, stops nothing. `places`: where it is to be mended. */
export type Check = { name: string; state: "done" | "open" | "stop"; detail?: string; places?: Place[] };

/** What is open in the working text, by its keys. Of a suggestion `words` say what it would do. */
export type OpenThings = {
  suggestions: { key: string; by: string; words: string }[];
  claims: { key: string; quote: string; state: ClaimState; lapsed: boolean }[];
  conflicts: { id: number; words: string }[];
};

export type Reading = {
  words: number;
  tks: number;
  /** The length asked for, when there was an assignment. */
  asked: number | null;
  /** Question, credit, answer and bio in the lines of the slot. */
  fit: { lines: number; slot: number | null; over: number | null };
  /** Who wrote how much of it, 0 to 1, the most first. */
  writers: { id: number; name: string; share: number }[];
  /** Who reads. */
  readerId: number;
  /** The reader agreed on the form, or sent a letter to be printed. */
  agreed: "form" | "letter" | null;
  credit: string;
  hasBio: boolean;
  /** The last revision is an editor's. */
  edited: boolean;
  /** The historian's last word on this very revision. */
  remark: "agreed" | "objected" | null;
  historian: string;
  /** The number of the last revision. */
  number: number;
  /** The words were changed after it was made. */
  changedSince: boolean;
  openThings: OpenThings;
  /** What the checklist before approval still asks for. */
  unticked: string[];
  /** What the pictures of the last revision lack for print, each a sentence; null where it has none. */
  pictures: string[] | null;
};

const percent = (share: number) => `${Math.round(share * 100)} percent`;

/** The checks in the order in which an editor looks at them. */
export function checksOf(reading: Reading): Check[] {
  return [...text(reading), facts(reading), length(reading), tk(reading), ...pictures(reading), ...checklist(reading), eyes(reading), seen(reading), consent(reading), furniture(reading)];
}

/** Of the working text: what has to be decided or made a revision before the last revision can go. */
function text({ openThings: { suggestions, conflicts }, changedSince, number }: Reading): Check[] {
  return [
    conflicts.length > 0 && { name: conflicts.length === 1 ? "One paragraph has two texts" : `${conflicts.length} paragraphs have two texts`, state: "stop" as const, detail: "Choose between them.", places: conflicts.map(({ id, words }) => ({ at: `c-${id}`, words: short(words) || "A paragraph" })) },
    suggestions.length > 0
      ? { name: suggestions.length === 1 ? "One suggestion is open" : `${suggestions.length} suggestions are open`, state: "stop" as const, detail: "Take or leave each.", places: suggestions.map(({ key, by, words }) => ({ at: `s-${key}`, words: `${by}: ${words.length > 90 ? `${words.slice(0, 87).trimEnd()}…` : words || "a change"}` })) }
      : { name: "No suggestion is open", state: "done" as const },
    changedSince && { name: `The text was changed after revision ${number}`, state: "stop" as const, detail: "Save it as a new revision, and read that.", places: [{ at: "", words: "Go to the text" }] },
  ].filter((check) => check !== false);
}

const short = (words: string) => (words.length > 60 ? `“${words.slice(0, 57).trimEnd()}…”` : words && `“${words}”`);

function facts({ openThings: { claims } }: Reading): Check {
  if (claims.length === 0) return { name: "No fact is open", state: "done" };
  const why = (claim: OpenThings["claims"][number]) => (claim.lapsed ? "its sentence changed after it was checked" : claimStates[claim.state].toLowerCase());
  return { name: claims.length === 1 ? "One fact is not verified" : `${claims.length} facts are not verified`, state: "stop", detail: "The chief may approve with open facts, and says why.", places: claims.map((claim) => ({ at: `f-${claim.key}`, words: `${short(claim.quote) || "A fact"}, ${why(claim)}` })) };
}

/** Approved without, it would come back from the publish page for another revision. */
function pictures({ pictures: lacks }: Reading): Check[] {
  if (!lacks) return [];
  if (lacks.length === 0) return [{ name: "The pictures can be printed", state: "done" }];
  return [{ name: "A picture cannot be printed yet", state: "open", detail: `${lacks.join(" ")} It stops publication, not approval.`, places: [{ at: "", words: "Say it beside the text" }] }];
}

function checklist({ unticked }: Reading): Check[] {
  return unticked.length === 0 ? [] : [{ name: unticked.length === 1 ? "One line of the checklist is not ticked" : `${unticked.length} lines of the checklist are not ticked`, state: "stop", detail: unticked.join(" ") }];
}

function length({ words, asked, fit: slot }: Reading): Check {
  const lines = slot.slot === null ? `It makes ${sayLines(slot)}.` : `With question and bio it makes ${slot.lines.toLocaleString("en-US")} lines of ${slot.slot.toLocaleString("en-US")}: ${sayLines(slot)}.`;
  if (asked === null) return { name: `${words.toLocaleString("en-US")} words`, state: "open", detail: `No length was asked for. ${lines}` };
  const fit = copyfit(words, asked);
  const isOver = slot.over === null ? fit.state === "over" : slot.over > 0;
  const state = isOver ? "over" : fit.state === "over" ? "fits" : fit.state;
  return { name: state === "fits" ? "Length fits" : state === "over" ? "Over its length" : "Under its length", state: state === "fits" ? "done" : "open", detail: `${words.toLocaleString("en-US")} words. ${fit.sentence} ${lines}` };
}

const tk = ({ tks }: Reading): Check =>
  tks === 0 ? { name: "No TK left" , state: "done" } : { name: tks === 1 ? "One TK is left" : `${tks} TKs are left`, state: "stop", detail: "Copy is missing there. It cannot be approved with TK in it." };

function eyes({ writers, readerId }: Reading): Check {
  const detail = writers.map(({ name, share }) => `${name} ${percent(share)}`).join(", ");
  const own = writers.find(({ id }) => id === readerId)?.share ?? 0;
  return own > secondEyesShare ? { name: "A second pair of eyes is needed", state: "stop", detail: `Words: ${detail}.` } : { name: "Whose words they are", state: "done", detail: `${detail}.` };
}

function seen({ edited, remark, historian }: Reading): Check {
  if (remark === "objected") return { name: `${historian} asks for something else`, state: "open", detail: "Read the answer below before you approve." };
  if (!edited || remark === "agreed") return { name: edited ? `${historian} agrees with the edited text` : "The historian’s own text", state: "done" };
  return { name: `${historian} has not answered the edited text`, state: "open", detail: "That does not stop approval." };
}

function consent({ agreed }: Reading): Check {
  if (agreed === "form") return { name: "The reader agreed to the words being printed", state: "done" };
  if (agreed === "letter") return { name: "Sent by the reader to be printed", state: "done" };
  return { name: "No agreement of the reader is kept", state: "open", detail: "It did not come by the form." };
}

function furniture({ hasBio, credit }: Reading): Check {
  return hasBio ? { name: "Bio and credit as they will be printed", state: "done", detail: `—${credit}` } : { name: "The bio is missing", state: "open", detail: "It is needed when the answer is published." };
}
