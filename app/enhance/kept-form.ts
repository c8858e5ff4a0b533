// What scripts add to a form of readers: what was typed is kept in this tab until it is sent, and the button says that it is sending.

const nameOf = (key: string) => `askdesk:${key}`;

function kept(key: string): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(key)) ?? "{}") as Record<string, string>;
  } catch {
    return {}; // storage is off
  }
}

/** Keeps what was typed under this key; null when it is no longer needed. */
export function keep(key: string, typed: Record<string, string> | null): void {
  try {
    if (typed) sessionStorage.setItem(nameOf(key), JSON.stringify(typed));
    else sessionStorage.removeItem(nameOf(key));
  } catch {
    // storage is off or full: the form works without
  }
}

export const fieldOf = (form: HTMLFormElement, name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement;

/** Fills empty fields with what was typed in this tab before, and keeps what is typed from now on. */
export function keepTyped(form: HTMLFormElement, key: string, names: readonly string[]): void {
  const before = kept(key);
  for (const name of names) if (fieldOf(form, name).value === "" && before[name]) fieldOf(form, name).value = before[name];
  form.addEventListener("input", () => keep(key, Object.fromEntries(names.map((name) => [name, fieldOf(form, name).value]))));
}

/** One press sends one form. */
export function sayWhileSending(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]")!;
  const label = button.textContent;
  form.addEventListener("submit", (event) => {
    if (button.getAttribute("aria-disabled")) return event.preventDefault();
    button.textContent = "Sending…";
    button.setAttribute("aria-disabled", "true");
  });
  // Whoever comes back to the page finds the button as it was.
  window.addEventListener("pageshow", () => {
    button.textContent = label;
    button.removeAttribute("aria-disabled");
  });
}
