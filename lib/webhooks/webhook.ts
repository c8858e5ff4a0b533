// A webhook is an address elsewhere that is told, signed, when something happens in a magazine: by it another system knows of an answer
// without asking all the time. Its name, address and events may be changed; it turns off, and goes away.
import { z } from "zod";
import { line, neededLine } from "../kit/typed";
import { hookEventNames } from "../words";

const list = <T extends z.ZodType>(item: T) => z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(item));

/** What its form sends. Whether the address may be spoken to is the verb's to say: it depends on who runs the installation. */
export const webhookInput = z.object({
  name: neededLine("Give it a name, so that you know it again.", 80),
  url: line(500).refine((text) => URL.canParse(text), "Give a whole address, such as https://example.org/askdesk."),
  events: list(z.enum(hookEventNames)).refine((events) => events.length > 0, "Choose at least one."),
});
export type WebhookInput = z.output<typeof webhookInput>;

/** What its sealed secrets open for: those of one open for no other. */
export const secretOf = (webhookId: number): string => `webhook ${webhookId}`;

/** So long the former secret counts beside the new one; milliseconds. */
export const formerLasts = 24 * 3600 * 1000;

/** The words for its line in the list. */
export type Standing = "noSecret" | "on" | "failing" | "failed" | "off";

/** How it stands: not told yet, told, failing and tried again, turned off by itself, or by somebody. */
export function standingOf({ hasSecret, failingSince, turnedOffAt, turnedOffWhy }: { hasSecret: boolean; failingSince: Date | null; turnedOffAt: Date | null; turnedOffWhy: string | null }): Standing {
  if (!hasSecret) return "noSecret";
  if (turnedOffAt) return turnedOffWhy === null ? "off" : "failed";
  return failingSince ? "failing" : "on";
}

/** An address as lists and the log tell it: without what follows a question mark, where some receivers have their key. */
export const shownAddress = (url: string): string => url.replace(/[?#].*$/, "");
