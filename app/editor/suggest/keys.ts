// Which key a change is made under.
import { keyOf, type Me } from "./mine";
import type { Step } from "./steps";

/** The key that goes on from step to step: what touches one's own suggestion belongs to it. */
export function keys(steps: readonly Step[], me: Me) {
  let group: string | null = null;
  let format: string | null = null;
  let touched: string | null = null;
  const own = (key: string | null | undefined) => (key && me.isMine(key) ? key : null);
  const ofStep = ({ was, is }: Step) => {
    if (!was || !is) return null;
    return was.kind === "break" ? own(was.change?.id) : (own(keyOf(was.marks, "inserted")) ?? own(keyOf(was.marks, "deleted")));
  };
  return {
    /** Of what went or came at this step. */
    change(index: number): string {
      if (group) return group;
      const ahead = steps.slice(index, index + 20_000).find(({ was, is }) => was && is);
      group = touched ?? (ahead ? ofStep(ahead) : null) ?? me.make();
      return group;
    },
    format: () => (format ??= me.make()),
    /** A step that left all as it was. */
    stayed(step: Step) {
      group = null;
      touched = ofStep(step);
    },
    /** A key met on the way: what stands on one's own words that went for good. */
    met(key: string) {
      if (me.isMine(key)) touched ??= key;
    },
  };
}
