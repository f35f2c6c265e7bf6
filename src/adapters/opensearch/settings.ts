/** What can be set for a cluster, and what of it is wrong. Names, passwords and keys stand in settings of their own, so that no address shows them. */
import { readFileSync } from "node:fs";
import type { Settings } from "../chat/settings.ts";
import type { ClusterSettings } from "./connection.ts";

export const settingNames = [
  "OPENSEARCH_URL",
  "OPENSEARCH_USERNAME",
  "OPENSEARCH_PASSWORD",
  "OPENSEARCH_API_KEY",
  "OPENSEARCH_CA_FILE",
  "OPENSEARCH_INDEX",
] as const;

export interface ConfiguredCluster extends ClusterSettings {
  /** How the names of the record's indices begin. */
  readonly prefix: string;
  /** What no log and no error may show. */
  readonly secrets: readonly string[];
}

const addresses = /^https?:\/\/[^\s/@#?,]+\/?(?:,https?:\/\/[^\s/@#?,]+\/?)*$/;

type ClusterReader = Settings<(typeof settingNames)[number]>;

/** Undefined without an address. */
export function readClusterSettings(settings: ClusterReader): ConfiguredCluster | undefined {
  const { value, shaped, wrong } = settings;
  const cure = "write addresses such as https://search.example:9200, without a password, with commas between.";
  const nodes = shaped("OPENSEARCH_URL", addresses, cure)?.split(",");
  const prefix = shaped(
    "OPENSEARCH_INDEX",
    /^[a-z][a-z0-9-]{0,60}$/,
    "write small letters, digits and -, a letter first.",
  );
  const [name, password, apiKey] = [
    value("OPENSEARCH_USERNAME"),
    value("OPENSEARCH_PASSWORD"),
    value("OPENSEARCH_API_KEY"),
  ];
  if (name !== undefined && password === undefined)
    wrong("OPENSEARCH_PASSWORD", "write the password of OPENSEARCH_USERNAME.");
  if (name === undefined && password !== undefined)
    wrong("OPENSEARCH_USERNAME", "write the user of OPENSEARCH_PASSWORD.");
  if (name !== undefined && apiKey !== undefined)
    wrong("OPENSEARCH_API_KEY", "write this or OPENSEARCH_USERNAME, not both.");
  const authorities = readAuthorities(settings);
  if (nodes === undefined) return undefined;
  return {
    nodes,
    prefix: prefix ?? "onrecord",
    ...(name !== undefined && password !== undefined ? { user: { name, password } } : {}),
    ...(apiKey === undefined ? {} : { apiKey }),
    ...(authorities === undefined ? {} : { authorities }),
    secrets: [password, apiKey].filter(secret => secret !== undefined),
  };
}

function readAuthorities({ value, wrong }: ClusterReader): string | undefined {
  const file = value("OPENSEARCH_CA_FILE");
  if (file === undefined) return undefined;
  try {
    const text = readFileSync(file, "utf8");
    return text.includes("-----BEGIN CERTIFICATE-----")
      ? text
      : wrong("OPENSEARCH_CA_FILE", "name a file of certificates, PEM.");
  } catch {
    return wrong("OPENSEARCH_CA_FILE", "this file cannot be read.");
  }
}
