// The forms of a column, one tab each.
import Link from "next/link";
import { ScrolledRow } from "../../scrolled-row";
import s from "../../settings.module.css";
import { type ColumnPart, columnParts } from "./parts";

/** @param here the address under which they stand */
export function ColumnTabs({ column, here, part }: { column: { name: string }; here: string; part: ColumnPart }) {
  return (
    <ScrolledRow label={`Forms of ${column.name}`} present={part} className={`tabs ${s.scrolls} ${s.parts}`}>
      {columnParts.map(([key, words]) => <Link key={key} href={`${here}/${key}`} aria-current={key === part ? "page" : undefined}>{words}</Link>)}
    </ScrolledRow>
  );
}
