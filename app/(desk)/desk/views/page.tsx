// The named views of a person and of the desks: renamed, put in order, given up.
import type { Metadata } from "next";
import Link from "next/link";
import { requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { PressKeys } from "@/app/parts/press-keys";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { sayCount, viewCounts } from "@/lib/questions/view-counts";
import { viewsOf } from "@/lib/questions/view-queries";
import { viewPlaceNames, viewPlaces } from "@/lib/words";
import { moveViewAction, removeViewAction, renameViewAction } from "./actions";
import s from "./views.module.css";

export const metadata: Metadata = { title: "Views" };

export default async function Page() {
  const actor = await requireDesk("/desk/views");
  const views = await viewsOf(actor);
  const counts = await viewCounts(actor, views, requestTime());
  return (
    <main className="page narrow" id="main">
      <h1>Views</h1>
      {views.length === 0 && <p className="empty copy">No view has a name yet. Narrow a list, and name what you see under Views there.</p>}
      {viewPlaceNames.map((place) => {
        const here = views.filter((view) => view.place === place);
        return (
          here.length > 0 && (
            <section className="sec" key={place} aria-labelledby={`views-${place}`}>
              <h2 className="lab" id={`views-${place}`}>{viewPlaces[place]}</h2>
              <ul className={s.views} data-views>
                {here.map(({ id, name, address, isOwn, sharedWith }, at) => (
                  <li key={id}>
                    <span><Link className="link" href={address} prefetch={false}>{name}</Link><small>{sayCount(counts.get(id)!)}{sharedWith && `. ${isOwn ? "Yours, shared with the desk of" : "Of the desk of"} ${sharedWith}`}</small></span>
                    <span className={s.acts}>
                      {at > 0 && isOwn && <ActionForm action={moveViewAction} label={`Move “${name}” up`}><input type="hidden" name="viewId" value={id} /><Send className="b bare" sending="…">Up<span className="vh"> “{name}”</span></Send></ActionForm>}
                      <ActionForm action={removeViewAction} label={`Give “${name}” up`}><input type="hidden" name="viewId" value={id} /><Send className="b bare" sending="…">Give up<span className="vh"> “{name}”</span></Send></ActionForm>
                    </span>
                    <details className="small">
                      <summary>Rename<span className="vh"> “{name}”</span></summary>
                      <ActionForm action={renameViewAction} label={`Rename “${name}”`}>
                        <input type="hidden" name="viewId" value={id} />
                        <Field name="name" label="Name" defaultValue={name} />
                        <div className="moves"><Send className="b" sending="Saving…">Save the name</Send></div>
                      </ActionForm>
                    </details>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
      <PressKeys />
    </main>
  );
}
