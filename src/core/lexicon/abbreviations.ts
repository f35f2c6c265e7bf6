/**
 * Abbreviations that mean the same in any record, in the format of the owner's synonyms file. Nothing here is a matter of
 * opinion or of one country; what is belongs to the owner's file.
 */
export const abbreviations = `
tv, television
gdp, gross domestic product
nato, north atlantic treaty organization, north atlantic alliance
osce, organization for security and cooperation in europe
imf, international monetary fund
opec, organization of the petroleum exporting countries
ussr, soviet union
ceo, chief executive officer
covid, coronavirus
`;
