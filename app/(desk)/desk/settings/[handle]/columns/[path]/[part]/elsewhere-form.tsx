// Where else the column may be shown: the sites that may, what to paste there, and how it looks.
import { CopyText } from "@/app/ui/copy-text";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { type Embed, embeds, frameSnippet, linkSnippet } from "@/lib/export/embed-snippets";
import { addressOf } from "@/lib/magazine/address";
import type { columnFor } from "@/lib/magazine/queries";
import { columnEmbeddingAction } from "../../../../actions";
import { Here } from "../../../../here";
import { Section } from "../../../../section";
import s from "../../../../settings.module.css";

type Props = { magazine: { id: number; handle: string; name: string; host: string | null }; column: Awaited<ReturnType<typeof columnFor>> };

const names: Record<Embed, [heading: string, help: string]> = {
  ask: ["The form", "Readers ask where they are. What comes of it, the reference too, is shown in the same frame; no cookie is needed."],
  latest: ["The latest answers", "The five newest, each leading to its page here. They follow every change by themselves."],
};

export function ElsewhereForm({ magazine, column }: Props) {
  const at = { base: addressOf(magazine, ""), path: column.path, column: column.name, magazine: magazine.name };
  return (
    <>
      <ActionForm action={columnEmbeddingAction} label="On other sites">
        <Here magazine={magazine} id={column.id} />
        <Field name="framedBy" label="Sites that may show it" optional rows={3} help="One a line, such as https://www.magazine.example, or *.magazine.example for all names below it. Browsers refuse the frame on every other site, and on all of them while nothing stands here. No other page of the column can be framed in any case." defaultValue={column.framedBy.join("\n")} />
        <div className={s.send}><Send sending="Saving…">Save</Send></div>
      </ActionForm>
      {column.framedBy.length === 0 && <p className={`${s.help} ${s.unnamed}`}>No other site can show these yet. Name one above.</p>}
      {embeds.map((embed) => (
        <Section key={embed} id={embed} heading={names[embed][0]} help={names[embed][1]}>
          <div className={s.snippets}>
            <CopyText label="To paste into a page" text={frameSnippet(embed, at)} className={s.snippet} />
            <p className={s.help}>The script gives the frame its height. Leave it out, and the frame keeps the height that stands there and scrolls.</p>
            <CopyText label="As a link, without frame or script" text={linkSnippet(embed, at)} className={s.snippet} />
          </div>
          <p className={s.preview}>How it looks</p>
          {/* oxlint-disable-next-line react/iframe-missing-sandbox -- a page of our own, whose form sends as it does elsewhere */}
          <iframe className={s.shown} title={`Preview: ${names[embed][0].toLowerCase()}`} src={`/${column.path}/embed/${embed}`} data-askdesk="" />
        </Section>
      ))}
      <script async src="/embed.js" />
    </>
  );
}
