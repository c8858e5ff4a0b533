// A contributor's books: each to be put right, moved or taken off, and one more.
import { ActionForm, Field, Send } from "@/app/ui/form";
import { type Book, imprint } from "@/lib/contributors/book";
import { addBookAction, changeBookAction, dropBookAction, moveBookAction } from "../profile-actions";
import s from "../../../settings.module.css";
import own from "./contributor.module.css";

type Props = { books: Book[]; magazineId: number; personId: number };

export function Books({ books, magazineId, personId }: Props) {
  const whose = <><input type="hidden" name="magazineId" value={magazineId} /><input type="hidden" name="personId" value={personId} /></>;
  return (
    <>
      {books.length === 0 && <p className={s.empty}>No book is entered yet.</p>}
      <ol className={own.books}>
        {books.map((book, at) => {
          const here = <>{whose}<input type="hidden" name="bookId" value={book.id} /></>;
          return (
            <li key={book.id}>
              <p><i className={own.title}>{book.title}</i> <span className="quiet">{[imprint(book), book.isbn && `ISBN ${book.isbn}`].filter(Boolean).join(", ")}</span></p>
              <div className={own.acts}>
                {at > 0 && <ActionForm action={moveBookAction} label={`Move ${book.title} up`}>{here}<input type="hidden" name="to" value="up" /><Send className="b bare" sending="Moving…">Up<span className="vh"> {book.title}</span></Send></ActionForm>}
                {at < books.length - 1 && <ActionForm action={moveBookAction} label={`Move ${book.title} down`}>{here}<input type="hidden" name="to" value="down" /><Send className="b bare" sending="Moving…">Down<span className="vh"> {book.title}</span></Send></ActionForm>}
                <ActionForm action={dropBookAction} label={`Take ${book.title} off`}>{here}<Send className="b bare" sending="Taking off…">Take off<span className="vh"> {book.title}</span></Send></ActionForm>
              </div>
              <details className={own.fold}>
                <summary>Put right<span className="vh"> {book.title}</span></summary>
                <ActionForm action={changeBookAction} label={`Put ${book.title} right`}>{here}<BookFields book={book} /><div className={s.send}><Send sending="Saving…">Save</Send></div></ActionForm>
              </details>
            </li>
          );
        })}
      </ol>
      <details className={own.fold}>
        <summary>Add a book</summary>
        <ActionForm key={books.length} action={addBookAction} label="Add a book">{whose}<BookFields /><div className={s.send}><Send sending="Adding…">Add the book</Send></div></ActionForm>
      </details>
    </>
  );
}

function BookFields({ book }: { book?: Book }) {
  return (
    <>
      <Field name="title" label="Title" help="With its subtitle, without italics: they are set." defaultValue={book?.title} />
      <div className="two">
        <Field name="publisher" label="Publisher" optional defaultValue={book?.publisher} />
        <Field name="year" label="Year" optional inputMode="numeric" defaultValue={book?.year ? String(book.year) : ""} />
      </div>
      <Field name="isbn" label="ISBN" optional help="13 digits, or 10 on older books, with or without hyphens. The last digit is checked against the others." defaultValue={book?.isbn} />
    </>
  );
}
