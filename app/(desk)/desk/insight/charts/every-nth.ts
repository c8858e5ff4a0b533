/** Of so many labels only every n-th is said, so that no more than `most` stand side by side. */
export const everyNth = (count: number, most: number): number => Math.max(1, Math.ceil(count / most));
