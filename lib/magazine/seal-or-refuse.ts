// Seals a secret; where there is no key to seal with, says so to the chief who typed it.
import { canSeal, seal } from "../kit/seal";
import { Refusal } from "../refusal";

/** Seals a secret for its purpose. Refuses when the installation has no key, rather than keep it readable. */
export function sealOrRefuse(secret: string, purpose: string): string {
  if (!canSeal()) throw new Refusal("This installation has no key to seal passwords with, so none is kept. Whoever runs it sets ASKDESK_SEAL_KEY and starts it again.");
  return seal(secret, purpose);
}
