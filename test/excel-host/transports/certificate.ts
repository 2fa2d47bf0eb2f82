import { generateKeyPairSync, sign } from "node:crypto";

/** A key and a certificate in PEM, for https on this machine alone. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const sequence = 0x30;
const integer = 0x02;
const bitString = 0x03;
const octetString = 0x04;
const objectId = 0x06;
const utf8Text = 0x0c;
const set = 0x31;
const utcTime = 0x17;

/** One value of ASN.1 in its distinguished encoding: tag, length, content. */
function der(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const bytes = (...values: number[]) => Buffer.from(values);
const ecdsaWithSha256 = der(sequence, der(objectId, bytes(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02)));
const commonName = bytes(0x55, 0x04, 0x03);
const alternativeName = bytes(0x55, 0x1d, 0x11);

/** "261122204500Z" */
function timeText(time: Date): string {
  return `${time.toISOString().slice(2, 19).replace(/[-:T]/g, "")}Z`;
}

/** Makes a certificate for localhost, good for one day and signed by itself; nothing is kept. */
export function developmentCertificate(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const host = Buffer.from("localhost");
  const name = der(sequence, der(set, der(sequence, der(objectId, commonName), der(utf8Text, host))));
  const day = 86_400_000;
  const [from, to] = [-day, day].map((offset) => timeText(new Date(Date.now() + offset)));
  const names = der(sequence, der(0x82, host));
  const content = der(
    sequence,
    der(0xa0, der(integer, bytes(2))),
    der(integer, bytes(1)),
    ecdsaWithSha256,
    name,
    der(sequence, der(utcTime, Buffer.from(from ?? "")), der(utcTime, Buffer.from(to ?? ""))),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    der(0xa3, der(sequence, der(sequence, der(objectId, alternativeName), der(octetString, names)))),
  );
  const signature = der(bitString, bytes(0), sign("sha256", content, privateKey));
  const certificate = der(sequence, content, ecdsaWithSha256, signature).toString("base64");
  const lines = certificate.match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`,
  };
}
