// The plain forms of a column.
import { ActionForm, Field, Send, Tick } from "@/app/ui/form";
import type { columnFor } from "@/lib/magazine/queries";
import { placeStyleNames, placeStyles } from "@/lib/words";
import { columnAskingAction, columnBoardAction, columnFormAction, columnInvitingAction, columnNameAction, columnPageAction } from "../../../../actions";
import { Here } from "../../../../here";
import s from "../../../../settings.module.css";

type Props = { magazine: { id: number; handle: string }; column: Awaited<ReturnType<typeof columnFor>> };
const save = <div className={s.send}><Send sending="Saving…">Save</Send></div>;

const inWords = (paths: string[]) => new Intl.ListFormat("en-US").format(paths);

export function NameForm({ magazine, column }: Props) {
  return (
    <ActionForm action={columnNameAction} label="Name and address">
      <Here magazine={magazine} id={column.id} />
      <Field name="name" label="Name" defaultValue={column.name} />
      <Field name="tagline" label="Tagline" optional help="A few words beside the name, such as Readers ask. Historians answer." defaultValue={column.tagline} />
      <Field name="path" label="Path" help={<>The first part of its addresses. Should you change it, all of its present addresses lead on to the new ones, for good, and no other column can have it.{column.formerPaths.length > 0 && <> Links to {inWords(column.formerPaths.map((path) => `/${path}`))} lead here.</>}</>} defaultValue={column.path} />
      {column.isPrefixUsed ? (
        <div className="field"><span className={s.fixed}>Prefix of references</span><p className="help">{column.prefix}. Readers have references that begin with it, so it stays.</p><input type="hidden" name="prefix" value={column.prefix} /></div>
      ) : (
        <Field name="prefix" label="Prefix of references" help="Two to six letters, such as WWQ. It cannot be changed once a question has come." defaultValue={column.prefix} />
      )}
      <Field name="placeStyle" label="Places in credits" help="How a reader from Tennessee is credited." defaultValue={column.placeStyle} options={placeStyleNames.map((style) => [style, placeStyles[style]])} />
      {save}
    </ActionForm>
  );
}

export function AskingForm({ magazine, column }: Props) {
  return (
    <ActionForm action={columnAskingAction} label="How to ask">
      <Here magazine={magazine} id={column.id} />
      <p className={s.help}>The box beside every answer, and the front of the column.</p>
      <Field name="askHeading" label="Heading" defaultValue={column.askHeading} />
      <Field name="askIntro" label="Invitation" optional rows={3} defaultValue={column.askIntro} />
      <Field name="askQuiet" label="Small print" optional rows={2} help="A quiet line beneath it." defaultValue={column.askQuiet} />
      <Field name="sendLine" label="Line before the address" optional help="Such as Send queries to." defaultValue={column.sendLine} />
      <Field name="postalAddress" label="Postal address" optional rows={4} help="As on an envelope, one part a line." defaultValue={column.postalAddress} />
      <Field name="email" label="Email" optional type="email" help="Printed beside the postal address." defaultValue={column.email} />
      {save}
    </ActionForm>
  );
}

export function FormForm({ magazine, column }: Props) {
  return (
    <ActionForm action={columnFormAction} label="Form and promises">
      <Here magazine={magazine} id={column.id} />
      <Field name="howItWorks" label="How the column works" rows={5} help="What readers may expect, one thing a line. It stands beside the form." defaultValue={column.howItWorks} />
      <Field name="consentWording" label="What readers agree to" rows={4} help="Kept with each question exactly as it was shown. A change counts for questions from now on." defaultValue={column.consentWording} />
      <div className={s.three}>
        <Field name="promiseDays" label="Days to an answer" type="number" inputMode="numeric" help="From the desk, yes or no." defaultValue={String(column.promiseDays)} />
        <Field name="monthsToPrintFrom" label="Months to print, from" type="number" inputMode="numeric" defaultValue={String(column.monthsToPrintFrom)} />
        <Field name="monthsToPrintTo" label="Months to print, to" type="number" inputMode="numeric" defaultValue={String(column.monthsToPrintTo)} />
      </div>
      <Field name="maxWords" label="Longest question, in words" type="number" inputMode="numeric" help="What the form asks for; a longer one is taken all the same." defaultValue={String(column.maxWords)} />
      {save}
    </ActionForm>
  );
}

export function BoardForm({ magazine, column }: Props) {
  return (
    <ActionForm action={columnBoardAction} label="Question board">
      <Here magazine={magazine} id={column.id} />
      <p className={s.help}>A public list of open questions at /{column.path}/questions, each with where it stands. Readers can say that they wonder too; the desk sees how many do.</p>
      <Tick name="hasBoard" label="The column has a board" defaultChecked={column.hasBoard} help="Without it nothing is shown, and the form does not ask for leave." />
      <Field name="boardWording" label="What readers agree to" rows={3} help="Stands on the form with a tick of its own, and is kept with each question exactly as it was shown. Only a question whose reader ticked it can be put on the board." defaultValue={column.boardWording} />
      <Tick name="boardSaysIssue" label="Say for which issue a question is planned" defaultChecked={column.boardSaysIssue} help="Plans change; readers will have read this one." />
      <Tick name="boardIsFound" label="Let search engines keep open questions" defaultChecked={column.boardIsFound} help="Without it they are asked to leave alone what is not answered." />
      {save}
    </ActionForm>
  );
}

export function PageForm({ magazine, column }: Props) {
  return (
    <ActionForm action={columnPageAction} label="Words around an answer">
      <Here magazine={magazine} id={column.id} />
      <Field name="attributionLine" label="Where it first appeared" optional rows={2} help="{issue} and {magazine} are filled in." defaultValue={column.attributionLine} />
      <Field name="moreHeading" label="Heading of related answers" defaultValue={column.moreHeading} />
      <Field name="withheldLine" label="In place of a withheld name" defaultValue={column.withheldLine} />
      <Tick name="showsVersions" label="Let readers see how a corrected answer read before" defaultChecked={column.showsVersions} help="Each published version stays readable, with what was changed in it. Search engines are kept away. What stood before a page was withdrawn is never shown: to take earlier words from readers, withdraw the page and publish it anew." />
      {save}
    </ActionForm>
  );
}

export function InvitingForm({ magazine, column }: Props) {
  return (
    <ActionForm action={columnInvitingAction} label="Inviting historians">
      <Here magazine={magazine} id={column.id} />
      <Field name="inviteDays" label="Days the link lasts" type="number" inputMode="numeric" help="An offer comes with a link by which it is answered without an account. After these days it says so, kindly, and gives your address." defaultValue={String(column.inviteDays)} />
      <Field name="silenceDays" label="Days of silence" type="number" inputMode="numeric" help="Who is next in line is asked at eight in the morning after so many days without an answer. With nobody in line, the editor who offered it is told." defaultValue={String(column.silenceDays)} />
      {save}
    </ActionForm>
  );
}
