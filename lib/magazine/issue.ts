// A dated number of the magazine. The cover date is not the day it goes on sale, and copy closes before that; then the facts, then the
// printer. What is due before it is counted back from these days: see due-days.ts.
import { z } from "zod";
import { day } from "../kit/day";
import { neededLine } from "../kit/typed";
import { pathInput } from "./paths";

/** A day that may be left open. */
const openDay = z.literal("").transform(() => null).or(day).nullable().optional();

export const issueInput = z
  .object({ name: neededLine("The issue needs its name, as on the cover.", 80), path: pathInput("issue"), coverDate: day, onSaleOn: day, copyCloseOn: day, factCloseOn: openDay, printerCloseOn: openDay })
  .refine((issue) => issue.copyCloseOn <= issue.onSaleOn, { path: ["copyCloseOn"], message: "Copy closes before the issue goes on sale." })
  .refine(({ printerCloseOn: closes, copyCloseOn, onSaleOn }) => !closes || (copyCloseOn <= closes && closes <= onSaleOn), { path: ["printerCloseOn"], message: "The printer closes after copy, and before the issue goes on sale." })
  .refine(({ factCloseOn, printerCloseOn, onSaleOn }) => !factCloseOn || factCloseOn <= (printerCloseOn ?? onSaleOn), { path: ["factCloseOn"], message: "Facts close before the pages go to the printer." });
export type IssueInput = z.output<typeof issueInput>;
