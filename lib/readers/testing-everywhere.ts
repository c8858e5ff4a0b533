// For tests of erasing: every place in the database that holds these words, whatever its type. Only tests import this.
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";

/** "table.column" of all columns of all tables in which one of the words stands, in text, in JSON, in an array, in what a search reads, or in bytes. */
export async function whereStands(words: readonly string[]): Promise<string[]> {
  const columns = await db.execute<{ schema: string; table: string; column: string; type: string }>(sql`
    select c.table_schema as schema, c.table_name as table, c.column_name as column, c.data_type as type
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and c.table_schema in ('public', 'graphile_worker')
      and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'tsvector', 'ARRAY', 'USER-DEFINED')`);
  // Bytes that are text are looked at like text, without regard to capitals.
  const asText = ({ column, type }: { column: string; type: string }) => (type === "bytea" ? sql`encode(${sql.identifier(column)}, 'escape')` : sql`${sql.identifier(column)}::text`);
  const stands = (text: SQL) => sql`coalesce(bool_or(${sql.join(words.map((word) => sql`strpos(lower(${text}), ${word.toLowerCase()}) > 0`), sql` or `)}), false)`;
  const found: string[] = [];
  for (const name of new Set(columns.map(({ schema, table }) => `${schema}.${table}`))) {
    const [schema, table] = name.split(".") as [string, string];
    const of = columns.filter((one) => one.schema === schema && one.table === table);
    const [row] = await db.execute<Record<string, boolean>>(sql`select ${sql.join(of.map((one) => sql`${stands(asText(one))} as ${sql.identifier(one.column)}`), sql`, `)} from ${sql.identifier(schema)}.${sql.identifier(table)}`);
    found.push(...of.filter(({ column }) => row![column]).map(({ column }) => `${table}.${column}`));
  }
  return found.toSorted();
}
