import type { Metadata } from "next";
import { NotHere } from "@/app/parts/not-here";
import "./ui/reading-fonts.css";
import "./ui/lost.css";

export const metadata: Metadata = { title: "Not found", robots: { index: false } };

export default function NotFound() {
  return <NotHere alone />;
}
