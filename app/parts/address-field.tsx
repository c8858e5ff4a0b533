// The reader's address is not in the page: it is fetched when an editor asks to see it.
import { ActionForm, Send } from "@/app/ui/form";
import { showAddress } from "@/app/(desk)/desk/questions/show-address";

export function AddressField({ questionId }: { questionId: number }) {
  return (
    <ActionForm action={showAddress} className="address" label="The reader’s address">
      <input type="hidden" name="questionId" value={questionId} />
      <Send className="b bare" sending="Fetching…">Show address</Send>
    </ActionForm>
  );
}
