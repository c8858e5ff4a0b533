// Where a column's answers go besides their own pages: a WordPress site.
import type { Metadata } from "next";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { ActionForm, Send } from "@/app/ui/form";
import { canSeal } from "@/lib/kit/seal";
import { columnFor, magazineFor } from "@/lib/magazine/queries";
import { postsOf, siteOf } from "@/lib/wordpress/queries";
import { SettingsPage } from "../../../../frame";
import { Here } from "../../../../here";
import { Section } from "../../../../section";
import s from "../../../../settings.module.css";
import { ColumnTabs } from "../../column-tabs";
import { failedAction, forgetAction, offAction, onAction, publishedAction, tryAction } from "./actions";
import { Posts } from "./posts";
import { SiteForm } from "./site-form";

export const metadata: Metadata = { title: "WordPress" };

export default async function Page({ params }: { params: Promise<{ handle: string; path: string }> }) {
  const { handle, path } = await params;
  const base = `/desk/settings/${handle}/columns/${path}`;
  const actor = await requireDesk(`${base}/wordpress`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const column = await orNotFound(columnFor(actor, magazine.id, path));
  const site = await siteOf(actor, magazine.id, column.id);
  const { posts, neverSent } = site ? await postsOf(column.id) : { posts: [], neverSent: 0 };
  const failed = posts.filter(({ state }) => state === "failed").length;
  const here = <Here magazine={magazine} id={column.id} />;
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="columns" title={column.name} lead="What this column publishes can also be a post on a WordPress site: made when it goes live, made right when it is corrected, taken down when it is withdrawn.">
      <ColumnTabs column={column} here={`${base}`} part="wordpress" />
      {!canSeal() && <p className="oops">This installation has no ASKDESK_SEAL_KEY, so it keeps no passwords. Whoever runs it sets one and starts it again.</p>}
      {site?.turnedOffAt && <div className="oops" role="note"><p>Sending is turned off. What happens meanwhile is sent when you turn it on.</p></div>}
      <div className={s.even}>
        {site && (
          <Section id="try" heading="Try the connection" help="Signs in with what is saved, looks around, and changes nothing there.">
            <ActionForm action={tryAction} label="Try the connection">{here}<Send className="b" sending="Trying…">Try the connection</Send></ActionForm>
          </Section>
        )}
        <SiteForm key={site ? JSON.stringify(site) : "new"} magazine={magazine} column={column} site={site} />
      </div>
      {site && (
        <Section id="sent" heading="What was sent">
          <Posts posts={posts} magazine={magazine} now={requestTime()} />
          {failed > 0 && !site.turnedOffAt && <ActionForm action={failedAction} label="Try again">{here}<Send className="b" sending="Queueing…">Try all that failed again</Send></ActionForm>}
          {neverSent > 0 && !site.turnedOffAt && (
            <ActionForm action={publishedAction} label="Send what is published already">
              {here}
              <p className={s.help}>{neverSent === 1 ? "One published answer has" : `${neverSent.toLocaleString(magazine.locale)} published answers have`} never been sent there. Each keeps the date on which it first appeared.</p>
              <div className={s.send}><Send className="b" sending="Queueing…">Send what is published already</Send></div>
            </ActionForm>
          )}
        </Section>
      )}
      {site && (
        <div className={`${s.even} ${s.later}`}>
          <Section id="off" heading={site.turnedOffAt ? "Turn on" : "Turn off"} help={site.turnedOffAt ? "What waited is sent, as it stands by then." : "Nothing is sent there until you turn it on again."}>
            {site.turnedOffAt ? (
              <ActionForm action={onAction} label="Turn on">{here}<Send className="b" sending="Turning on…">Turn on again</Send></ActionForm>
            ) : (
              <ActionForm action={offAction} label="Turn off">{here}<Send className="b" sending="Turning off…">Turn off</Send></ActionForm>
            )}
          </Section>
          <Section id="forget" heading="Forget the site" help="With its password and what is known of its posts. They stay there as they are; sent again later, they are made anew.">
            <ActionForm action={forgetAction} label="Forget the site">{here}<Send className="b bare" sending="Forgetting…">Forget the site</Send></ActionForm>
          </Section>
        </div>
      )}
    </SettingsPage>
  );
}
