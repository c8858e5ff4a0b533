// Which letters stand on one page of the letters out, merged from the parts of each magazine, as the pages of other long lists are.
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { letters } from "@/db/schema/mail";
import { questions } from "@/db/schema/questions";
import { fillPage } from "../kit/fill-page";
import { idsOrCommon, patience } from "../questions/common";
import { parseReference } from "../questions/reference";
import type { LetterState } from "../words";

/** What is looked at. `before` is the last letter already seen. */
export type LettersFilter = { magazineId?: number; state?: LetterState; q?: string; before?: { at: Date; id: number } };
export type LettersPage = { ids: number[]; last: { at: Date; id: number } | null };

/** Letters to whoever's name or address has these signs in it, or about the question of this reference. */
function sought(q: string): SQL {
  const parts = parseReference(q);
  if (parts) return sql`${letters.questionId} = (select ${questions.id} from ${questions} join ${columns} on ${columns.id} = ${questions.columnId} where ${columns.prefix} = ${parts.prefix} and ${questions.number} = ${parts.number})`;
  return sql`(${letters.to} || ' ' || ${letters.toName}) ilike ${`%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`}`;
}

/** The letters a search has found, or "common" when those are more than anybody looks through, or no index knows so short a word. @param patient so many milliseconds it may be looked up */
export async function lettersFound(q: string, patient: number = patience.list): Promise<number[] | "common"> {
  if ([...q].length < 3) return "common";
  return idsOrCommon(sql`${letters.id}`, sql`from ${letters} where ${sought(q)}`, patient);
}

const beyond = ({ before }: LettersFilter) => before && sql`(${letters.madeAt}, ${letters.id}) < (${before.at.toISOString()}::timestamptz, ${before.id})`;
const inState = ({ state }: LettersFilter) => state && eq(letters.state, state);

/** The first so many of all these magazines: of each only as far as the page goes. */
function merged(magazineIds: number[], filter: LettersFilter, limit: number): SQL {
  const each = magazineIds.map((id) => sql`(select ${letters.id}, ${letters.madeAt} from ${letters} where ${and(eq(letters.magazineId, id), inState(filter), beyond(filter))} order by ${letters.madeAt} desc, ${letters.id} desc limit ${limit})`);
  return sql`select part.* from (${each.length > 0 ? sql.join(each, sql` union all `) : sql`select ${letters.id}, ${letters.madeAt} from ${letters} where false`}) part order by part.made_at desc, part.id desc limit ${limit}`;
}

/** The ids of one page, the newest first, and the letter to go on from when there is more. */
export async function lettersPage(magazineIds: number[], filter: LettersFilter, found: number[] | "common" | undefined, size: number): Promise<LettersPage> {
  if (found === "common") {
    const { rows, last } = await fillPage(
      (limit) => db.execute<{ id: number; at: string; holds: boolean }>(sql`select looked.id::int, looked.made_at as at, ${sought(filter.q!)} as holds from (${merged(magazineIds, filter, limit)}) looked join ${letters} on ${letters.id} = looked.id order by looked.made_at desc, looked.id desc`),
      size,
    );
    return { ids: rows.map(({ id }) => id), last: last && { at: new Date(last.at), id: last.id } };
  }
  const rows = found
    ? await db.select({ id: letters.id, at: letters.madeAt }).from(letters).where(and(sql`${letters.id} = any(${sql.param(found)}::bigint[])`, sql`${letters.magazineId} = any(${sql.param(magazineIds)}::bigint[])`, inState(filter), beyond(filter))).orderBy(desc(letters.madeAt), desc(letters.id)).limit(size + 1)
    : (await db.execute<{ id: number; at: string }>(sql`select id::int, made_at as at from (${merged(magazineIds, filter, size + 1)}) page`)).map(({ id, at }) => ({ id, at: new Date(at) }));
  return { ids: rows.slice(0, size).map(({ id }) => id), last: rows.length > size ? rows[size - 1]! : null };
}
