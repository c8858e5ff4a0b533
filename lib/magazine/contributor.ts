// What is printed about a person whose name may stand over an answer.
import { z } from "zod";
import { neededLine, prose } from "../kit/typed";
import { pathInput } from "./paths";

export const contributorInput = z.object({
  byline: neededLine("A byline is needed: the name as printed.", 120),
  handle: pathInput("topic"),
  fields: prose(500),
});
export const contributorNew = z.object({ byline: contributorInput.shape.byline, fields: prose(500) });
/** The bio as typed; the page makes a text of it. */
export const bioTyped = prose(3000);
