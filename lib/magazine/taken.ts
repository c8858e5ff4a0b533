// The sentences for what is taken already in a magazine's settings, by the name of the database's constraint.
export const taken: Record<string, [field: string, sentence: string]> = {
  magazines_handle: ["handle", "Another magazine has this short name."],
  magazines_host: ["host", "Another magazine has this host name."],
  columns_path: ["path", "Another column has this path."],
  columns_prefix: ["prefix", "Another column has this prefix."],
  issues_name: ["name", "There is an issue of this name."],
  issues_path: ["path", "Another issue has this path."],
  topics_name: ["name", "There is a topic of this name."],
  topics_path: ["path", "Another topic has this path."],
  contributors_handle: ["handle", "Another contributor has this handle."],
  people_email: ["email", "Somebody has this address already."],
};
