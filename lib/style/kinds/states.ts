import { regionOf } from "../../kit/regions";
import { found } from "../match";
import { kind } from "../problem";
import { choice } from "../setting";
import { z } from "zod";

/** States at the end of a credit line: "Margaret Ellison, Duluth, Minn." Eight of them AP never shortens. */
export const states = kind({
  label: "States in credit lines",
  help: "How the state or province at the end of a credit line is written.",
  setting: z.object({ form: choice(["column", "ap", "full", "postal"]) }),
  fields: [{ as: "choice", name: "form", label: "Written", options: [["column", "As the column writes places"], ["ap", "AP: Tenn."], ["full", "In full: Tennessee"], ["postal", "Postal: TN"]] }],
  parts: ["credit"],
  find({ text }, { form }, { placeStyle }) {
    const comma = text.lastIndexOf(",");
    const last = text.slice(comma + 1).trim();
    const region = comma > 0 && last !== "" ? regionOf(last) : null;
    if (!region) return [];
    const style = form === "column" ? placeStyle : form;
    const wanted = region[style];
    const at = text.indexOf(last, comma + 1);
    return last === wanted ? [] : [found(at, last, `In a credit line this state is “${wanted}”.`, { text: wanted })];
  },
});
