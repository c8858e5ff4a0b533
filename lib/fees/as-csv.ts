// The ledger as a file for a spreadsheet: what is looked at, whole.
import type { Person } from "../actor";
import { byteOrderMark, csvLine } from "../kit/csv";
import { plainAmount } from "../kit/money";
import { fees, ledgerKinds, payMeans } from "../words";
import type { FeeFilter } from "./filter";
import { type LedgerRow, ledgerPage } from "./queries";

const heads = ["Entry", "Day", "Kind", "Contributor", "Fee", "Amount", "Currency", "About the fee", "Question", "Slug line", "Issue", "Magazine", "State", "Means", "Reference", "Word", "Entered by", "Settles", "Reverses"];

const stateOf = ({ kind, isOpen, isReversed }: LedgerRow): string => (isReversed ? "Reversed" : isOpen ? "Owed" : kind === "paid" || kind === "reversed" ? "" : "Paid");

const cells = (row: LedgerRow) => [
  row.id, row.day, ledgerKinds[row.kind], row.person, fees[row.fee], row.amountMinor !== null && row.currency ? plainAmount(row.amountMinor, row.currency) : null, row.currency, row.note, row.question, row.slugLine, row.issue, row.magazine,
  stateOf(row), row.means && payMeans[row.means], row.reference, row.word, row.by ?? "By the rule", row.settlesId, row.reversesId,
];

/** The file in parts: its head, then a thousand lines at a time. Missing to who sees no fees. */
export async function* feesAsCsv(actor: Person, filter: Pick<FeeFilter, "show" | "by" | "issue" | "month"> & { magazineId?: number | undefined }): AsyncGenerator<string> {
  let page = await ledgerPage(actor, filter, undefined, 1000);
  yield byteOrderMark + csvLine(heads);
  for (;;) {
    yield page.entries.map((row) => csvLine(cells(row))).join("");
    if (!page.more) return;
    page = await ledgerPage(actor, filter, page.entries.at(-1)!.id, 1000);
  }
}
