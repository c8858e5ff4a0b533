// What the stories of offers share: a question that is on offer, the link in its letter, and the telephone it is opened on.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import postgres from "postgres";
import { secretOf } from "@/lib/intake/secret-link";
import { cast, needed, reader, windowOf } from "./cast";
import { accept, ask, assign, prepare } from "./river";

const question = "My great-uncle kept the light at Minot’s Ledge and swore that the tower shook in every gale. Did it? And how did a keeper get off it when he was ill?";
const nextYear = new Date().getUTCFullYear() + 1;
/** When the offered answer is due, and a day that suits the historian better: of next year, so that they are always said with their year. */
export const [dueOn, laterOn] = [`${nextYear}-01-10`, `${nextYear}-01-25`];
export const brief = "The tower, then the man in it. Start with the gale of 1851.";

export async function inDatabase<T>(run: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(needed("E2E_DATABASE_URL"), { max: 1 });
  try {
    return await run(sql);
  } finally {
    await sql.end();
  }
}

/** The address in the newest letter of an offer, which the desk shows to nobody: made as the letter makes it, from the desk's database. */
export async function linkOf(reference: string): Promise<string> {
  process.env.NEXTAUTH_SECRET ??= (JSON.parse(readFileSync(join(import.meta.dirname, "../data/secrets.json"), "utf8")) as { NEXTAUTH_SECRET: string }).NEXTAUTH_SECRET;
  const [row] = await inDatabase((sql) => sql<{ id: number; madeAt: Date }[]>`
    select i.id::int, i.made_at as "madeAt" from invitations i join assignments a on a.id = i.assignment_id join questions q on q.id = a.question_id join columns c on c.id = q.column_id
    where c.prefix || '-' || q.number = ${reference} order by i.id desc limit 1`);
  return `/invitation/${secretOf("invitation", row!)}`;
}

/** A question that is offered to the historian, and the link in the letter. */
export async function offered(browser: Browser, editor: Page): Promise<{ reference: string; slugLine: string }> {
  const asker = await reader(browser);
  const { reference } = await ask(asker, { question, name: "Ada Coy", town: "Scituate", region: "Massachusetts", email: `ada.${Date.now()}@example.org` });
  const slugLine = `Minot’s Ledge ${reference}`;
  await accept(editor, reference);
  await prepare(editor, reference, { asPrinted: question, slugLine });
  await assign(editor, reference, { historian: cast.historian, due: dueOn, words: "280", amount: "250", brief });
  return { reference, slugLine };
}

export const phone = (browser: Browser, more: { javaScriptEnabled?: boolean; colorScheme?: "dark" } = {}) => windowOf(browser, { viewport: { width: 390, height: 844 }, ...more });
export const offerOn = (editor: Page) => editor.getByRole("region", { name: "The offer" });
