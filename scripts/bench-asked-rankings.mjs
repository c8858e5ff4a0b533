// Ways to tell which question of a column is one that somebody asks again, each by name, for bench:asked to compare.

import { join } from "node:path";
import { build } from "esbuild";
import { workersFolder } from "./workers-folder.mjs";

const root = join(import.meta.dirname, "..");

/** The desk's own matcher, over the database that DATABASE_URL names. */
export async function deskItself() {
  const outfile = join(workersFolder(root), "bench-asked.mjs");
  await build({ entryPoints: [join(root, "scripts/bench-asked-work.ts")], outfile, bundle: true, platform: "node", format: "esm", target: "node20", packages: "external", logLevel: "error", tsconfig: join(root, "tsconfig.json") });
  return import(outfile);
}

let desk;

/**
 * Each takes a connection of the postgres driver, the column's id and what was asked again, and resolves with the ids of up to five
 * questions, the likeliest first. Some that need a table of their own have `prepare(sql, columnId)`, called once when all is loaded.
 */
export const rankings = [
  {
    name: "full text",
    /** What PostgreSQL does by itself: any of the words, by ts_rank. */
    async find(sql, columnId, text) {
      const rows = await sql`
        with wanted as (select string_agg(quote_literal(lexeme), ' | ')::tsquery as words from unnest(to_tsvector('askdesk', ${text})))
        select q.id from questions q, wanted where q.column_id = ${columnId} and q.searched @@ wanted.words
        order by ts_rank(q.searched, wanted.words) desc, q.id desc limit 5`;
      return rows.map(({ id }) => Number(id));
    },
  },
  {
    name: "rare words",
    /** What each word weighs, as lib/search/telling.ts weighs those of answers: the logarithm of one plus how many times rarer than all it is. */
    async prepare(sql, columnId) {
      await sql`
        create table bench_asked_words as
        select word as stem, ln(1 + (select count(*) from questions where column_id = ${columnId})::float8 / ndoc) as weight
        from ts_stat(${`select searched from questions where column_id = ${Number(columnId)}`})`;
      await sql`alter table bench_asked_words add primary key (stem)`;
    },
    /** Whatever shares any of the words, by what the shared ones weigh together. */
    async find(sql, columnId, text) {
      const rows = await sql`
        with mine as materialized (select stem, weight from unnest(tsvector_to_array(to_tsvector('askdesk', ${text}))) lexeme join bench_asked_words on stem = lexeme)
        select q.id from mine join questions q on q.column_id = ${columnId} and q.searched @@ quote_literal(stem)::tsquery
        group by q.id order by sum(weight) desc, q.id desc limit 5`;
      return rows.map(({ id }) => Number(id));
    },
  },
  {
    name: "asked before",
    /** What the desk does: lib/asked. */
    async prepare() {
      desk = await deskItself();
    },
    /** Which question it would call probably the same, or null. */
    async claim(columnId, text, except) {
      const [first, second] = await desk.recall(text, { columnIds: [columnId], except });
      return first && desk.isProbably(first.nearness, second?.nearness ?? 0) ? first.questionId : null;
    },
    find: async (_, columnId, text) => (await desk.recall(text, { columnIds: [columnId] })).slice(0, 5).map(({ questionId }) => questionId),
  },
];
