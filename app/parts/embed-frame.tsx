// The light chrome of what other sites show in a frame: the column's name, and whose it is, in the magazine's look. Links lead out of the frame.
import type { ReactNode } from "react";
import "@/app/ui/embed.css";
import type { PublicColumn, PublicMagazine } from "@/lib/magazine/public";
import { Enhance } from "./enhance";
import { LookRules } from "./look";

/** Without a column only what stands in it is shown. */
export function EmbedFrame({ magazine, column, children }: { magazine: PublicMagazine | null; column: PublicColumn | null; children: ReactNode }) {
  return (
    <div className="embed" lang={magazine?.locale}>
      {magazine && <LookRules look={magazine.look} />}
      {magazine && column && (
        <header className="embed-head">
          <a href={`/${column.path}`} target="_top">{column.name}</a>
          <span>{magazine.name}</span>
        </header>
      )}
      <main id="main">{children}</main>
      <Enhance by="framed" />
    </div>
  );
}
