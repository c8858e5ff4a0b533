import type { Metadata } from "next";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { Absences } from "@/app/parts/absences";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { titleAsCopy } from "@/lib/contributors/book";
import { booksOf } from "@/lib/contributors/books";
import { privateNotesOf } from "@/lib/contributors/private-notes";
import { toCopy } from "@/lib/text/copy";
import { portraitProblems } from "@/lib/magazine/portrait";
import { contributorFor, magazineFor, todayAt } from "@/lib/magazine/queries";
import { absencesOf } from "@/lib/people/absences";
import { Here } from "../../../here";
import { Section } from "../../../section";
import s from "../../../settings.module.css";
import { contributorAction, noPhotoAction } from "../actions";
import { BookOffers } from "./book-offers";
import { Books } from "./books";
import { ContributorPage } from "./frame";
import { Links } from "./links";
import { Private } from "./private";

export const metadata: Metadata = { title: "Contributor" };

type Search = { photo?: string; wrong?: string };

export default async function Page({ params, searchParams }: { params: Promise<{ handle: string; id: string }>; searchParams: Promise<Search> }) {
  const { handle, id } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/contributors/${id}`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editContributors"));
  const contributor = await orNotFound(contributorFor(actor, magazine.id, Number(id)));
  const today = todayAt(magazine, requestTime());
  const [away, books, notes] = await Promise.all([absencesOf(actor, contributor.personId, today), booksOf(contributor.personId), privateNotesOf(actor, magazine.id, contributor.personId)]);
  const whose = { magazineId: magazine.id, personId: contributor.personId };
  const { photo, wrong } = await searchParams;
  const here = <><Here magazine={magazine} /><input type="hidden" name="personId" value={contributor.personId} /></>;
  return (
    <ContributorPage actor={actor} magazine={magazine} contributor={contributor} part="" lead={<>Readers find this at <a className="link" href={`/contributors/${contributor.handle}`}>/contributors/{contributor.handle}</a>.</>}>
      <Section id="printed" heading="As printed">
        <ActionForm action={contributorAction} label="As printed">
          {here}
          <Field name="byline" label="Byline" help="The name as printed over an answer." defaultValue={contributor.byline} />
          <Field name="handle" label="Handle" help="The last part of the address of this person’s page." defaultValue={contributor.handle} />
          <Field name="bio" label="Bio" rows={5} help={<>One or two sentences. *Italic* for titles of books, [words](https://…) for a link.</>} defaultValue={toCopy(contributor.bio)} />
          {books.length > 0 && <BookOffers field="bio" books={books.map(({ title }) => ({ title, copy: titleAsCopy(title) }))} />}
          <Field name="fields" label="Can answer" optional rows={2} help="Seen by the desk alone: wars, places, things this person knows about." defaultValue={contributor.fields} />
          <div className={s.send}><Send sending="Saving…">Save</Send></div>
        </ActionForm>
      </Section>
      <Section id="books" heading="Books" help="They stand on the page readers find, and are offered where a bio or a source is written.">
        <Books books={books} {...whose} />
      </Section>
      <Section id="elsewhere" heading="Elsewhere" help="Pages of this person’s own, for readers.">
        <Links links={contributor.links} {...whose} />
      </Section>
      <Section id="away" heading="Away" help="Who is away stands lower when a question is offered, and the desk sees until when. Historians enter these days themselves, too.">
        <Absences personId={contributor.personId} absences={away} locale={magazine.locale} today={today} />
      </Section>
      <Section id="photo" heading="Photograph" help="JPEG, PNG or WebP, up to 8 MB. It is made smaller, and what the camera wrote into it is removed.">
        {photo && <p className="done" role="status">The photograph is set.</p>}
        {wrong && <div className="oops" role="alert"><p>{sentences[wrong] ?? sentences.other}</p></div>}
        <div className={s.photo}>
          {contributor.photoId === null ? <div className={s.noPhoto} /> : <img src={`/photos/${contributor.photoId}`} alt={`Portrait of ${contributor.byline}`} />}
          <div>
            <form action={`/desk/settings/${handle}/contributors/${id}/photo`} method="post" encType="multipart/form-data" aria-label="Photograph" className={s.upload}>
              <div className="field"><label htmlFor="file">Choose a photograph</label><input className="t" id="file" type="file" name="photo" accept="image/jpeg,image/png,image/webp" required /></div>
              <div className={s.send}><button className="b" type="submit">{contributor.photoId === null ? "Set photograph" : "Replace photograph"}</button></div>
            </form>
            {contributor.photoId !== null && <ActionForm action={noPhotoAction} label="Remove photograph">{here}<Send className="b bare" sending="Removing…">Remove photograph</Send></ActionForm>}
          </div>
        </div>
      </Section>
      {(notes.contact !== undefined || notes.payment !== undefined) && (
        <Section id="private" heading="Private" help="Kept sealed. It stands on no other page, in no letter, no export and no feed.">
          <Private notes={notes} {...whose} />
        </Section>
      )}
    </ContributorPage>
  );
}

/** What the photograph's own door says, by the word it sends back. */
const sentences: Record<string, string> = { ...portraitProblems, away: "The desk cannot reach its database just now. Try again in a minute.", other: "The photograph could not be taken. Try again." };
