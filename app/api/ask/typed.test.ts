import { expect, test } from "vitest";
import { typedIn } from "./typed";

const sent = (body: BodyInit, headers?: Record<string, string>) => typedIn(new Request("http://here.invalid/", { method: "POST", body, headers }));

test("a form is read in both ways a browser sends it; files are no fields", async () => {
  expect(await sent(new URLSearchParams({ name: "Ruth & Ann", question: "Why?\r\nHow?" }))).toEqual({ name: "Ruth & Ann", question: "Why?\r\nHow?" });
  const form = new FormData();
  form.set("name", "Ruth");
  form.set("picture", new File(["x"], "x.png"));
  expect(await sent(form)).toEqual({ name: "Ruth" });
});

test("what is too large, or no form, is nothing", async () => {
  expect(await sent(new URLSearchParams({ question: "x".repeat(2_000_000) }))).toBeNull();
  expect(await sent('{"question":"Why?"}', { "content-type": "application/json" })).toBeNull();
  expect(await sent("--no boundary", { "content-type": "multipart/form-data" })).toBeNull();
});

test("thousands of fields are no form of ours, whichever way they are sent", async () => {
  const names = Array.from({ length: 5_000 }, (_, n) => `field${n}`);
  expect(await sent(new URLSearchParams(names.map((name) => [name, ""])))).toBeNull();
  const form = new FormData();
  for (const name of names) form.set(name, "");
  expect(await sent(form)).toBeNull();
  expect(await sent(new URLSearchParams({ question: "& ".repeat(20_000) }))).toEqual({ question: "& ".repeat(20_000) });
});
