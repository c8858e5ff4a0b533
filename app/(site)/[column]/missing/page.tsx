import type { Metadata } from "next";
import { NotHere } from "@/app/parts/not-here";

// Served under 404 at addresses of a column where nothing is, so that a thousand guesses make one page and no query. Drawn as a page,
// because what notFound() leads to is drawn by the framework's scripts, which readers are not sent.
export const revalidate = false;
export const generateStaticParams = () => [];
export const metadata: Metadata = { title: "Not found", robots: { index: false } };

export default function Page() {
  return <NotHere />;
}
