// What an answer to an offer asks for, other than yes and no: the same by the link of the letter and for whoever is signed in.
import { Field } from "@/app/ui/form";

/** @param after the first day that would be later */
export const MoreTimeFields = ({ after }: { after: string }) => (
  <>
    <Field name="until" label="By when could you?" type="date" min={after} />
    <Field name="word" label="A word with it" rows={2} optional />
  </>
);

export const ColleagueFields = () => (
  <>
    <Field name="name" label="Name" autoComplete="off" />
    <Field name="whereabouts" label="Email, or where to find them" optional autoComplete="off" />
    <Field name="word" label="Why they would be right for it" rows={2} optional />
  </>
);

export const ConflictFields = () => <Field name="word" label="What is it?" rows={2} help="Such as a book of your own on it, a family, or a dispute. Only the editors read it; the question goes back to them." />;
