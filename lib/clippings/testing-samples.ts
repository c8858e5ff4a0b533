// Printed columns in the shapes in which they are found in exports, labelled with what a person reads in them. Only tests import this.
import { bells, type Sample } from "./testing-sample";
import { byLooks } from "./testing-samples-looks";
import { byWords } from "./testing-samples-words";
import { withEndings } from "./testing-samples-endings";

/** What no rule parts. */
const unparted: Sample[] = [
  {
    name: "news without a question",
    title: "The museum opens its new wing", html: "<p>The museum opened its new wing on Friday.</p><p>Visitors can see the bell from the <em>Olympia</em>.</p>",
    how: "none", why: /No question was found/, found: [],
  },
  {
    name: "a review with a subhead and a quotation in its middle",
    title: "A book on bells", html: "<p>This book has much to say of bells.</p><p>It has more to say of forks.</p><p>It is well printed.</p><blockquote>We hear nothing else.</blockquote><p>So it ends.</p>",
    how: "none", why: /No question was found/, found: [],
  },
  {
    name: "an interview of many questions is told from one answer",
    title: "Five minutes with a curator", html: "<p>We met her at the Navy Yard and talked for an hour.</p><p>She likes bells more than forks, she told us, and would not say why.</p><p>The wing opens in May.</p>",
    how: "none", why: /No question was found/, found: [],
  },
  { name: "a question without an answer", html: `<p>Q: ${bells}</p>`, how: "none", why: /no answer/, found: [] },
  { name: "nothing", html: "  ", how: "none", why: /not a word/, found: [] },
];

export const samples: Sample[] = [...byWords, ...byLooks, ...withEndings, ...unparted];
