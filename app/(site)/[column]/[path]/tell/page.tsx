import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "@/app/ui/forms.css";
import { readFrame } from "@/app/api/ask/frames";
import { sealedWith } from "@/app/api/tell/sealed-with";
import { Enhance } from "@/app/parts/enhance";
import { issueToken } from "@/lib/intake/form-token";
import { addressOf } from "@/lib/magazine/address";
import { answerAt } from "@/lib/publishing/answer";
import { consentWording } from "@/lib/tips/tip";
import style from "../../ask/ask.module.css";
import { theColumn } from "../../the-column";
import { TellForm } from "./tell-form";
import { TellPage } from "./tell-page";

// Every showing carries a token of its own, so this page is never kept.
export const dynamic = "force-dynamic";

type Props = { params: Promise<{ column: string; path: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { column: columnPath, path } = await params;
  const { column, magazine } = await theColumn(columnPath);
  return { title: `Tell us · ${column.name} · ${magazine.name}`, robots: { index: false }, alternates: { canonical: addressOf(magazine, `/${column.path}/${path}`) } };
}

export default async function Page({ params, searchParams }: Props) {
  const { column: columnPath, path } = await params;
  const frame = await readFrame(columnPath);
  const answer = frame && (await answerAt(frame.column.id, path));
  if (!answer) notFound();
  const { column, magazine } = frame;
  const { reference } = answer;
  const about = { reference, headline: answer.headline, address: `/${column.path}/${answer.path}` };
  if ((await searchParams).told !== undefined) {
    return (
      <TellPage column={column} about={about} heading="Thank you for telling us">
        <div className={style.letter}>
          <p>What you wrote has reached the desk of {column.name}. A few lines that say so are on their way to you by email.</p>
          <p>An editor reads it. We cannot promise a personal reply; should the answer be corrected on account of it, you hear of it.</p>
          <p><a href={about.address}>Back to the answer</a></p>
          <p>With good wishes,<br /><i>The editors of {magazine.name}</i></p>
          <span hidden data-told={reference} />
          <Enhance by="tell" />
        </div>
      </TellPage>
    );
  }
  return (
    <TellPage column={column} about={about}>
      <TellForm reference={reference} token={issueToken(sealedWith(column.id, reference, consentWording))} wording={consentWording} />
    </TellPage>
  );
}
