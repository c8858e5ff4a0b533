// A select of a plain form, for the few; of hundreds, ChooseOfMany.
import { type Option, optionsHtml } from "./options";

/**
 * @param options in order; @param chosen the value of the one that is chosen, the first if none is
 * @param label its name, where no label stands around it
 */
export function Choose({ name, options, chosen = "", label, className }: { name: string; options: readonly Option[]; chosen?: string | number; label?: string; className?: string }) {
  return <select key={chosen} name={name} aria-label={label} className={className} dangerouslySetInnerHTML={{ __html: optionsHtml(options, chosen) }} />;
}
