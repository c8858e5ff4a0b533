// What has to be so before an answer can go, and what an editor should know before it does. Pure; the verbs have the last word.
import { copyfit } from "../answers/copyfit";
import { secondEyesShare } from "../workflow/unless";

/** done: as it should be. stop: approval is refused. open: worth a look, stops nothing. */
export type Check = { name: string; state: "done" | "open" | "stop"; detail?: string };

export type Reading = {
  words: number;
  tks: number;
  /** The length asked for, when there was an assignment. */
  asked: number | null;
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
};

const percent = (share: number) => `${Math.round(share * 100)} percent`;

/** The checks in the order in which an editor looks at them. */
export function checksOf(reading: Reading): Check[] {
  return [length(reading), tk(reading), eyes(reading), seen(reading), consent(reading), furniture(reading)];
}

function length({ words, asked }: Reading): Check {
  if (asked === null) return { name: `${words.toLocaleString("en-US")} words`, state: "open", detail: "No length was asked for." };
  const fit = copyfit(words, asked);
  return { name: fit.state === "fits" ? "Length fits" : fit.state === "over" ? "Over its length" : "Under its length", state: fit.state === "fits" ? "done" : "open", detail: `${words.toLocaleString("en-US")} words. ${fit.sentence}` };
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
