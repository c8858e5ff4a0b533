// What a rule says of a mail, and what is decided by it. Pure.
import type { Tray } from "../words";
import type { MailAsker } from "./asker";
import type { Facts, Forwarded, Read } from "./facts";

/** What has to be written beside the filing. */
export type Becomes =
  | { kind: "question"; asker: MailAsker; body: string; said: string; receipt: boolean }
  | { kind: "message"; questionId: number }
  | { kind: "answer"; questionId: number; contributorId: number };

export type Decision = {
  tray: Tray;
  why: string[];
  becomes: Becomes | null;
  perhaps: number[];
  letterId: number | null;
  permanent: boolean | null;
  twinOfId: number | null;
  originalFrom: Forwarded | null;
};

/** What becomes of a mail by this rule, or null when it says nothing of it. */
export type Rule = (facts: Facts) => (Partial<Decision> & { tray: Tray; why: string[] }) | null;
type ReadRule = (read: Read, facts: Facts) => ReturnType<Rule>;

/** A rule about what a mail says: it has nothing to say of one that could not be read. */
export const ofRead =
  (rule: ReadRule): Rule =>
  (facts) =>
    "failed" in facts.read ? null : rule(facts.read, facts);

/** Something readable: marks and blanks alone are nothing. */
export const readable = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** A decision in which nothing but its tray and its reason is told. */
export const nothing: Omit<Decision, "tray" | "why"> = { becomes: null, perhaps: [], letterId: null, permanent: null, twinOfId: null, originalFrom: null };
