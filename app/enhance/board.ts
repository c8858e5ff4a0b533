// What scripts add to the board: a vote is counted where one reads, without going to the question's own page. Whatever goes wrong leads there.

type Said = { done?: string; wondered?: number; sentence?: string };

const say = (text: string) => {
  const said = document.querySelector<HTMLElement>("[data-wonder-said]");
  if (said) said.textContent = text;
};
const count = (n: number) => (n === 1 ? "One reader wonders too" : `${n.toLocaleString("en-US")} readers wonder too`);
const done: Record<string, string> = { counted: "You wonder too", before: "You wonder too", network: "Counted before, from your network" };
const asJson = { accept: "application/json" };

async function vote(reference: string): Promise<Said> {
  const begun = await fetch(`/api/wonder/${reference}`, { headers: asJson });
  const { token, wait } = (await begun.json()) as { token: string; wait: number };
  // So long a person takes to read a question, and here the person has.
  await new Promise((resolve) => setTimeout(resolve, wait * 1000 + 100));
  const answer = await fetch(`/api/wonder/${reference}`, { method: "POST", headers: asJson, body: new URLSearchParams({ token, subject: "" }) });
  return (await answer.json()) as Said;
}

for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-wonder]")) {
  const reference = link.dataset.wonder!;
  const label = link.querySelector<HTMLElement>("[data-label]")!;
  link.setAttribute("role", "button");
  const press = async () => {
    label.textContent = "Counting…";
    const said = await vote(reference).catch((): Said => ({}));
    if (!said.done || said.wondered === undefined) return location.assign(link.href);
    const counted = document.querySelector(`[data-count="${reference}"]`);
    if (counted && said.wondered > 0) counted.textContent = count(said.wondered);
    label.textContent = done[said.done] ?? "You wonder too";
    say(`${label.textContent}. ${count(said.wondered)}.`);
    // From now on it leads to the question, where a vote can be taken back.
    link.removeAttribute("role");
    link.removeAttribute("data-wonder");
  };
  link.addEventListener("click", (event) => {
    if (!link.dataset.wonder || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (label.textContent !== "Counting…") void press();
  });
  link.addEventListener("keydown", (event) => {
    if (event.key !== " " || !link.dataset.wonder) return;
    event.preventDefault();
    link.click();
  });
}
