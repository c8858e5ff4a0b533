import { notFound } from "next/navigation";
import { cache } from "react";
import { addressOf } from "@/lib/magazine/address";
import { answerAt } from "@/lib/publishing/answer";
import { versionsOf } from "@/lib/publishing/versions";
import { theColumn } from "../../the-column";

/** The versions of the answer that stands at an address; read once for a page and its head. Not found where the column shows none. */
export const theVersions = cache(async (columnPath: string, path: string) => {
  const { column, magazine } = await theColumn(columnPath);
  if (!column.showsVersions) notFound();
  const answer = (await answerAt(column.id, path)) ?? notFound();
  return { column, magazine, answer, versions: await versionsOf(answer.questionId), address: addressOf(magazine, `/${column.path}/${answer.path}`) };
});
