/** Hour and day of an ISO moment in the hours of this machine. */
export function momentOf(at: string): { readonly hour: string; readonly day: string } {
  const moment = new Date(at);
  const two = (figure: number) => String(figure).padStart(2, "0");
  return {
    hour: `${two(moment.getHours())}:${two(moment.getMinutes())}`,
    day: `${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()}`,
  };
}
