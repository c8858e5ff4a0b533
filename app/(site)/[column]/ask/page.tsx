import type { Metadata } from "next";
import { readFrame } from "@/app/api/ask/frames";
import { shownWith } from "@/app/api/ask/shown-with";
import { notFound } from "next/navigation";
import { StructuredData } from "@/app/parts/structured-data";
import { askData } from "@/lib/export/page-data";
import { addressOf } from "@/lib/magazine/address";
import { theColumn } from "../the-column";
import "@/app/ui/forms.css";
import { AskForm } from "./ask-form";
import { AskPage, askHeadline } from "./ask-page";

// Every showing carries a token of its own, so this page is never kept.
export const dynamic = "force-dynamic";

type Props = { params: Promise<{ column: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { column, magazine } = await theColumn((await params).column);
  return { title: `Ask a question · ${column.name} · ${magazine.name}`, description: column.askIntro || undefined, alternates: { canonical: addressOf(magazine, `/${column.path}/ask`) } };
}

export default async function Page({ params }: Props) {
  const frame = await readFrame((await params).column);
  if (!frame) notFound();
  const { column, magazine } = frame;
  return (
    <>
      <StructuredData data={askData(column, magazine, askHeadline)} />
      <AskPage column={column}>
        <AskForm path={column.path} column={column} {...shownWith(column)} />
      </AskPage>
    </>
  );
}
