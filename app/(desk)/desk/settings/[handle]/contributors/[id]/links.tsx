// Where else readers find a contributor.
import { ActionForm, Field, Send } from "@/app/ui/form";
import type { ContributorLink } from "@/db/schema/people";
import { mostLinks } from "@/lib/contributors/link";
import { linkKindNames, linkKinds } from "@/lib/words";
import { linksAction } from "../profile-actions";
import s from "../../../settings.module.css";

export function Links({ links, magazineId, personId }: { links: ContributorLink[]; magazineId: number; personId: number }) {
  const rows = Math.min(mostLinks, links.length + 2);
  return (
    <ActionForm action={linksAction} label="Elsewhere">
      <input type="hidden" name="magazineId" value={magazineId} />
      <input type="hidden" name="personId" value={personId} />
      {Array.from({ length: rows }, (_, at) => (
        <div className={s.trio} key={at}>
          <Field name={`link${at}Kind`} label="What it is" options={linkKindNames.map((kind) => [kind, linkKinds[kind]])} defaultValue={links[at]?.kind ?? linkKindNames[at % 3]} />
          <Field name={`link${at}Label`} label="In print, as" optional defaultValue={links[at]?.label} />
          <Field name={`link${at}Url`} label="Address" type="url" defaultValue={links[at]?.url} />
        </div>
      ))}
      <div className={s.send}><Send sending="Saving…">Save</Send></div>
    </ActionForm>
  );
}
