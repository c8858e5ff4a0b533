// What a webhook was told lately, and what it answered.
import { ActionForm, Send } from "@/app/ui/form";
import { sayMoment } from "@/lib/kit/moment";
import { type messagesTo, shownMessages } from "@/lib/webhooks/queries";
import { deliveryStates } from "@/lib/words";
import { Here } from "../../../here";
import s from "../../../settings.module.css";
import { againAction } from "../actions";
import w from "./webhook.module.css";

type Message = Awaited<ReturnType<typeof messagesTo>>[number];
type Magazine = { id: number; handle: string; timeZone: string; locale: string };
const signs = { waiting: "care", delivered: "ok", failed: "late" } as const;

export function Messages({ messages, magazine, id, mayAgain, now }: { messages: Message[]; magazine: Magazine; id: number; mayAgain: boolean; now: Date }) {
  const when = (at: Date) => sayMoment(at, magazine.timeZone, magazine.locale, now).replace(/^at /, "");
  if (messages.length === 0) return <p className={s.empty}>Nothing has been sent yet.</p>;
  return (
    <>
      <ol className={w.log}>
        {messages.map((message) => (
          <li key={message.id}>
            <p className={w.head}>
              <code>{message.type}</code>
              {message.reference && <span className="num">{message.reference}</span>}
              <time dateTime={message.madeAt.toISOString()}>{when(message.madeAt)}</time>
              <span className={`${signs[message.state]} ${w.state}`}>{deliveryStates[message.state]}</span>
            </p>
            <p className={w.what}>{came(message)}{message.state === "waiting" && message.nextAt && message.tries > 0 ? ` It is tried again ${sayMoment(message.nextAt, magazine.timeZone, magazine.locale, now)}.` : ""}</p>
            {message.said && <p className={w.said}><q>{message.said}</q></p>}
            <p className={w.id}>{message.messageId}</p>
            {mayAgain && message.type !== "test" && (
              <ActionForm action={againAction} label={`Send ${message.messageId} again`} className={w.again}>
                <Here magazine={magazine} id={id} />
                <input type="hidden" name="deliveryId" value={message.id} />
                <Send className="b bare" sending="Sending…">Send again<span className="vh"> {message.type} {message.reference}</span></Send>
              </ActionForm>
            )}
          </li>
        ))}
      </ol>
      {messages.length === shownMessages && <p className={s.help}>The last {shownMessages} are shown. All are kept for thirty days.</p>}
    </>
  );
}

/** What was answered, after how many tries. */
function came({ triedAt, status, tries, took, state }: Message): string {
  if (!triedAt || tries === 0) return state === "failed" ? "Not sent: it was turned off." : "Not sent yet.";
  const answer = status === null ? "No answer" : `Answered ${status}${took === null ? "" : ` after ${took.toLocaleString("en-US")} ms`}`;
  return `${answer}, at the ${tries === 1 ? "first" : `${tries}${["th", "st", "nd", "rd"][tries % 10 > 3 || (tries > 10 && tries < 14) ? 0 : tries % 10]}`} try.`;
}
