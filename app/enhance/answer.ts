// What scripts add to an answer's page: buttons that copy a citation as it stands there, and one that prints. Without them none is shown.

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", () => void copy(button));
}
for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-print]")) {
  button.hidden = false;
  button.closest("p")!.hidden = false;
  button.addEventListener("click", () => window.print());
}

/** The words with spaces that may break; the button says that it is done. */
async function copy(button: HTMLButtonElement): Promise<void> {
  await navigator.clipboard.writeText(document.getElementById(button.dataset.copy!)?.textContent?.replaceAll("\u00a0", " ") ?? "");
  button.firstChild!.textContent = "Copied";
}
