/**
 * What is built from the data of a language: once, when it is first asked for. To compile a rule of some hundred words takes
 * longer than to read an article by it.
 */
export function once<Data, Rule>(build: (data: Data) => Rule): (data: Data) => Rule {
  const built = new Map<Data, Rule>();
  return data => {
    const known = built.get(data);
    if (known !== undefined) return known;
    const rule = build(data);
    built.set(data, rule);
    return rule;
  };
}
