/** Stands in the address for the installation's own home, with every magazine; no magazine's handle can be this. */
export const everything = "-";
