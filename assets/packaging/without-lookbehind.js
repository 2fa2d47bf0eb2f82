/**
 * A loader for the one pattern of the spreadsheet's formula part that holds a lookbehind: characters none of which comes
 * right after "#". The same is said without: "#" may be the last of them. Safari before 16.4 would not load the part.
 * @throws Error when the part no longer holds the pattern, so that an update of it is looked at
 */
module.exports = function withoutLookbehind(source) {
  const parts = source.split("((?<!#).)*");
  if (parts.length !== 2) throw new Error("the spreadsheet's pattern of table columns is another one now");
  return parts.join("([^#\\\\n]*#?)");
};
