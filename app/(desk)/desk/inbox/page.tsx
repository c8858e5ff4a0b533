import type { Metadata } from "next";
import { requireDesk } from "@/app/actor";

export const metadata: Metadata = { title: "Inbox" };

export default async function Page() {
  await requireDesk("/desk/inbox");
  return <main className="page" id="main"><h1>Inbox</h1></main>;
}
