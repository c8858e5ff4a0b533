import { Fragment } from "react";
import type { Byline } from "@/db/schema/publishing";

/** Names as printed, each leading to the contributor's page: "A", "A and B", "A, B and C". */
export function Names({ bylines }: { bylines: Byline[] }) {
  return bylines.map(({ name, handle }, at) => (
    <Fragment key={handle}>
      {at > 0 && (at === bylines.length - 1 ? " and " : ", ")}
      <b><a href={`/contributors/${handle}`} rel="author">{name}</a></b>
    </Fragment>
  ));
}

/** The same as words alone. */
export const namesOf = (bylines: { name: string }[]): string => bylines.map(({ name }, at) => (at === 0 ? name : at === bylines.length - 1 ? ` and ${name}` : `, ${name}`)).join("");
