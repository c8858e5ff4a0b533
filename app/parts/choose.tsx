// A select of a plain form, its options in one piece: as hundreds of elements they are a good part of the time in which a page is made.
import { escapeHtml } from "@/lib/text/html";

export type Option = readonly [value: string | number, words: string];

/**
 * @param options in order; @param chosen the value of the one that is chosen, the first if none is
 * @param label its name, where no label stands around it
 */
export function Choose({ name, options, chosen = "", label, className }: { name: string; options: readonly Option[]; chosen?: string | number; label?: string; className?: string }) {
  return <select key={chosen} name={name} aria-label={label} className={className} dangerouslySetInnerHTML={{ __html: options.map((option) => optionHtml(option, chosen)).join("") }} />;
}

const optionHtml = ([value, words]: Option, chosen: string | number) => `<option value="${escapeHtml(String(value))}"${String(value) === String(chosen) ? " selected" : ""}>${escapeHtml(words)}</option>`;
