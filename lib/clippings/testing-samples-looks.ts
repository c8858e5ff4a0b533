// Columns that show it: by a quotation, a line with a name, their type, or a heading. Only tests import this.
import { begins, bells, ellison, ends, type Sample, told } from "./testing-sample";

export const byLooks: Sample[] = [
  {
    name: "a quotation with the credit in it",
    html: `<blockquote><p>${bells}</p><p>—Margaret Ellison, Duluth, Minn.</p></blockquote>${told}`,
    how: "quotes", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "a quotation of the block editor with a cite",
    html: `<!-- wp:quote --><blockquote class="wp-block-quote"><p>${bells}</p><cite>Margaret Ellison, Duluth, Minn.</cite></blockquote><!-- /wp:quote --><!-- wp:paragraph --><p>To tell the time.</p><!-- /wp:paragraph --><!-- wp:paragraph --><p>And the bell said so.</p><!-- /wp:paragraph -->`,
    how: "quotes", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "a quotation with the credit after it, and another within the answer",
    html: `<blockquote>${bells}</blockquote><p><em>Margaret Ellison, Duluth, Minn.</em></p><p>To tell the time. As the purser wrote:</p><blockquote>We hear nothing else from dawn to dusk.</blockquote><p>And the bell said so.</p>`,
    how: "quotes", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "words, a credit with an em dash, words",
    html: `<p>My grandfather kept a bell from the <em>Olympia</em>. ${bells}</p><p>—Margaret Ellison, Duluth, Minn.</p>${told}`,
    how: "credits", found: [{ question: `My grandfather kept a bell from the Olympia. ${bells}`, credit: ellison, begins, ends }],
  },
  {
    name: "a credit with a hyphen",
    html: `<p>${bells}</p><p>- Margaret Ellison, Duluth, MN</p>${told}`,
    how: "credits", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "a credit with two hyphens at the end of the line",
    html: `<p>${bells} --Margaret Ellison, Duluth, Minn.</p>${told}`,
    how: "credits", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "a credit in italics without a dash",
    html: `<p>${bells}</p><p><em>Margaret Ellison, Duluth, Minnesota</em></p>${told}`,
    how: "credits", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "a credit in brackets, by email",
    html: `<p>${bells} (Margaret Ellison, Duluth, Minn., via email)</p>${told}`,
    how: "credits", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "a rank, and a town abroad",
    html: `<p>Who first wore khaki? —Maj. Robert S. Pike, USMC (Ret.), Bath, England</p><p>The Corps of Guides, on the Indian frontier, in 1847.</p>`,
    how: "credits", found: [{ question: "Who first wore khaki?", credit: { name: "Maj. Robert S. Pike, USMC (Ret.)", town: "Bath", region: "England" }, begins: "The Corps", ends: "in 1847." }],
  },
  {
    name: "a name that was withheld",
    html: `<p>Did my ancestor desert? —Name withheld by request, Ohio</p><p>He did, and came back in spring.</p>`,
    how: "credits", found: [{ question: "Did my ancestor desert?", credit: { name: "", town: "", region: "Ohio", withheld: true }, begins: "He did", ends: "in spring." }],
  },
  {
    name: "bold question, plain answer",
    html: `<p><strong>${bells}</strong></p>${told}`,
    how: "looks", doubts: /Only its look/, found: [{ question: bells, credit: null, begins, ends }],
  },
  {
    name: "question in italics, its credit too",
    html: `<p><em>${bells}</em></p><p><em>—Margaret Ellison, Duluth, Minn.</em></p>${told}`,
    how: "credits", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "several bold questions",
    html: `<p><strong>${bells}</strong></p>${told}<p><strong>When did forks come to table?</strong></p><p>Late, and through Italy.</p>`,
    how: "looks",
    found: [{ question: bells, begins, ends }, { question: "When did forks come to table?", begins: "Late", ends: "Italy." }],
  },
  {
    name: "a heading that asks, then the name",
    html: `<h2>${bells}</h2><p>Margaret Ellison of Duluth, Minn., asks: Was it only to keep the watch awake?</p>${told}`,
    how: "headings", found: [{ question: bells, begins: "Margaret Ellison of Duluth", ends }],
  },
  {
    name: "headings that ask",
    html: `<h2>${bells}</h2>${told}<h2>When did forks come to table?</h2><p>Late, and through Italy.</p>`,
    how: "headings",
    found: [{ question: bells, begins, ends }, { question: "When did forks come to table?", begins: "Late", ends: "Italy." }],
  },
  {
    name: "only the headline asks",
    title: "Why did ships ring bells?", html: told,
    how: "title", doubts: /Only the headline asks/, found: [{ question: "Why did ships ring bells?", credit: null, begins, ends }],
  },
  {
    name: "a reader with a whale in the name",
    html: `<p>${bells} —Margaret 🐋 Ellison, Duluth, Minn.</p>${told}`,
    how: "credits", found: [{ question: bells, credit: { ...ellison, name: "Margaret 🐋 Ellison" }, begins, ends }],
  },
  {
    name: "a reader whose name begins with an anchor, under a Q",
    html: `<p>Q: ${bells} — ⚓️ Margaret Ellison, Duluth, Minn.</p><p>A: To tell the time.</p><p>And the bell said so.</p>`,
    how: "labels", found: [{ question: bells, credit: { ...ellison, name: "⚓️ Margaret Ellison" }, begins, ends }],
  },
  {
    name: "a very long name, and where he taught",
    html: `<p>${bells} —Professor Maximilian Alexander Friedrich von Hohenstaufen-Wittelsbach y Santa Cruz, Jr., U.S.N. (Ret.), Institute of Maritime and Naval History, Santiago de Compostela, Spain</p>${told}`,
    how: "credits", found: [{ question: bells, credit: { name: "Professor Maximilian Alexander Friedrich von Hohenstaufen-Wittelsbach y Santa Cruz, Jr., U.S.N. (Ret.)", town: "Institute of Maritime and Naval History, Santiago de Compostela", region: "Spain" }, begins, ends }],
  },
  {
    name: "a credit that cannot be read as one is pointed out",
    html: `<p>Q: ${bells} —the boys of the third form, who bet on it</p><p>A: To tell the time.</p><p>And the bell said so.</p>`,
    how: "labels", doubts: /Behind the question stands “—the boys of the third form, who bet on it”: look whether it names the reader/, found: [{ question: `${bells} —the boys of the third form, who bet on it`, credit: null, begins, ends }],
  },
];
