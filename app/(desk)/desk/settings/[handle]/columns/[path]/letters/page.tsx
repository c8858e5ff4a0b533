// The letters of a column: which go, and in whose words.
import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { columnFor, magazineFor } from "@/lib/magazine/queries";
import { type LetterName, letterKind, wordable } from "@/lib/mail/letters/all";
import { wordingsOf } from "@/lib/mail/wordings";
import { SettingsPage } from "../../../../frame";
import { ColumnTabs } from "../../column-tabs";
import w from "./letters.module.css";

export const metadata: Metadata = { title: "Letters of a column" };

export default async function Page({ params }: { params: Promise<{ handle: string; path: string }> }) {
  const { handle, path } = await params;
  const here = `/desk/settings/${handle}/columns/${path}`;
  const actor = await requireDesk(`${here}/letters`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const column = await orNotFound(columnFor(actor, magazine.id, path));
  const changed = await orNotFound(wordingsOf(actor, column.id));
  const state = (kind: LetterName) => (changed.get(kind)?.isOff ? "Off" : changed.has(kind) ? "Your words" : "Our words");
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="columns" title={column.name} lead={<>The letters that go by themselves, and the words of each. How they are signed is under <Link className="link" href={`/desk/settings/${handle}/letters`}>Letters</Link>.</>}>
      <ColumnTabs column={column} here={here} part="letters" />
      {wordable.map(([whom, kinds], at) => (
        <section key={whom} aria-labelledby={`to-${at}`} className={w.group}>
          <h2 id={`to-${at}`}>{whom}</h2>
          <ul className={w.letters}>
            {kinds.map((kind) => (
              <li key={kind}>
                <Link href={`${here}/letters/${kind}`}>{letterKind(kind).name}</Link>
                <span>{letterKind(kind).when}</span>
                <small className={changed.get(kind)?.isOff ? "care" : "mid"}>{state(kind)}</small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </SettingsPage>
  );
}
