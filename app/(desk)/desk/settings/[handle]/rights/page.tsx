import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { RightsFields } from "@/app/parts/rights-fields";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { magazineFor } from "@/lib/magazine/queries";
import { SettingsPage } from "../../frame";
import { Here } from "../../here";
import { Section } from "../../section";
import s from "../../settings.module.css";
import { rightsRuleAction } from "./actions";

export const metadata: Metadata = { title: "Rights" };

export default async function Page({ params }: { params: Promise<{ handle: string }> }) {
  const { handle } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/rights`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="rights" lead={<>What the magazine asks for with every offer, unless the offer says otherwise. Web rights that end stand under <Link className="link" href={`/desk/rights?magazine=${magazine.handle}`}>Rights that end</Link>.</>}>
      <ActionForm action={rightsRuleAction} label="Rights">
        <Here magazine={magazine} />
        <RightsFields terms={magazine.rights} />
        <Section id="unknown" heading="Where nothing was agreed" help="Answers of an archive that was brought in, and those from before rights were kept here.">
          <Field name="webWhereUnknown" label="On the web" options={[["yes", "The magazine states that it may show them"], ["no", "None is put up before a right is entered"]]} defaultValue={magazine.webWhereUnknown ? "yes" : "no"} />
          <Field name="rightsStatement" label="Statement" optional rows={2} help="On what the magazine relies: a clause, a custom, a letter to its contributors. For the desk." defaultValue={magazine.rightsStatement} />
        </Section>
        <div className={s.send}><Send sending="Saving…">Save</Send></div>
      </ActionForm>
    </SettingsPage>
  );
}
