/**
 * XML, read from the front to the back by the tokenizer that reads web pages. It takes what is broken, expands nothing but
 * characters, and goes once through the text; an office file asks for no more. Names come in small letters.
 */
import { type Token, Tokenizer } from "parse5";

export interface XmlHandler {
  /** `name` without its prefix; `prefix` with its colon, or empty. */
  start?(name: string, attributes: ReadonlyMap<string, string>, prefix: string): void;
  end?(name: string, prefix: string): void;
  text?(characters: string): void;
}

/** Reads a text of XML. */
export function readXml(xml: string, { start, end, text }: XmlHandler): void {
  const ended = (tag: string): void => {
    const [prefix, name] = cutName(tag);
    end?.(name, prefix);
  };
  const words = ({ chars }: Token.CharacterToken): void => text?.(chars);
  const ignored = (): void => undefined;
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag({ tagName, attrs, selfClosing }) {
        const [prefix, name] = cutName(tagName);
        start?.(name, new Map(attrs.map(({ name: key, value }) => [cutName(key)[1], value])), prefix);
        if (selfClosing) ended(tagName);
      },
      onEndTag: ({ tagName }) => ended(tagName),
      onCharacter: words,
      onWhitespaceCharacter: words,
      onNullCharacter: ignored,
      onComment: ignored,
      onDoctype: ignored,
      onEof: ignored,
      onParseError: null,
    },
  );
  // So that it knows <![CDATA[ … ]]>.
  tokenizer.inForeignNode = true;
  tokenizer.write(xml, true);
}

function cutName(name: string): readonly [prefix: string, name: string] {
  const colon = name.indexOf(":") + 1;
  return [name.slice(0, colon), name.slice(colon)];
}
