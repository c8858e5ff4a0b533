// What this machine could do at best while somebody writes: a page that is a bare contenteditable with the same words, and a bare server
// that writes the bytes of a save down twice, as the desk does, and answers. Run by bench-writing.mjs. DATABASE_URL: its database.
import { createServer } from "node:http";
import postgres from "postgres";
import { plain } from "./bench-writing-text.mjs";

const sql = postgres(process.env.DATABASE_URL, { max: 4, onnotice: () => {} });
await sql`create table if not exists bench_text (id int primary key, document jsonb not null)`;
await sql`create table if not exists bench_saves (id bigint generated always as identity primary key, document jsonb not null)`;

const page = `<!doctype html><meta charset="utf-8"><title>Bare</title><style>body{margin:2rem auto;max-width:36rem;font:20px/1.6 serif}p{margin:0 0 1em}</style>
<div role="textbox" aria-label="Bare" contenteditable>${plain.map((words) => `<p>${words}</p>`).join("\n")}</div>`;

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

const server = createServer(async (request, response) => {
  if (request.method !== "POST") return response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
  const body = await bodyOf(request);
  await sql.begin(async (tx) => {
    await tx`insert into bench_text (id, document) values (1, ${body}::text::jsonb) on conflict (id) do update set document = excluded.document`;
    await tx`insert into bench_saves (document) values (${body}::text::jsonb)`;
  });
  response.writeHead(200, { "content-type": "application/json" }).end("{}");
});
process.on("disconnect", () => process.exit());
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
