// How long a question has waited, against what the column promises its readers.

export type Age = { words: string; tone: "" | "care" | "late" };

/** From this part of the promised days on, the age is shown as a warning. */
const nearing = 0.6;

const counted = (n: number, unit: string) => `${n.toLocaleString("en-US")} ${unit}${n === 1 ? "" : "s"}`;

/** "5 hours", "9 days", and whether that is near the promise ("care") or past it ("late"). */
export function ageOf(receivedAt: Date, now: Date, promiseDays: number): Age {
  const minutes = Math.max(0, Math.floor((now.getTime() - receivedAt.getTime()) / 60_000));
  const days = minutes / (24 * 60);
  const words = minutes < 1 ? "under a minute" : minutes < 60 ? counted(minutes, "minute") : days < 1 ? counted(Math.floor(minutes / 60), "hour") : counted(Math.floor(days), "day");
  return { words, tone: days > promiseDays ? "late" : days >= promiseDays * nearing ? "care" : "" };
}
