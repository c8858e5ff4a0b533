// What this machine could do at best: a bare server in a process of its own, with one query or one row per request, or none.
// Run by bench-river.mjs. DATABASE_URL: its database; BYTES: how long its answers are.
import { createServer } from "node:http";
import postgres from "postgres";

const sql = postgres(process.env.DATABASE_URL, { max: 10, onnotice: () => {} });
await sql`create table if not exists bench_limit (id bigint generated always as identity primary key, body text not null)`;
const body = Buffer.alloc(Number(process.env.BYTES ?? 20_000), "a line of a page\n");
const headers = { "content-type": "text/html; charset=utf-8" };

const server = createServer(async (request, response) => {
  if (request.url === "/row") await sql`insert into bench_limit (body) values (${"Why did the bell ring?"})`;
  if (request.url === "/query") await sql`select id, slug_line from questions order by received_at desc limit 50`;
  response.writeHead(200, headers).end(body);
});
process.on("disconnect", () => process.exit());
server.listen(0, "127.0.0.1", () => process.send(server.address().port));
