// The form of a column's WordPress site. The kept password is never in it.
import { ActionForm, Field, Send, Tick } from "@/app/ui/form";
import type { siteOf } from "@/lib/wordpress/queries";
import { statuses, topicsAs, whenWithdrawns } from "@/lib/wordpress/site";
import { Here } from "../../../../here";
import { Section } from "../../../../section";
import s from "../../../../settings.module.css";
import { siteAction } from "./actions";

type Props = { magazine: { id: number; handle: string }; column: { id: number; name: string }; site: Awaited<ReturnType<typeof siteOf>> };

export function SiteForm({ magazine, column, site }: Props) {
  return (
    <ActionForm action={siteAction} label="WordPress">
      <Here magazine={magazine} id={column.id} />
      {!site && <input type="hidden" name="isFirst" value="on" />}
      <Section id="site" heading="The site" help="Make the password there, signed in as that user, under Users, Profile, Application passwords. An editor’s is best: contributors who have published there before are then found and named as authors. An administrator’s finds every user.">
        <Field name="address" label="Address" type="url" help="As readers know it, such as https://magazine.example." defaultValue={site?.address} autoComplete="off" />
        <div className="two">
          <Field name="username" label="User name" help="Of the one who made the password." defaultValue={site?.username} autoComplete="off" />
          <Field name="password" label="Application password" optional={Boolean(site)} type="password" help={site ? "Leave it empty to keep the present one." : "Kept sealed, and shown to nobody."} autoComplete="new-password" />
        </div>
      </Section>
      <Section id="posts" heading="Its posts">
        <div className="two">
          <Field name="status" label="A new post is" options={Object.entries(statuses)} defaultValue={site?.status ?? "publish"} />
          <Field name="whenWithdrawn" label="When the answer is withdrawn, it" options={Object.entries(whenWithdrawns)} defaultValue={site?.whenWithdrawn ?? "draft"} />
        </div>
        <div className="two">
          <Field name="category" label="Category" optional help="Of every post. It is made when it is not there." defaultValue={site?.category ?? column.name} />
          <Field name="topicsAs" label="Topics become" help="Beside that category." options={Object.entries(topicsAs)} defaultValue={site?.topicsAs ?? "categories"} />
        </div>
        <Field name="tags" label="Tags" optional help="Of every post, parted by commas." defaultValue={site?.tags.join(", ") ?? ""} />
        <div className={s.ticks}>
          <Tick name="featuresPicture" label="The first picture is the featured image" defaultChecked={site?.featuresPicture ?? true} help="Pictures are uploaded to the site with their captions and descriptions, and stand in the text as well." />
          <Tick name="pointsHere" label="The answer’s page here is the one that counts" defaultChecked={site?.pointsHere ?? true} help="Posts say where the answer was first published online. Where the site has a field for a canonical link, search engines are told as well." />
        </div>
      </Section>
      <div className={s.send}><Send sending="Saving…">Save</Send></div>
    </ActionForm>
  );
}
