// Keys as ProseMirror writes them ("Mod-Shift-k"), as a person reads them and as a screen reader is told them. Pure.

const aria: Record<string, string> = { Alt: "Alt", Shift: "Shift", Ctrl: "Control" };
const onMac: Record<string, string> = { Mod: "⌘", Alt: "⌥", Shift: "⇧", Ctrl: "⌃", Enter: "↩", Backspace: "⌫", Escape: "esc", Tab: "⇥" };
const elsewhere: Record<string, string> = { Mod: "Ctrl", Escape: "Esc" };
/** The order in which a Mac names them. */
const macOrder = ["Ctrl", "Alt", "Shift", "Mod"];

// The last of them may be the hyphen itself.
const parts = (keys: string) => keys.split(/-(?!$)/u);
const upper = (part: string) => (/^[a-z]$/u.test(part) ? part.toUpperCase() : part);
const minus = (part: string) => (part === "-" ? "−" : part);

/** "Mod-Shift-k": "Ctrl Shift K", and on a Mac "⇧⌘K". */
export function shown(keys: string, isMac: boolean): string {
  const all = parts(keys);
  const key = minus(upper(all.at(-1)!));
  if (!isMac) return [...all.slice(0, -1), key].map((part) => elsewhere[part] ?? part).join(" ");
  const held = macOrder.filter((part) => all.slice(0, -1).includes(part));
  return [...held, key].map((part) => onMac[part] ?? part).join("");
}

/** For aria-keyshortcuts: "Control+Shift+K", and on a Mac "Meta+Shift+K". Of a plus, "plus". */
export const ariaKeys = (keys: readonly string[], isMac: boolean): string =>
  keys.map((one) => parts(one).map((part) => (part === "Mod" ? (isMac ? "Meta" : "Control") : (aria[part] ?? upper(part)))).join("+")).join(" ");

/** For Playwright's keyboard. */
export const pressed = (keys: string): string => parts(keys).map((part) => (part === "Mod" ? "ControlOrMeta" : part)).join("+");
