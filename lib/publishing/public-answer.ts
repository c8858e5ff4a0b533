// A live answer with everything it stands in, for what is made from it beside its page. Plainly public.
import { addressOf } from "../magazine/address";
import { type PublicColumn, type PublicMagazine, publicColumn } from "../magazine/public";
import { type Answer, answerAt } from "./answer";

export type PublicAnswer = { answer: Answer; column: PublicColumn; magazine: PublicMagazine; address: string };

/** The answer at the paths of its address, which is given whole; null where none stands. */
export async function publicAnswer(columnPath: string, path: string): Promise<PublicAnswer | null> {
  const found = await publicColumn(columnPath);
  const answer = found && (await answerAt(found.column.id, path));
  return answer ? { answer, ...found, address: addressOf(found.magazine, `/${found.column.path}/${answer.path}`) } : null;
}
