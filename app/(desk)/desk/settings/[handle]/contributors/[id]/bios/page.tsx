// The bios of a contributor, each with what it changed, and any of them to be used again.
import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { ComparisonText } from "@/app/parts/comparison";
import { DocumentText } from "@/app/parts/document-text";
import { ActionForm, Send } from "@/app/ui/form";
import { biosOf } from "@/lib/contributors/bios";
import { sayMoment } from "@/lib/kit/moment";
import { contributorFor, magazineFor } from "@/lib/magazine/queries";
import { compare } from "@/lib/text/compare";
import s from "../../../../settings.module.css";
import { useBioAction } from "../../profile-actions";
import own from "../contributor.module.css";
import { ContributorPage } from "../frame";

export const metadata: Metadata = { title: "Bios as they were" };

const asked = z.object({ before: z.coerce.number().int().positive().optional().catch(undefined) });
type Props = { params: Promise<{ handle: string; id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ params, searchParams }: Props) {
  const { handle, id } = await params;
  const here = `/desk/settings/${handle}/contributors/${id}/bios`;
  const actor = await requireDesk(here);
  const magazine = await orNotFound(magazineFor(actor, handle, "editContributors"));
  const contributor = await orNotFound(contributorFor(actor, magazine.id, Number(id)));
  const { before } = asked.parse(await searchParams);
  const { versions, more } = await orNotFound(biosOf(actor, magazine.id, contributor.personId, before));
  const now = requestTime();
  return (
    <ContributorPage actor={actor} magazine={magazine} contributor={contributor} part="/bios" lead="Every bio that stood, the present one first. What is printed with an answer stays as it was when the answer was published.">
      {versions.length === 0 && <p className={s.empty}>No bio has been written yet. The first will stand here.</p>}
      <ol className={own.versions}>
        {versions.map(({ id: versionId, bio, by, madeAt, former }, at) => {
          const isPresent = before === undefined && at === 0;
          const when = sayMoment(madeAt, magazine.timeZone, magazine.locale, now);
          const [first = ""] = when;
          return (
            <li key={versionId}>
              <h2>{isPresent ? "The present one" : `${first.toUpperCase()}${when.slice(1)}`}</h2>
              <p className={s.help}>{by ? `Written by ${by}` : "Kept"} {isPresent ? when : ""}{by || isPresent ? "." : "as it stood."}</p>
              <div className={own.bio}>{former ? <ComparisonText comparison={compare(former, bio)} compact /> : <DocumentText document={bio} />}</div>
              {!isPresent && (
                <ActionForm action={useBioAction} label={`Use the bio of ${when} again`}>
                  <input type="hidden" name="magazineId" value={magazine.id} />
                  <input type="hidden" name="personId" value={contributor.personId} />
                  <input type="hidden" name="versionId" value={versionId} />
                  <Send className="b" sending="Putting it back…">Use this again<span className="vh">: {when}</span></Send>
                </ActionForm>
              )}
            </li>
          );
        })}
      </ol>
      {more && <p className={s.send}><Link className="b" href={`${here}?before=${versions.at(-1)!.id}`}>Earlier</Link></p>}
    </ContributorPage>
  );
}
