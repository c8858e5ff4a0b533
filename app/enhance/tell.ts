// What scripts add to the form by which readers tell us something about an answer: what was typed is kept in this tab until it is sent.
import { keep, keepTyped, sayWhileSending } from "./kept-form";

const names = ["words", "name", "town", "region", "email"];

const form = document.querySelector<HTMLFormElement>("form[data-tell]");
if (form) {
  keepTyped(form, `tell ${form.dataset.tell}`, names);
  sayWhileSending(form);
}
const sent = document.querySelector<HTMLElement>("[data-told]");
if (sent) keep(`tell ${sent.dataset.told}`, null);
