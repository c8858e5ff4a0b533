// The very page readers will get, with the choices of the form. Per request, and only for the desk.
import type { Metadata } from "next";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { AnswerPage } from "@/app/parts/answer-page";
import { SiteFrame } from "@/app/parts/site-frame";
import { addressOf } from "@/lib/magazine/address";
import { publicColumn, publicColumns } from "@/lib/magazine/public";
import { related } from "@/lib/search/related";
import { previewing, previewOf } from "@/lib/publishing/preview";
import { sheetOf } from "@/lib/questions/sheet";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Preview", robots: { index: false } };

type Props = { params: Promise<{ ref: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ params, searchParams }: Props) {
  const { ref } = await params;
  const actor = await requireDesk(`/desk/questions/${ref}/publish`);
  const { situation, column: own } = await orNotFound(sheetOf(actor, ref));
  const answer = await orNotFound(previewOf(actor, situation, previewing.parse(await searchParams), requestTime()));
  const { column, magazine } = (await publicColumn(own.path))!;
  const [columns, more] = await Promise.all([publicColumns(magazine.id), related(answer)]);
  const address = addressOf(magazine, `/${column.path}/${answer.path}`);
  return (
    <>
      {/* Links lead out of the frame in which the publish page shows this. */}
      <base target="_blank" />
      <SiteFrame magazine={magazine} column={column} columns={columns.map((each) => each.column)}>
        <AnswerPage answer={answer} column={column} magazine={magazine} more={more} address={address} />
      </SiteFrame>
    </>
  );
}
