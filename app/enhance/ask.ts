// What scripts add to the form, and nothing depends on it: words are counted, what was typed is kept in this tab until it is sent, the
// button says that it is sending, and answers that come close are named while one types.
import { fieldOf, keep, keepTyped, sayWhileSending } from "./kept-form";
import { lookForNear } from "./near";

const names = ["question", "name", "town", "region", "email"];
const countOf = (text: string) => text.match(/\S+/gu)?.length ?? 0;

function countWords(form: HTMLFormElement): void {
  const words = form.querySelector<HTMLElement>("[data-words]")!;
  const note = () => {
    const count = countOf(fieldOf(form, "question").value);
    words.textContent = count === 1 ? "1 word" : `${count.toLocaleString("en-US")} words`;
  };
  note();
  form.addEventListener("input", note);
}

const form = document.querySelector<HTMLFormElement>("form[data-ask]");
if (form) {
  keepTyped(form, form.dataset.ask!, names);
  countWords(form);
  sayWhileSending(form);
  lookForNear(form, form.dataset.ask!);
}
// On the page that says it has arrived, what was kept in this tab is no longer needed.
const sent = document.querySelector<HTMLElement>("[data-sent]");
if (sent) keep(sent.dataset.sent!, null);
