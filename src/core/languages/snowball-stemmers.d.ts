/** The library, which has no types of its own, under the name that package.json gives it. */
declare module "#snowball-stemmers" {
  const snowball: { newStemmer(language: string): { stem(word: string): string } };
  export default snowball;
}
