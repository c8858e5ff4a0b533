import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { canSeal } from "@/lib/kit/seal";
import { magazineFor } from "@/lib/magazine/queries";
import { webhooksOf } from "@/lib/webhooks/queries";
import { shownAddress } from "@/lib/webhooks/webhook";
import { hookEvents } from "@/lib/words";
import { SettingsPage } from "../../frame";
import s from "../../settings.module.css";
import { Standing } from "./standing";

export const metadata: Metadata = { title: "Webhooks" };

export default async function Page({ params }: { params: Promise<{ handle: string }> }) {
  const { handle } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/webhooks`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const webhooks = await webhooksOf(actor, magazine.id);
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="webhooks" lead="Other systems that are told at once when something happens here: a site, a newsletter, an archive. They hear nothing that readers may not see.">
      {!canSeal() && <p className="oops">This installation has no ASKDESK_SEAL_KEY, so it keeps no secrets. Whoever runs it sets one and starts it again.</p>}
      {webhooks.filter(({ turnedOffWhy }) => turnedOffWhy).map(({ id, name, turnedOffWhy }) => (
        <div className="oops" role="note" key={id}><p>“{name}” was turned off by itself.</p><ul><li>{turnedOffWhy}</li></ul></div>
      ))}
      <ul className={s.rows}>
        {webhooks.map((webhook) => (
          <li key={webhook.id}>
            <Link href={`/desk/settings/${handle}/webhooks/${webhook.id}`}>{webhook.name}</Link>
            <small><Standing webhook={webhook} magazine={magazine} now={requestTime()} /></small>
            <p className={s.file}>{shownAddress(webhook.url)}</p>
            <p>{webhook.events.map((event) => hookEvents[event]).join(" · ")}</p>
          </li>
        ))}
      </ul>
      {webhooks.length === 0 && <p className={s.empty}>No webhook yet. Each has an address that is told, and a secret by which it knows that we are speaking.</p>}
      <p className={s.send}><Link className="b" href={`/desk/settings/${handle}/webhooks/new`}>Add a webhook</Link></p>
      <p className={s.help}>What is sent is described in <a className="link" href="/api/v1/openapi.json">the description of the interface for programs</a>, and signed as <a className="link" href="https://www.standardwebhooks.com">Standard Webhooks</a> says.</p>
    </SettingsPage>
  );
}
