// What somebody agrees to by taking a question, as it is read before.
import type { RightsTerms } from "@/lib/kit/rights-terms";
import { sayTermsOf } from "@/lib/rights/right";

export function RightsAsked({ terms, agreed = false, className }: { terms: RightsTerms | null; agreed?: boolean; className?: string }) {
  if (!terms) return null;
  return (
    <section className={className} aria-label="Rights">
      <p><b>{agreed ? "Rights you have granted." : "Rights."}</b> {sayTermsOf(terms).join("; ")}. {terms.territory}.</p>
      <p><q>{terms.words}</q></p>
      {!agreed && <p>You agree to this by taking the question.</p>}
    </section>
  );
}
