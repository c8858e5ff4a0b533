// The views of a list that have names, and a way to name the one that is looked at.
import Link from "next/link";
import { saveViewAction } from "@/app/(desk)/desk/views/actions";
import { ActionForm, Field, Send } from "@/app/ui/form";
import type { Person } from "@/lib/actor";
import { magazinesWhere } from "@/lib/may";
import { queryIn, viewAddress } from "@/lib/questions/saved-view";
import { viewsOf } from "@/lib/questions/view-queries";
import type { ViewPlace } from "@/lib/words";

/** @param address of the list as it is looked at; @param magazines at whose desks the person sits */
export async function ViewsMenu({ actor, place, address, magazines }: { actor: Person; place: ViewPlace; address: string; magazines: readonly { id: number; name: string }[] }) {
  const views = await viewsOf(actor, place);
  const here = viewAddress(place, queryIn(address));
  const open = views.find((view) => view.address === here);
  const desks = magazines.filter(({ id }) => magazinesWhere(actor, "prepareQuestion").includes(id));
  return (
    <details className="choice views" key={`${here} ${views.length}`}>
      <summary>{open?.name ?? "Views"}</summary>
      <div className="panel">
        {views.length === 0 && <p className="quiet">No view has a name yet.</p>}
        <ul data-views>
          {views.map(({ id, name, address: at, sharedWith }) => <li key={id}><Link href={at} prefetch={false} aria-current={at === here ? "true" : undefined}>{name}{sharedWith && <small>the desk</small>}</Link></li>)}
        </ul>
        {!open && (
          <ActionForm action={saveViewAction} label="Name this view">
            <input type="hidden" name="place" value={place} />
            <input type="hidden" name="query" value={queryIn(here)} />
            <Field name="name" label="Name what you see now" />
            {desks.length > 0 && <Field name="shareWith" label="For" options={[["", "Me alone"], ...desks.map(({ id, name }): [string, string] => [String(id), `The desk of ${name}`])]} />}
            <div className="moves"><Send className="b" sending="Saving…">Keep this view</Send></div>
          </ActionForm>
        )}
        {views.length > 0 && <p><Link className="link" href="/desk/views" prefetch={false}>Change the views</Link></p>}
      </div>
    </details>
  );
}
