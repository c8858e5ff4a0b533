import type { Metadata } from "next";
// All that the parts that will be filled in are drawn with.
import "@/app/ui/contents.css";
import "@/app/ui/search.css";
import { gap } from "@/app/press/blank";
import { theColumn } from "../../the-column";
import { searchMetadata } from "../metadata";

// A page of results with nothing in it, printed once like any other page and filled in by the press for each reader. No address leads
// here (app/route-of.ts).
export const revalidate = false;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ column: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { column, magazine } = await theColumn((await params).column);
  return searchMetadata(column, magazine, { title: gap("title"), description: gap("description") });
}

export default function Page() {
  return gap("main");
}
