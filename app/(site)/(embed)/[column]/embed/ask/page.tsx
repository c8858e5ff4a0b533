import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "@/app/ui/forms.css";
import { readFrame } from "@/app/api/ask/frames";
import { EmbedFrame } from "@/app/parts/embed-frame";
import { Enhance } from "@/app/parts/enhance";
import { shownWith } from "@/app/api/ask/shown-with";
import { readerQuestion } from "@/lib/intake/queries";
import { addressOf } from "@/lib/magazine/address";
import { publicColumn } from "@/lib/magazine/public";
import { AskForm } from "../../../../[column]/ask/ask-form";

// The form as other sites show it in a frame. Every showing carries a token of its own, and needs no cookie.
export const dynamic = "force-dynamic";

type Props = { params: Promise<{ column: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { column, magazine } = (await publicColumn((await params).column)) ?? notFound();
  return { title: `Ask a question · ${column.name} · ${magazine.name}`, robots: { index: false }, referrer: "no-referrer", alternates: { canonical: addressOf(magazine, `/${column.path}/ask`) } };
}

export default async function Page({ params, searchParams }: Props) {
  const frame = await readFrame((await params).column);
  if (!frame) notFound();
  const { column, magazine } = frame;
  const { sent } = await searchParams;
  const question = typeof sent === "string" ? await readerQuestion(sent) : null;
  return (
    <EmbedFrame magazine={magazine} column={column}>
      {question ? (
        <Sent reference={question.reference} status={`/q/${String(sent)}`} columnPath={column.path} promiseDays={column.promiseDays} />
      ) : (
        <>
          <h1>{column.askHeading}</h1>
          {column.askIntro && <p className="deck">{column.askIntro}</p>}
          <AskForm path={column.path} column={column} {...shownWith(column)} isFramed />
        </>
      )}
    </EmbedFrame>
  );
}

/** That it has arrived, within the frame; everything else about it stands on the reader's private page, outside of it. */
function Sent({ reference, status, columnPath, promiseDays }: { reference: string; status: string; columnPath: string; promiseDays: number }) {
  return (
    <>
      <h1>We have your question</h1>
      <p className="ref">{reference}</p>
      <p>Thank you for writing. An editor will read it within {promiseDays === 1 ? "a day" : `${promiseDays} days`}.</p>
      <p><a href={status} target="_top">Your private page</a> says where it stands. There you can correct your name and town, or take the question back. Keep its address: whoever has it can do so.</p>
      <p className="onward"><a href={`/${columnPath}/embed/ask`}>Ask another question</a></p>
      <span hidden data-sent={columnPath} />
      <Enhance by="ask" />
    </>
  );
}
