// Posts of an invented site for tests of imports. Only tests import this.
import type { WxrPost } from "../clippings/testing-files";

export const body = (question: string, more = "") => `<p>Q: ${question} —Margaret Ellison, Duluth, Minn.</p><p>A: To tell the <em>time</em>.</p><p><em>Josephine Tarrow is a historian and the author of </em>The Cold Road<em>.</em></p>${more}`;
export const bells: WxrPost = { id: 12, title: "The ship’s bell", slug: "ships-bell", content: body("Why did ships ring bells every half hour?", "<p>This article first appeared in the October 2019 issue.</p>"), categories: ["Ask", "At Sea"] };
export const forks: WxrPost = { id: 13, title: "Forks", slug: "forks", content: body("When did forks come to the tables of England?"), date: "2004-06-01 00:30:00" };
/** It asks nothing. */
export const news: WxrPost = { id: 14, title: "The new wing opens", slug: "wing", content: "<p>The museum opened its wing.</p>" };
