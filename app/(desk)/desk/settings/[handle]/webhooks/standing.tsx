// How a webhook stands, in a few words with the time.
import { sayMoment } from "@/lib/kit/moment";
import { standingOf } from "@/lib/webhooks/webhook";

type Webhook = Parameters<typeof standingOf>[0];

export function Standing({ webhook, magazine, now }: { webhook: Webhook; magazine: { timeZone: string; locale: string }; now: Date }) {
  const since = (moment: Date) => sayMoment(moment, magazine.timeZone, magazine.locale, now).replace(/^at /, "");
  switch (standingOf(webhook)) {
    case "noSecret":
      return <span className="care">Waits for its secret</span>;
    case "on":
      return "On";
    case "failing":
      return <span className="late">Failing since {since(webhook.failingSince!)}</span>;
    case "failed":
      return <span className="late">Turned off by itself {since(webhook.turnedOffAt!)}</span>;
    case "off":
      return "Off";
  }
}
