// An address at which an answer stood before it stood here, in the one spelling by which it is kept and looked for. Pure.

/** In characters; an index takes no longer one in whatever script. */
const longest = 600;

/** "/2019/10/Why-Ships/?x=1" as "/2019/10/why-ships"; a page that WordPress names by number alone as "/?p=12". "" for what is no path of its own. */
export function oldAddress(pathname: string, query = ""): string {
  const bare = plain(pathname).replace(/(?<!\/)\/+$/u, "").toLowerCase(); // begun at the first slash of a row alone: anybody may send a row of thousands
  if (bare === "") return /^\?(?:p|page_id)=\d{1,12}$/u.test(query) ? `/${query}` : "";
  return bare.startsWith("/") && bare.length <= longest ? bare : "";
}

/** The same of an address as a form or a file has it: "/?p=12" has its query with it. */
export const oldAddressOf = (address: string): string => oldAddress(...(/^([^?]*)(\?.*)?$/u.exec(address)!.slice(1).map((part) => part ?? "") as [string, string]));

function plain(pathname: string): string {
  try {
    return decodeURIComponent(pathname).normalize("NFC").replace(/\0|\p{Surrogate}/gu, "");
  } catch {
    return pathname;
  }
}
