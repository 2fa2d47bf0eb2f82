declare module "*.css";

/** A file that is shipped beside the page; the import is its address. */
declare module "*.xlsx" {
  const address: string;
  export default address;
}
