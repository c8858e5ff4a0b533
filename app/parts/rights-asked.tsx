// What somebody agrees to by taking a question, as it is read before.
import type { RightsTerms } from "@/lib/kit/rights-terms";
import { sayTermsOf } from "@/lib/rights/right";
import { rightNames, rights } from "@/lib/words";

export function RightsAsked({ terms, agreed = false, folded = false, className }: { terms: RightsTerms | null; agreed?: boolean; /** One line, to be opened. */ folded?: boolean; className?: string }) {
  if (!terms) return null;
  const kinds = new Intl.ListFormat("en").format(rightNames.filter((kind) => terms[kind]).map((kind) => rights[kind].toLowerCase()));
  const whole = (
    <>
      <p>{sayTermsOf(terms).join("; ")}. {terms.territory}.</p>
      <p><q>{terms.words}</q></p>
    </>
  );
  const head = agreed ? `You have granted rights: ${kinds}` : `By taking it you grant rights: ${kinds}`;
  return folded ? (
    <details className={className}>
      <summary>{head}</summary>
      {whole}
    </details>
  ) : (
    <section className={className} aria-label="Rights">
      <p><b>{head}.</b></p>
      {whole}
    </section>
  );
}
