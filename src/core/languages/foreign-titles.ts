/**
 * Forms of address and offices before a name in languages that are not ours: "Frau Voss", "el alcalde Nilo Orr". Only words that are
 * nobody's name; each is also the end of longer ones, as languages that put words together have them ("Vizepräsident").
 */
import { words } from "./sections/lists.ts";

/** In small letters. */
export const foreignTitles = words(`
  herr herrn frau präsident präsidentin kanzler kanzlerin minister ministerin bürgermeister bürgermeisterin meister meisterin
  direktor direktorin professorin doktor sprecher sprecherin vorsitzender vorsitzende leiter leiterin lehrer lehrerin bischof
  richter richterin abgeordneter abgeordnete staatssekretär staatssekretärin
  monsieur madame mademoiselle mme mlle président présidente ministre maire chancelier chancelière directeur directrice
  ambassadeur ambassadrice gouverneur sénateur sénatrice député députée maître docteur professeur
  señor señora señorita doña presidente presidenta ministro ministra alcalde alcaldesa gobernador gobernadora canciller
  embajador embajadora doctora directora senador senadora diputado diputada profesor profesora
  signor signora signore dottor dottore dottoressa onorevole sindaco sindaca presidentessa direttore direttrice avvocato
  professore professoressa senatore deputato
  senhor senhora presidenta prefeito prefeita governador governadora deputado deputada doutor doutora professora
  meneer mevrouw burgemeester voorzitter directeur wethouder staatssecretaris
  statsminister utenriksminister borgmästare borgmester ordfører fru
  prezydent premier burmistrz posłanka profesor`);
