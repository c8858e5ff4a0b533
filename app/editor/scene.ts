// What a part of the writing desk has to know of where it stands: whose text, whose hand, and where its doors are.
import type { Hand } from "@/lib/answers/answer";

/** The same for as long as the page stands. Comes from the server: nothing in it is secret from who is signed in. */
export type Scene = {
  questionId: number;
  /** WWQ-1042. */
  reference: string;
  /** Of the text: the magazine's locale. */
  lang: string;
  me: { id: number; name: string };
  hand: Hand;
  /** Who may be spoken to by name in a note. */
  people: { id: number; name: string }[];
  /** The base of the doors for this text: "/api/text/12". */
  address: string;
};
