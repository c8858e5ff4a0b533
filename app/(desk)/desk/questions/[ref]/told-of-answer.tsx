// What readers told of the answer, in one line each; the words themselves are in the lane.
import Link from "next/link";
import { sayWhenWithin } from "@/app/parts/asked-line";
import type { ToldOf } from "@/lib/tips/queries";
import { tipsAddress } from "@/lib/tips/tip-filter";
import { tipEnds, tipKinds } from "@/lib/words";

export function ToldOfAnswer({ told, magazine, now }: { told: ToldOf[]; magazine: { locale: string; timeZone: string }; now: Date }) {
  if (told.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="told">
      <h2 className="lab" id="told">What readers told of the answer</h2>
      <ul>
        {told.map(({ id, kind, name, toldAt, takenUpAt, end }) => (
          <li key={id} className="quiet">
            <Link className="link" href={tipsAddress({}, { open: id, state: end ? "settled" : undefined })} prefetch={false}>{tipKinds[kind]}</Link>, {name}, {sayWhenWithin(toldAt, magazine, now)}: {end ? tipEnds[end].toLowerCase() : takenUpAt ? "taken up with the correction" : <span className="care">open</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
