// The hidden part of the lane's forms: which tip, and the lane as it is looked at.
import { type TipFilter, tipsAddress } from "@/lib/tips/tip-filter";

export function AboutTip({ id, filter }: { id: number; filter: TipFilter }) {
  return (
    <>
      <input type="hidden" name="tipId" value={id} />
      <input type="hidden" name="lane" value={tipsAddress(filter, { after: filter.after })} />
    </>
  );
}
