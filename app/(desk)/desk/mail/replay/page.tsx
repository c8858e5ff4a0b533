// The replay desk: a mail is tried out. What would become of it is shown with the reasons, and nothing changes.
import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { mailColumns } from "@/lib/mailroom/import-queries";
import { Replay } from "./replay";
import s from "./replay.module.css";

export const metadata: Metadata = { title: "Replay desk" };

export default async function Page() {
  const actor = await requireDesk("/desk/mail/replay");
  const columns = await orNotFound(mailColumns(actor));
  const several = new Set(columns.map(({ magazine }) => magazine)).size > 1;
  return (
    <main className="page narrow" id="main">
      <p className="crumb"><Link href="/desk/mail">Mail</Link></p>
      <h1>Replay desk</h1>
      <p className={s.lead}>Try a mail out: it is read and considered as if it had just been delivered, and you see where it would lie and why. Nothing is kept, nobody is written to, and nothing changes.</p>
      <Replay columns={columns.map(({ id, name, magazine }) => ({ id, name: several ? `${name}, ${magazine}` : name }))} />
    </main>
  );
}
