// Pages of a contributor's elsewhere: checked, and labelled for readers. Pure.
import { z } from "zod";
import { line, rowId } from "../kit/typed";
import { webAddress } from "../magazine/magazine";
import { linkKindNames, linkKinds, type LinkKind } from "../words";

export const mostLinks = 5;

/** What a link is called where nothing else was given: "Faculty page". */
export const callLink = ({ kind, label }: { kind: LinkKind; label: string }): string => label || linkKinds[kind];

const rows = Array.from({ length: mostLinks }, (_, at) => at);
const shape: Record<string, z.ZodType<string>> = Object.fromEntries(rows.flatMap((at) => [[`link${at}Kind`, z.string().default("site")], [`link${at}Label`, line(60).default("")], [`link${at}Url`, line(500).default("")]]));

/** The form: rows numbered in the fields' names. One without an address is dropped. */
export const linksInput = z.object({ magazineId: rowId, personId: rowId }).and(z.object(shape)).transform(({ magazineId, personId, ...typed }, context) => {
  const links = rows.flatMap((at) => {
    const [kind, label, url] = [typed[`link${at}Kind`], typed[`link${at}Label`] ?? "", typed[`link${at}Url`] ?? ""];
    if (url === "") {
      if (label !== "") context.addIssue({ code: "custom", path: [`link${at}Url`], message: "An address is needed, beginning with https://" });
      return [];
    }
    if (!webAddress.safeParse(url).success) context.addIssue({ code: "custom", path: [`link${at}Url`], message: "Give a whole address, beginning with https://" });
    return [{ kind: linkKindNames.find((name) => name === kind) ?? "site", label, url }];
  });
  return { magazineId, personId, links };
});
