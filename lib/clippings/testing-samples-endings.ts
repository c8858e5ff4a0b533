// What stands around an answer: bylines, bios, issues, captions, furniture. Only tests import this.
import { begins, bells, ellison, ends, type Sample } from "./testing-sample";

export const withEndings: Sample[] = [
  {
    name: "bio in italics, the title of the book upright, and the issue",
    html: `<p>Q: ${bells} —Margaret Ellison, Duluth, Minn.</p><p>A: To tell the time.</p><p>And the bell said so.</p><p><em>Josephine Tarrow is a naval historian and the author of </em>The Cold Road<em>.</em></p><p><em>This article first appeared in the Winter 2019 issue of </em>Fathom &amp; Field<em>.</em></p>`,
    how: "labels", issue: "Winter 2019", found: [{ question: bells, credit: ellison, begins, ends, by: ["Josephine Tarrow"], bio: "Josephine Tarrow is a naval historian and the author of *The Cold Road*." }],
  },
  {
    name: "bio after an em dash, and how to ask",
    html: `<p>Q: ${bells} —Margaret Ellison, Duluth, Minn.</p><p>A: To tell the time.</p><p>And the bell said so.</p><p>—Josephine Tarrow teaches naval history at Port Ames College.</p><p>SEND QUERIES TO: Ask the Wardroom, 12 Dock Street.</p>`,
    how: "labels", found: [{ question: bells, credit: ellison, begins, ends, by: ["Josephine Tarrow"], bio: "Josephine Tarrow teaches naval history at Port Ames College." }],
  },
  {
    name: "signed, and originally published in an issue of a month",
    html: `<p>Q: ${bells} —Margaret Ellison, Duluth, Minn.</p><p>A: To tell the time.</p><p>And the bell said so.</p><p>—Josephine Tarrow</p><p>Originally published in the October 2019 issue of <em>Fathom &amp; Field</em>. To subscribe, click here.</p>`,
    how: "labels", issue: "October 2019", found: [{ question: bells, credit: ellison, begins, ends, by: ["Josephine Tarrow"] }],
  },
  {
    name: "a byline before the question",
    html: `<p>By Josephine Tarrow and Gwen Oyelaran</p><p>Q: ${bells} —Margaret Ellison, Duluth, Minn.</p><p>A: To tell the time.</p><p>And the bell said so.</p>`,
    how: "labels", found: [{ question: bells, credit: ellison, begins, ends, by: ["Josephine Tarrow", "Gwen Oyelaran"] }],
  },
  {
    name: "captions, shortcodes, a gallery and a share bar around it",
    html: `[caption id="attachment_12" width="300"]<img src="https://old.example/uploads/bell.jpg" alt="A bell"> The bell of the Olympia (Navy Yard)[/caption]\n\n<strong>Q:</strong> ${bells}\n—Margaret Ellison, Duluth, Minn.\n\n<strong>A:</strong> To tell the time [sic].\n\n[gallery ids="1,2"]\n\nAnd the bell said so.\n\n<div class="sharedaddy">Share this</div>`,
    how: "labels", found: [{ question: bells, credit: ellison, begins: "To tell the time [sic].", ends: "And the bell said so." }],
  },
  {
    name: "blank lines between paragraphs that are marked, as the classic editor leaves them",
    html: `Dear Wardroom,\n\n${bells}\n\n<em>Margaret Ellison, Duluth, Minn.</em>\n\nTo tell the time.\n<p>The glass was turned,\n\nand the bell said so.</p>\n`,
    how: "salutation", found: [{ question: bells, credit: ellison, begins, ends }],
  },
  {
    name: "an answer with lists, subheads and links keeps them",
    html: `<p>Q: ${bells} —Margaret Ellison, Duluth, Minn.</p><p>A: To tell <a href="https://example.org/time">the time</a>.</p><h3>The watches</h3><ul><li>First</li><li>Middle</li></ul><p>And the <em>bell</em> said so.</p>`,
    how: "labels", found: [{ question: bells, credit: ellison, begins: "To tell the time.", ends: "And the bell said so." }],
  },
  {
    name: "an initial at the head of an answer is no label",
    html: `<p>Q: ${bells} —Margaret Ellison, Duluth, Minn.</p><p>A. J. Liebling once asked the same. The glass was turned, and the bell said so.</p>`,
    how: "labels", found: [{ question: bells, credit: ellison, begins: "A. J. Liebling", ends }],
  },
];
