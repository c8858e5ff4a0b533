// The secret of a guest's link.
import { secretOf } from "../intake/secret-link";

export { hashOf, isToken } from "../intake/secret-link";

/** The token for a link that was made. */
export const tokenOf = (made: { id: number; madeAt: Date }): string => secretOf("sign-off", made);
