// Letters to the contributor who answers, or was asked to.
import { ofEnd } from "./historian/end";
import { ofOffer } from "./historian/offer";
import { ofPage } from "./historian/page";
import { ofText } from "./historian/text";

/** In the order of the river. */
export const toHistorian = { ...ofOffer, ...ofText, ...ofPage, ...ofEnd };
