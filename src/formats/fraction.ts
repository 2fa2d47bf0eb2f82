/** A number as the quotient of two integers, as its shortest decimal form reads: 0.2 → 2 / 10. */
export interface DecimalFraction {
  numerator: bigint;
  /** A power of ten. */
  denominator: bigint;
}

/** @throws RangeError when the value is not finite. */
export function decimalFraction(value: number): DecimalFraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) throw new RangeError(`not a finite number: ${value}`);
  const [, sign = "", whole = "0", decimals = "", exponent = "0"] = match;
  const digits = BigInt(whole + decimals) * (sign === "-" ? -1n : 1n);
  const places = decimals.length - Number(exponent);
  return places >= 0
    ? { numerator: digits, denominator: 10n ** BigInt(places) }
    : { numerator: digits * 10n ** BigInt(-places), denominator: 1n };
}
