// What a no says: why, for the desk; and what its readers hear.
import { Field, Tick } from "@/app/ui/form";

/** @param graceSeconds for which letters wait; @param many how many questions are declined */
export function DeclineFields({ graceSeconds, many = 1 }: { graceSeconds: number; many?: number }) {
  return (
    <>
      <Field name="reason" label="Reason" rows={2} help="For the desk: the story and the log keep it." />
      <Tick name="tell" label={`Tell the reader${many > 1 ? "s" : ""}: a friendly no that does not say why`} defaultChecked help={`Letters go after ${graceSeconds} seconds. Until then Undo calls them back.`} />
      <Field name="personal" label="Kind words" optional rows={2} help={`Stand in the letter besides its usual words${many > 1 ? ", the same to each" : ""}.`} />
    </>
  );
}
