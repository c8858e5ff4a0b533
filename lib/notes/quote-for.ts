// The words of a note as an event names them. Pure.
import type { Situation } from "../workflow/situation";
import { cut } from "./note";

/** A draft is its writer's alone until submitted, and the story is not: nothing of it is quoted there. */
export const quoteFor = ({ stage }: Pick<Situation, "stage">, { quote }: { quote: string }): { quote?: string } => (stage === "drafting" ? {} : { quote: cut(quote, 80) });
