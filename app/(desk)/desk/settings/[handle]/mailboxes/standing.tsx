// How a mailbox stands, in a few words with the time.
import { sayMoment } from "@/lib/kit/moment";
import { standingOf } from "@/lib/mailroom/mailbox";

type Mailbox = Parameters<typeof standingOf>[0];

export function Standing({ mailbox, magazine, now }: { mailbox: Mailbox; magazine: { timeZone: string; locale: string }; now: Date }) {
  const at = (moment: Date) => sayMoment(moment, magazine.timeZone, magazine.locale, now);
  const since = (moment: Date) => at(moment).replace(/^at /, "");
  switch (standingOf(mailbox)) {
    case "disabled":
      return "Disabled";
    case "notFetched":
      return "Delivered or handed over";
    case "notYet":
      return "Not reached yet";
    case "reached":
      return `Reached ${at(mailbox.reachedAt!)}`;
    case "failing":
      return <span className="late">Failing since {since(mailbox.failingSince!)}</span>;
  }
}
