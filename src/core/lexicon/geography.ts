/**
 * Which countries lie beside which, for the topics that an answer offers when it has little: codes of ISO 3166 alone (XK: Kosovo,
 * which has none), no words. Parts of the world as the United Nations' statisticians draw them; land borders, each named once.
 * Codes outside this list are regions of no interest here (the runtime also knows `EU`, `ZZ`).
 */

/** Each line is a part of the world. */
const parts = `
DZ EG EH LY MA SD TN
BJ BF CV CI GM GH GN GW LR ML MR NE NG SH SN SL TG
AO CM CF TD CG CD GQ GA ST
BI KM DJ ER ET IO KE MG MW MU YT MZ RE RW SC SO SS TF TZ UG ZM ZW
BW LS NA SZ ZA
AI AG AW BS BB BQ VG KY CU CW DM DO GD GP HT JM MQ MS PR BL KN LC MF VC SX TT TC VI
BZ CR SV GT HN MX NI PA
AR BO BR CL CO EC FK GF GY PY PE SR UY VE GS BV
BM CA GL PM US
KZ KG TJ TM UZ
CN HK JP KP KR MO MN TW
BN KH ID LA MM MY PH SG TH TL VN
AF BD BT IN IR MV NP PK LK
AM AZ BH CY GE IQ IL JO KW LB OM PS QA SA SY TR AE YE
BY BG CZ HU MD PL RO RU SK UA
AX GG JE IM DK EE FO FI IS IE LV LT NO SJ SE GB
AL AD BA HR GI GR VA IT MT ME MK PT SM RS SI ES XK
AT BE FR DE LI LU MC NL CH
AU CX CC HM NF NZ
FJ NC PG SB VU
FM GU KI MH MP NR PW UM
AS CK NU PF PN TK TO TV WF WS
AQ`;

/** The first country of a line and those at its land borders that no line above has named beside it. */
const borders = `
AF CN IR PK TJ TM UZ
AL GR ME MK XK
AD ES FR
AO CD CG NA ZM
AR BO BR CL PY UY
AM AZ GE IR TR
AT CH CZ DE HU IT LI SI SK
AZ GE IR RU TR
BA HR ME RS
BD IN MM
BE DE FR LU NL
BF BJ CI GH ML NE TG
BG GR MK RO RS TR
BI CD RW TZ
BJ NE NG TG
BN MY
BO BR CL PE PY
BR CO GF GY PE PY SR UY VE
BT CN IN
BW NA ZA ZM ZW
BY LT LV PL RU UA
BZ GT MX
CA US
CD CF CG RW SS TZ UG ZM
CF CG CM SD SS TD
CG CM GA
CH DE FR IT LI
CI GH GN LR ML
CL PE
CM GA GQ NG TD
CN HK IN KG KP KZ LA MM MN MO NP PK RU TJ VN
CO EC PA PE VE
CR NI PA
CZ DE PL SK
DE DK FR LU NL PL
DJ ER ET SO
DO HT
DZ EH LY MA ML MR NE TN
EC PE
EE LV RU
EG IL LY PS SD
EH MA MR
ER ET SD
ES FR GI MA PT
ET KE SD SO SS
FI NO RU SE
FR IT LU MC
GA GQ
GB IE
GE RU TR
GF SR
GH TG
GM SN
GN GW LR ML SL SN
GR MK TR
GT HN MX SV
GW SN
GY SR VE
HN NI SV
HR HU ME RS SI
HU RO RS SI SK UA
ID MY PG TL
IL JO LB PS SY
IN MM NP PK
IQ IR JO KW SA SY TR
IR PK TM TR
IT SI SM VA
JO PS SA SY
KE SO SS TZ UG
KG KZ TJ UZ
KH LA TH VN
KP KR RU
KW SA
KZ RU TM UZ
LA MM TH VN
LB SY
LR SL
LS ZA
LT LV PL RU
LV RU
LY NE SD TD TN
MD RO UA
ME RS XK
MF SX
MK RS XK
ML MR NE SN
MM TH
MN RU
MR SN
MW MZ TZ ZM
MX US
MY TH
MZ SZ TZ ZA ZM ZW
NA ZA ZM
NE NG TD
NG TD
NO RU SE
OM AE SA YE
PL RU SK UA
QA SA
RO RS UA
RS XK
RU UA
RW TZ UG
SA AE YE
SD SS TD
SK UA
SS UG
SY TR
SZ ZA
TJ UZ
TM UZ
TZ UG ZM
ZA ZW
ZM ZW`;

const partOf = new Map<string, readonly string[]>();
for (const part of lines(parts)) for (const code of part) partOf.set(code, part);

const beside = new Map<string, string[]>();
for (const [code, ...others] of lines(borders)) {
  for (const other of others) {
    beside.set(code!, [...(beside.get(code!) ?? []), other]);
    beside.set(other, [...(beside.get(other) ?? []), code!]);
  }
}

/** All countries and territories. */
export const regions: readonly string[] = [...partOf.keys()];

/** Those at a country's borders first, then those of its part of the world; none for an unknown code. */
export function regionsBeside(code: string): readonly string[] {
  const near = new Set([...(beside.get(code) ?? []), ...(partOf.get(code) ?? [])]);
  near.delete(code);
  return [...near];
}

function lines(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split("\n")
    .map(line => line.split(" "));
}
