// What is known of a mail when it is decided what becomes of it: what it says itself, and what the desk's own rows say of it. Pure.
import type { Nature } from "../mime/nature";
import type { Mailbox, Reading } from "../mime/reading";
import type { Spam } from "../mime/spam";
import type { Door, Stage } from "../words";

export type Hints = { name: string; town: string; region: string; postalAddress: string };
export type Forwarded = { name: string; address: string; how: string };

/** A question a mail belongs to or may belong to. */
export type Known = { questionId: number; reference: string; stage: Stage };
/** A letter of ours that a mail is about. `how` says by what it was found. */
export type Concerned = { letterId: number; how: string };

/** What can be said only of a mail that was read. */
export type Read = {
  reading: Reading;
  nature: Nature;
  spam: Spam;
  /** Whom it is from, by the rules of senders.ts. The address is "" when nothing can be sent to it. */
  sender: Mailbox;
  /** The new words, without quotations and signatures; the whole when all of it is quotation. */
  said: string;
  /** The sender added words of their own to what is quoted or forwarded. */
  addsWords: boolean;
  /** From whom it is, where it was forwarded; `text` is what that person wrote. */
  forwarded: (Forwarded & { text: string }) | null;
  hints: Hints;
};

export type Facts = {
  door: Door;
  receivedAt: Date;
  /** Of the mail itself; or the sentence why it could not be read. */
  read: Read | { failed: string };
  /** The mail it is the same as. */
  twinOfId: number | null;
  /** Why it is a letter of our own that came back, or null; and which. */
  ours: string | null;
  oursId: number | null;
  /** The letter a delivery report, or an automatic answer, is about. */
  concerned: Concerned | null;
  /** What of the sender's is blocked: the address, or @host. */
  blocked: string | null;
  /** The sender is a person of the magazine's desk, or writes from one of our own addresses. */
  fromDesk: boolean;
  fromOurselves: boolean;
  /** The question it answers as the historian who has it. */
  historian: (Known & { contributorId: number; contributor: string }) | null;
  /** The question of the sender's that it goes on with, and by what that was found. */
  thread: (Known & { how: string }) | null;
  /** A letter of ours to this sender that it answers, who is neither the reader nor, now, the historian of that question. */
  bystander: Known | null;
  /** Questions it may belong to, each with the sentence why. */
  perhaps: (Known & { why: string })[];
};
