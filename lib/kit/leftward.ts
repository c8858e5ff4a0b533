/** True when a text begins with a letter of a script that runs from right to left (Unicode Standard Annex 9, rule P2, by script). */
export const runsLeftward = (text: string): boolean =>
  /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(text);
