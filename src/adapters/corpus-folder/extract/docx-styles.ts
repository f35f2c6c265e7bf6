/** The styles of a Word document: which are headings, which are bold. A style takes from the one that it is based on. */
import { readXml } from "./xml.ts";

export interface Style {
  readonly isHeading: boolean;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** The style of that id; a plain one where there is none. */
export type Styles = (id: string | undefined) => Style;

interface Written {
  basedOn?: string;
  isHeading?: boolean;
  isBold?: boolean;
  isItalic?: boolean;
}

/** The names that Word gives its own headings, whatever the language it runs in. */
const headingName = /^(?:heading [1-9]|title)$/i;
const longestChain = 20;

/** Reads `styles.xml`. */
export function stylesOf(xml: string): Styles {
  const styles = new Map<string, Written>();
  let open: Written | undefined;
  readXml(xml, {
    start(name, attributes) {
      const value = attributes.get("val") ?? "";
      if (name === "style") {
        open = {};
        styles.set(attributes.get("styleid") ?? "", open);
      } else if (!open) return;
      else if (name === "basedon") open.basedOn = value;
      else if (name === "name" && headingName.test(value)) open.isHeading = true;
      else if (name === "outlinelvl") open.isHeading = isOutline(value);
      else if (name === "b") open.isBold = isOn(attributes);
      else if (name === "i") open.isItalic = isOn(attributes);
    },
    end(name) {
      if (name === "style") open = undefined;
    },
  });
  const known = (id: string | undefined, key: "isHeading" | "isBold" | "isItalic"): boolean => {
    let style = styles.get(id ?? "");
    for (let depth = 0; style && depth < longestChain; depth++) {
      const own = style[key];
      if (own !== undefined) return own;
      style = styles.get(style.basedOn ?? "");
    }
    return false;
  };
  return id => ({ isHeading: known(id, "isHeading"), isBold: known(id, "isBold"), isItalic: known(id, "isItalic") });
}

/** Whether a switch such as `<w:b/>` is on. */
export function isOn(attributes: ReadonlyMap<string, string>): boolean {
  return !["0", "false", "off", "none"].includes(attributes.get("val") ?? "1");
}

/** Level 9 is body text. */
export function isOutline(level: string): boolean {
  return /^[0-8]$/.test(level);
}
