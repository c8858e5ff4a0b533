import type { Metadata } from "next";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { ActionForm, Send } from "@/app/ui/form";
import { sayMoment } from "@/lib/kit/moment";
import { magazineFor } from "@/lib/magazine/queries";
import { messagesTo, webhookFor } from "@/lib/webhooks/queries";
import { SettingsPage } from "../../../frame";
import { Here } from "../../../here";
import { Section } from "../../../section";
import s from "../../../settings.module.css";
import { endAction, offAction, onAction, testAction, webhookAction } from "../actions";
import { Standing } from "../standing";
import { WebhookForm } from "../webhook-form";
import { Messages } from "./messages";
import { Secret } from "./secret";

export const metadata: Metadata = { title: "Webhook" };

export default async function Page({ params }: { params: Promise<{ handle: string; id: string }> }) {
  const { handle, id } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/webhooks/${id}`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const webhook = await orNotFound(webhookFor(actor, magazine.id, Number(id)));
  const messages = await messagesTo(webhook.id);
  const now = requestTime();
  const here = <Here magazine={magazine} id={webhook.id} />;
  const former = webhook.formerUntil && webhook.formerUntil > now ? webhook.formerUntil : null;
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="webhooks" title={webhook.name} lead={<><Standing webhook={webhook} magazine={magazine} now={now} />.</>}>
      <div className={s.even}>
        {webhook.turnedOffWhy && <div className="oops" role="note"><p>It was turned off by itself.</p><ul><li>{webhook.turnedOffWhy} Put it right, send a test, and turn it on again.</li></ul></div>}
        <Section id="secret" heading="Its secret" help={webhook.hasSecret ? <>What is sent is signed with it, so that the system that is told knows that we are speaking. When you make a new one, messages are signed with both for a day.{former && ` The former one counts until ${sayMoment(former, magazine.timeZone, magazine.locale, now).replace(/^at /, "")}.`}</> : "Nothing is sent yet. What is sent is signed with a secret, so that the system that is told knows that we are speaking: make it here, and give it to that system."}>
          <Secret has={webhook.hasSecret}>{here}</Secret>
        </Section>
        {webhook.hasSecret && (
          <Section id="test" heading="Try it" help="Sends a message of the type test, now, and says what is answered.">
            <ActionForm action={testAction} label="Send a test">{here}<Send className="b" sending="Sending…">Send a test</Send></ActionForm>
          </Section>
        )}
        <WebhookForm action={webhookAction} magazine={magazine} webhook={webhook} label={webhook.name} send="Save" />
      </div>
      <Section id="sent" heading="What was sent">
        <Messages messages={messages} magazine={magazine} id={webhook.id} mayAgain={webhook.turnedOffAt === null} now={now} />
      </Section>
      <div className={`${s.even} ${s.later}`}>
        <Section id="off" heading={webhook.turnedOffAt ? "Turn on" : "Turn off"} help={webhook.turnedOffAt ? "It is told of what happens from then on. What happened while it was off it is not told; messages that failed you can send again, above." : "Nothing is sent there until you turn it on again."}>
          {webhook.turnedOffAt ? (
            <ActionForm action={onAction} label="Turn on">{here}<Send className="b" sending="Turning on…">Turn on again</Send></ActionForm>
          ) : (
            <ActionForm action={offAction} label="Turn off">{here}<Send className="b" sending="Turning off…">Turn off</Send></ActionForm>
          )}
        </Section>
        <Section id="end" heading="Take away" help="With its secret and what was sent. It cannot be brought back.">
          <ActionForm action={endAction} label="Take away">{here}<Send className="b bare" sending="Taking away…">Take this webhook away</Send></ActionForm>
        </Section>
      </div>
    </SettingsPage>
  );
}
