// What can be done on this page, read off the page itself: what carries a key, the views of a list, the places. So a command and its
// button can never disagree.

export type Command = { label: string; group: "Here" | "Views" | "Places" | "Go to" | "Found" | "Search"; about?: string; keys?: string; run: () => void };

/** What lies in a closed menu is as near as the button of the menu. */
const seen = (element: HTMLElement) => (element.closest<HTMLElement>(".menu[hidden]")?.parentElement ?? element).checkVisibility({ visibilityProperty: true }) && !element.matches(":disabled,[aria-disabled=true]");
/** The words of a button or link, without its key. */
const wordsOf = (element: HTMLElement) => (element.getAttribute("aria-label") ?? [...element.childNodes].map((node) => (node.nodeName === "KBD" ? "" : (node.textContent ?? ""))).join(" ")).replace(/\s+/g, " ").trim();
const sayKey = (key: string) => key.split("+").map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`).join("+");
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

const press = (element: HTMLElement) => () => (element.matches("input:not([type=checkbox]),textarea") ? element.focus() : element.click());

/** Everything the page offers now, in its order; of two that carry one key, the first, as the keyboard has it. */
export function commandsHere(): Command[] {
  const keyed = all("[data-key]").filter((element) => seen(element) && element.dataset.key !== "Escape");
  const first = keyed.filter((element, at) => keyed.findIndex((other) => other.dataset.key === element.dataset.key) === at);
  return [
    ...first.map((element): Command => ({ label: wordsOf(element), group: "Here", keys: sayKey(element.dataset.key ?? ""), run: press(element) })),
    ...all(".tabs a, [data-views] a").map((link): Command => ({ label: wordsOf(link), group: "Views", run: press(link) })),
    ...all(".pl li a").map((link): Command => ({ label: wordsOf(link), group: "Places", run: press(link) })),
    ...all(".allkeys").map((list): Command => ({ label: "All keys", group: "Here", keys: "?", run: () => list.showPopover() })),
  ].filter(({ label }) => label !== "");
}

/** Something that was found: what it is called, what it is and of whom, and where it stands. */
export type Hit = { title: string; about: string; href: string };

const reference = /^\s*([a-z]{2,6}-\d{1,9})\s*$/i;

/** What answers to the words typed: a question by its reference, what the page offers, and at the end a search for them. @param go opens an address @param found what the desk holds of them so far */
export function commandsFor(typed: string, here: readonly Command[], go: (address: string) => void, found: readonly Hit[] = []): Command[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const named = reference.exec(typed)?.[1]?.toUpperCase();
  const q = encodeURIComponent(typed.trim());
  return [
    ...(named ? [{ label: `Open ${named}`, group: "Go to" as const, run: () => go(`/desk/questions/${named}`) }] : []),
    ...here.filter(({ label, group }) => words.every((word) => `${label} ${group}`.toLocaleLowerCase().includes(word))),
    ...(words.length > 0 ? found.map(({ title, about, href }): Command => ({ label: title, about, group: "Found", run: () => go(href) })) : []),
    ...(words.length > 0 && !named
      ? [
          { label: `Search everything for “${typed.trim()}”`, group: "Search" as const, run: () => go(`/desk/search?q=${q}`) },
          { label: `Search the inbox for “${typed.trim()}”`, group: "Search" as const, run: () => go(`/desk/inbox?q=${q}`) },
          { label: `Search all questions for “${typed.trim()}”`, group: "Search" as const, run: () => go(`/desk/questions?stage=all&q=${q}`) },
        ]
      : []),
  ];
}
