import type { Metadata } from "next";
import { notFound } from "next/navigation";

// Served at addresses of a column where nothing is, so that a thousand guesses make one page and no query.
export const revalidate = false;
export const generateStaticParams = () => [];
export const metadata: Metadata = { title: "Not found", robots: { index: false } };

export default function Page(): never {
  notFound();
}
