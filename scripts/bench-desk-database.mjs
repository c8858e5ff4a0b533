// A PostgreSQL that tells how long each statement took. Only its superuser can put that in place, who signs in from nowhere: it is done while
// the server stands still.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { account, binaries } from "./postgres-binaries.mjs";
import { inFolder, role } from "./postgres-folder.mjs";
import { openDatabase } from "./trial.mjs";

const statements = `CREATE EXTENSION pg_stat_statements;\nGRANT EXECUTE ON FUNCTION pg_stat_statements_reset(oid, oid, bigint, boolean) TO ${role};\n`;

/** Opened in a folder, with the desk's own settings otherwise; every database that is made in it has the view pg_stat_statements. */
export async function openTelling(folder) {
  await (await openDatabase(folder)).stop();
  const as = account();
  const data = join(folder, "postgres");
  const done = spawnSync(join(binaries(as), "postgres"), ["--single", "-D", inFolder(data), "template1"], { cwd: data, ...as, input: statements, encoding: "utf8" });
  if (done.status !== 0 || /ERROR/.test(done.stderr)) throw new Error(`pg_stat_statements could not be put in place: ${done.stderr}`);
  return openDatabase(folder, { shared_preload_libraries: "pg_stat_statements", max_parallel_maintenance_workers: "2" });
}

/** The slowest statements since the last time, by their longest run, in milliseconds. */
export async function slowest(sql, howMany) {
  return sql`
    select round(max_exec_time::numeric, 1)::float8 as longest, round(mean_exec_time::numeric, 2)::float8 as mean, calls::int, regexp_replace(query, '[[:space:]]+', ' ', 'g') as query
    from pg_stat_statements where dbid = (select oid from pg_database where datname = current_database()) and query !~ 'pg_stat_statements' order by max_exec_time desc limit ${howMany}`;
}
export const forget = (sql) => sql`select pg_stat_statements_reset(0, (select oid from pg_database where datname = current_database()), 0)`;
