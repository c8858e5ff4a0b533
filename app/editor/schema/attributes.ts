// The attributes of nodes and marks as the writing surface holds them, made from what lib/text/schema.ts says of them. In the page's
// markup they stand as data-*, and what is read from there has to keep the same rules.
import type { Attribute, Attributes } from "@/lib/text/schema";

/** What an attribute is called in the page's markup, where that is not data- and its own name. */
type Names = Readonly<Record<string, string>>;
const inMarkup = (name: string, names: Names) => names[name] ?? `data-${name.toLowerCase()}`;

function fromMarkup(element: Element, called: string, { rule }: Attribute): unknown {
  const written = element.getAttribute(called);
  if (written === null) return undefined;
  const asWords = rule.safeParse(written);
  if (asWords.success) return asWords.data;
  try {
    const asJson = rule.safeParse(JSON.parse(written));
    return asJson.success ? asJson.data : undefined;
  } catch {
    return undefined;
  }
}

/** What an element says of itself: false where something that has to be there is missing or wrong. */
export function readAttributes(attributes: Attributes, element: Element, names: Names = {}): Record<string, unknown> | false {
  const read = Object.entries(attributes).map(([name, attribute]) => [name, fromMarkup(element, inMarkup(name, names), attribute) ?? attribute.absent] as const);
  return read.every(([, value]) => value !== undefined) && Object.fromEntries(read);
}

/** For Tiptap's `addAttributes`. */
export function attributesOf(attributes: Attributes = {}, names: Names = {}) {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, { rule, absent }]) => [
      name,
      {
        ...(absent === undefined ? { isRequired: true } : { default: absent }),
        validate(value: unknown) {
          if (value !== absent && !rule.safeParse(value).success) throw new RangeError(`${name} is not as the schema asks`);
        },
        parseHTML: (element: Element) => fromMarkup(element, inMarkup(name, names), { rule, absent }),
        renderHTML: (held: Record<string, unknown>) => (held[name] === null ? {} : { [inMarkup(name, names)]: typeof held[name] === "string" ? held[name] : JSON.stringify(held[name]) }),
      },
    ]),
  );
}
