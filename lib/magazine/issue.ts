// A dated number of the magazine. The cover date is not the day it goes on sale, and copy closes before that.
import { z } from "zod";
import { day } from "../kit/day";
import { neededLine } from "../kit/typed";
import { pathInput } from "./paths";

export const issueInput = z
  .object({ name: neededLine("The issue needs its name, as on the cover.", 80), path: pathInput("issue"), coverDate: day, onSaleOn: day, copyCloseOn: day })
  .refine((issue) => issue.copyCloseOn <= issue.onSaleOn, { path: ["copyCloseOn"], message: "Copy closes before the issue goes on sale." });
export type IssueInput = z.output<typeof issueInput>;
