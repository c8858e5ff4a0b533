import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { magazineFor } from "@/lib/magazine/queries";
import { dueMomentNames, dueMoments } from "@/lib/words";
import { SettingsPage } from "../../frame";
import { Here } from "../../here";
import { Section } from "../../section";
import s from "../../settings.module.css";
import { feeRuleAction } from "./actions";

export const metadata: Metadata = { title: "Fees" };

export default async function Page({ params }: { params: Promise<{ handle: string }> }) {
  const { handle } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/fees`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const kill = magazine.killShare !== null ? "share" : magazine.killAmount === null ? "none" : "amount";
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="fees" lead={<>The fee itself is agreed when a question is offered. Who is owed what stands under <Link className="link" href={`/desk/fees?magazine=${magazine.handle}`}>Fees</Link>.</>}>
      <ActionForm action={feeRuleAction} label="Fees">
        <Here magazine={magazine} />
        <Section id="due" heading="When a fee falls due">
          <Field name="feeDueAt" label="Due" options={dueMomentNames.map((name) => [name, dueMoments[name]])} defaultValue={magazine.feeDueAt} help="Once for each assignment, whatever becomes of the answer afterwards." />
        </Section>
        <Section id="kill" heading="Kill fee" help="Paid when a question is killed after it was taken up. Whoever kills it can name another amount, or none.">
          <Field name="kill" label="What is paid" options={[["share", "A share of the fee"], ["amount", "An amount"], ["none", "Nothing"]]} defaultValue={kill} />
          <div className="two">
            <Field name="killShare" label="Share, in percent" optional inputMode="numeric" defaultValue={magazine.killShare === null ? "" : String(magazine.killShare)} help="Of the fee that was agreed." />
            <Field name="killAmount" label="Amount" optional inputMode="decimal" defaultValue={magazine.killAmount === null ? "" : String(Number(magazine.killAmount))} help="In the currency of the fee." />
          </div>
        </Section>
        <div className={s.send}><Send sending="Saving…">Save</Send></div>
      </ActionForm>
    </SettingsPage>
  );
}
