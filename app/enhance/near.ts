// "Was it this?": under the question, while it is typed, answers that come close. A help, never in the way: whatever fails, it stays silent.

type Near = { path: string; headline: string; deck: string };
/** So many words in, and so long a pause in typing. */
const fewest = 6;
const pause = 900;

/** @param path of the column whose form this is */
export function lookForNear(form: HTMLFormElement, path: string): void {
  const field = form.querySelector<HTMLTextAreaElement>("#question");
  const shown = form.querySelector<HTMLElement>("[data-near]");
  if (!field || !shown) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = "";
  const look = async () => {
    const words = field.value.slice(0, 2000);
    if (words === last || words.trim().split(/\s+/).length < fewest) return;
    last = words;
    try {
      const answer = await fetch(`/api/ask/${path}/near`, { method: "POST", body: words });
      if (answer.ok && last === words) show(shown, path, (await answer.json()) as Near[]);
    } catch {
      // away: the form is what matters
    }
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), pause);
  });
}

function show(shown: HTMLElement, path: string, near: readonly Near[]): void {
  shown.querySelector("ul")!.replaceChildren(...near.map((answer) => lineOf(path, answer)));
  shown.hidden = near.length === 0;
}

function lineOf(column: string, { path, headline, deck }: Near): HTMLElement {
  const [line, link] = [document.createElement("li"), document.createElement("a")];
  Object.assign(link, { href: `/${column}/${path}`, target: "_blank", rel: "noopener", textContent: headline });
  line.append(link);
  if (deck) line.append(Object.assign(document.createElement("p"), { textContent: deck }));
  return line;
}
