import type { Metadata } from "next";
import { orNotFound, requireDesk } from "@/app/actor";
import { ActionForm, Send, Tick } from "@/app/ui/form";
import { addressOf, baseOf } from "@/lib/magazine/address";
import { magazineFor } from "@/lib/magazine/queries";
import { whyUnreachable } from "@/lib/magazine/reachable";
import { searchEnginesAction } from "../../actions";
import { SettingsPage } from "../../frame";
import { Here } from "../../here";
import { Section } from "../../section";
import s from "../../settings.module.css";

export const metadata: Metadata = { title: "Search engines" };

export default async function Page({ params }: { params: Promise<{ handle: string }> }) {
  const { handle } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/search-engines`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const sitemap = addressOf(magazine, "/sitemap.xml");
  const news = addressOf(magazine, "/sitemaps/news.xml");
  const key = magazine.indexNowKey && addressOf(magazine, `/${magazine.indexNowKey}.txt`);
  const unreachable = whyUnreachable(baseOf(magazine));
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="search-engines" lead={<>Every page before readers stands in the <a className="link" href={sitemap}>sitemap</a>, which search engines find by themselves. Beyond that they are told only what you switch on here.</>}>
      <ActionForm action={searchEnginesAction} label="Search engines">
        <Here magazine={magazine} />
        <Section id="news" heading="News searches" help="Google News and its like read a list of what is new.">
          <div className={s.ticks}>
            <Tick name="hasNewsSitemap" label="List new answers for news searches" defaultChecked={magazine.hasNewsSitemap} help={<>For two days after it first goes live an answer stands in a list of its own, with headline, time and the magazine’s name. Anybody can read it{magazine.hasNewsSitemap ? <> at <a className={`link ${s.file}`} href={news}>{news}</a></> : null}; readers’ pages stay as they are.</>} />
          </div>
        </Section>
        <Section id="telling" heading="Telling at once" help="Bing, Yandex, Naver, Seznam and others share what they are told through IndexNow. Google takes no part in it.">
          <div className={s.ticks}>
            <Tick name="isTold" label="Tell search engines when an answer changes" defaultChecked={magazine.indexNowKey !== null} help="When an answer is published, corrected, moved or withdrawn, the addresses of its page and of its column are sent to IndexNow. Nothing is sent about readers, or about what is not published." />
          </div>
          {key && <p className={s.help}>The pages are known as yours by a key that anybody can read: <a className={`link ${s.file}`} href={key}>{key}</a>. It is forgotten when you switch this off.</p>}
          {unreachable && <p className={s.help}><b>Nothing can be sent from here.</b> {unreachable}</p>}
        </Section>
        <div className={s.send}><Send sending="Saving…">Save</Send></div>
      </ActionForm>
    </SettingsPage>
  );
}
