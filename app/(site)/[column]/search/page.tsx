import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { FoundPage, foundHead } from "@/app/parts/found-page";
import { searchAnswers } from "@/lib/search/answers";
import { addressFor, isTidy, looking } from "@/lib/search/looking";
import { theColumn } from "../the-column";
import { searchMetadata } from "./metadata";

// What people look for is nobody's to keep: made per request. Readers have it from the press (app/press/search.tsx), which fills in
// ./blank with the same parts; this page stands where there is no press.
export const dynamic = "force-dynamic";

type Props = { params: Promise<{ column: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Read once for the page and its head. */
const find = cache((columnId: number, address: string) => searchAnswers(columnId, looking.parse(Object.fromEntries(new URL(address, "http://x").searchParams))));

async function read({ params, searchParams }: Props) {
  const [{ column, magazine }, sent] = await Promise.all([params.then(({ column: path }) => theColumn(path)), searchParams]);
  const asked = looking.parse(sent);
  const address = addressFor(column.path, asked, { page: asked.page });
  // One address for the same results, to be passed on: a form sends its empty fields along.
  if (!isTidy(sent, asked)) redirect(address);
  return { column, magazine, asked, found: await find(column.id, address) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { column, magazine, asked, found } = await read(props);
  return searchMetadata(column, magazine, foundHead(column.name, asked, found));
}

export default async function Page(props: Props) {
  const { column, asked, found } = await read(props);
  return <FoundPage columnPath={column.path} asked={asked} found={found} />;
}
