/**
 * English names of countries: data only, part of en.ts, in a file of its own for its length. What a line says stands in language.ts.
 * Left out among capitals: words and people (Male, Saint George, Saint John), and Jerusalem, which is asked about for itself.
 */

export const englishCountries = `
AD: Andorra, Principality of Andorra, Andorran; Andorra la Vella
AE: United Arab Emirates, UAE, Emirates, Emirati; Abu Dhabi
AF: Afghanistan, Islamic Emirate of Afghanistan, Islamic Republic of Afghanistan, Afghan, Afghani; Kabul
AG: Antigua and Barbuda, Antigua, Barbuda, Antiguan, Barbudan
AI: Anguilla, Anguillan, Anguillian
AL: Albania, Republic of Albania, Albanian, Shqipëria; Tirana
AM: Armenia, Republic of Armenia, Armenian, Hayastan; Yerevan
AO: Angola, Republic of Angola, Angolan; Luanda
AQ: Antarctica, Antarctic, Antarctican
AR: Argentina, Argentine Republic, Argentine, Argentinian, Argentinean; Buenos Aires
AS: American Samoa, American Samoan
AT: Austria, Republic of Austria, Austrian, Österreich; Vienna
AU: Australia, Commonwealth of Australia, Australian, Aussie; Canberra
AW: Aruba, Aruban
AX: Åland Islands, Åland, Aaland, Ålandish, Ålander
AZ: Azerbaijan, Republic of Azerbaijan, Azerbaijani, Azeri, Azərbaycan; Baku
BA: Bosnia and Herzegovina, Bosnia, Herzegovina, Bosnian, Herzegovinian; Sarajevo
BB: Barbados, Barbadian, Bajan; Bridgetown
BD: Bangladesh, People's Republic of Bangladesh, Bangladeshi; Dhaka
BE: Belgium, Kingdom of Belgium, Belgian, Belgique, België, Belgien; Brussels
BF: Burkina Faso, Upper Volta, Burkinabe, Burkinabè; Ouagadougou
BG: Bulgaria, Republic of Bulgaria, Bulgarian; Sofia
BH: Bahrain, Kingdom of Bahrain, Bahraini; Manama
BI: Burundi, Republic of Burundi, Burundian; Gitega, Bujumbura
BJ: Benin, Republic of Benin, Dahomey, Beninese; Porto-Novo
BL: Saint Barthélemy, St. Barts, Barthélemois
BM: Bermuda, The Bermudas, Somers Isles, Bermudian
BN: Brunei, Brunei Darussalam, Nation of Brunei, Bruneian; Bandar Seri Begawan
BO: Bolivia, Plurinational State of Bolivia, Bolivian; La Paz, Sucre
BQ: Caribbean Netherlands, Bonaire
BR: Brazil, Federative Republic of Brazil, Brazilian, Brasil; Brasília
BS: Bahamas, Commonwealth of the Bahamas, Bahamian; Nassau
BT: Bhutan, Kingdom of Bhutan, Bhutanese; Thimphu
BW: Botswana, Republic of Botswana, Motswana, Batswana; Gaborone
BY: Belarus, Republic of Belarus, Byelorussia, Belorussia, Belarusian, Byelorussian; Minsk
BZ: Belize, Belizean; Belmopan
CA: Canada, Canadian; Ottawa
CD: DR Congo, Democratic Republic of the Congo, Democratic Republic of Congo, DRC, Congo, Zaire, Congolese; Kinshasa
CF: Central African Republic, Central African; Bangui
CG: Republic of the Congo, Republic of Congo, Congo, Congo-Brazzaville, Congolese; Brazzaville
CH: Switzerland, Swiss Confederation, Swiss, Schweiz, Suisse, Svizzera; Bern, Berne
CI: Ivory Coast, Côte d'Ivoire, Republic of Côte d'Ivoire, Ivorian; Yamoussoukro
CK: Cook Islands, Cook Islander
CL: Chile, Republic of Chile, Chilean; Santiago
CM: Cameroon, Republic of Cameroon, Cameroonian; Yaoundé
CN: China, People's Republic of China, PRC, Mainland China, Chinese; Beijing, Peking
CO: Colombia, Republic of Colombia, Colombian; Bogotá
CR: Costa Rica, Republic of Costa Rica, Costa Rican; San José
CU: Cuba, Republic of Cuba, Cuban; Havana
CV: Cape Verde, Cabo Verde, Republic of Cabo Verde, Cape Verdean, Cabo Verdean; Praia
CW: Curaçao, Country of Curaçao, Curaçaoan
CY: Cyprus, Republic of Cyprus, Cypriot; Nicosia
CZ: Czechia, Czech Republic, Czech, Česko; Prague
DE: Germany, Federal Republic of Germany, German, Deutschland; Berlin
DJ: Djibouti, Republic of Djibouti, Djiboutian
DK: Denmark, Kingdom of Denmark, Danish, Dane, Danmark; Copenhagen
DM: Dominica, Commonwealth of Dominica, Dominican; Roseau
DO: Dominican Republic, Dominican; Santo Domingo
DZ: Algeria, People's Democratic Republic of Algeria, Algerian; Algiers
EC: Ecuador, Republic of Ecuador, Ecuadorian, Ecuadorean; Quito
EE: Estonia, Republic of Estonia, Estonian, Eesti; Tallinn
EG: Egypt, Arab Republic of Egypt, Egyptian; Cairo
EH: Western Sahara, Sahrawi Arab Democratic Republic, Sahrawi, Saharawi
ER: Eritrea, State of Eritrea, Eritrean; Asmara
ES: Spain, Kingdom of Spain, Spanish, Spaniard, España; Madrid
ET: Ethiopia, Federal Democratic Republic of Ethiopia, Ethiopian; Addis Ababa
EU: European Union, EU
FI: Finland, Republic of Finland, Finnish, Finn, Suomi; Helsinki
FJ: Fiji, Republic of Fiji, Fijian; Suva
FK: Falkland Islands, Falklands, Malvinas, Falkland Islander
FM: Micronesia, Federated States of Micronesia, Micronesian; Palikir
FO: Faroe Islands, Faroes, Faeroe Islands, Faroese
FR: France, French Republic, French, Frenchman, Frenchmen, Frenchwoman, Frenchwomen; Paris
GA: Gabon, Gabonese Republic, Gabonese; Libreville
GB: United Kingdom, UK, Great Britain, Britain, British, Briton; London
GD: Grenada, Grenadian
GE: Georgia, Republic of Georgia, Georgian, Sakartvelo; Tbilisi
GF: French Guiana, Guiana, Guianan, Guianese
GG: Guernsey, Bailiwick of Guernsey, Channel Islander
GH: Ghana, Republic of Ghana, Ghanaian; Accra
GI: Gibraltar, Gibraltarian
GL: Greenland, Greenlandic, Greenlander, Kalaallit Nunaat
GM: Gambia, The Gambia, Republic of the Gambia, Gambian; Banjul
GN: Guinea, Republic of Guinea, Guinean; Conakry
GP: Guadeloupe, Guadeloupian, Guadeloupean
GQ: Equatorial Guinea, Republic of Equatorial Guinea, Equatorial Guinean, Equatoguinean; Malabo, Ciudad de la Paz
GR: Greece, Hellenic Republic, Greek, Hellenic, Hellas; Athens
GS: South Georgia, South Georgia and the South Sandwich Islands, South Sandwich Islands
GT: Guatemala, Republic of Guatemala, Guatemalan; Guatemala City
GU: Guam, Guåhan, Guamanian
GW: Guinea-Bissau, Republic of Guinea-Bissau, Guinea-Bissauan, Bissau-Guinean; Bissau
GY: Guyana, Co-operative Republic of Guyana, Guyanese; Georgetown
HK: Hong Kong, HKSAR, Hong Konger, Hongkongese
HN: Honduras, Republic of Honduras, Honduran; Tegucigalpa
HR: Croatia, Republic of Croatia, Croatian, Croat, Hrvatska; Zagreb
HT: Haiti, Republic of Haiti, Haitian; Port-au-Prince
HU: Hungary, Hungarian, Magyarország; Budapest
ID: Indonesia, Republic of Indonesia, Indonesian; Jakarta
IE: Ireland, Republic of Ireland, Irish, Irishman, Irishmen, Irishwoman, Irishwomen, Éire; Dublin
IL: Israel, State of Israel, Israeli
IM: Isle of Man, Manx, Manxman, Manxmen
IN: India, Republic of India, Bharat, Indian; New Delhi
IO: British Indian Ocean Territory, Chagos Islands, Chagos Archipelago
IQ: Iraq, Republic of Iraq, Iraqi; Baghdad
IR: Iran, Islamic Republic of Iran, Persia, Iranian; Tehran, Teheran
IS: Iceland, Republic of Iceland, Icelandic, Icelander, Ísland; Reykjavik
IT: Italy, Italian Republic, Italian, Italia; Rome
JE: Jersey, Bailiwick of Jersey, Channel Islander
JM: Jamaica, Jamaican; Kingston
JO: Jordan, Hashemite Kingdom of Jordan, Jordanian; Amman
JP: Japan, Japanese, Nippon, Nihon; Tokyo
KE: Kenya, Republic of Kenya, Kenyan; Nairobi
KG: Kyrgyzstan, Kyrgyz Republic, Kirghizia, Kirgizia, Kyrgyz, Kirghiz, Kyrgyzstani; Bishkek
KH: Cambodia, Kingdom of Cambodia, Kampuchea, Cambodian; Phnom Penh
KI: Kiribati, Republic of Kiribati, Gilbert Islands, I-Kiribati; South Tarawa
KM: Comoros, Union of the Comoros, Comoran, Comorian; Moroni
KN: Saint Kitts and Nevis, Saint Christopher and Nevis, St. Kitts, Nevis, Kittitian, Nevisian; Basseterre
KP: North Korea, Democratic People's Republic of Korea, DPRK, North Korean; Pyongyang
KR: South Korea, Republic of Korea, ROK, South Korean; Seoul
KW: Kuwait, State of Kuwait, Kuwaiti; Kuwait City
KY: Cayman Islands, Caymans, Caymanian
KZ: Kazakhstan, Republic of Kazakhstan, Kazakhstani, Kazakh, Qazaqstan; Astana, Nur-Sultan
LA: Laos, Lao People's Democratic Republic, Laotian, Lao; Vientiane
LB: Lebanon, Lebanese Republic, Lebanese; Beirut
LC: Saint Lucia, Saint Lucian; Castries
LI: Liechtenstein, Principality of Liechtenstein, Liechtensteiner; Vaduz
LK: Sri Lanka, Democratic Socialist Republic of Sri Lanka, Ceylon, Sri Lankan; Colombo, Sri Jayawardenepura Kotte
LR: Liberia, Republic of Liberia, Liberian; Monrovia
LS: Lesotho, Kingdom of Lesotho, Mosotho, Basotho; Maseru
LT: Lithuania, Republic of Lithuania, Lithuanian, Lietuva; Vilnius
LU: Luxembourg, Grand Duchy of Luxembourg, Luxembourger, Luxembourgish
LV: Latvia, Republic of Latvia, Latvian, Latvija; Riga
LY: Libya, State of Libya, Libyan; Tripoli
MA: Morocco, Kingdom of Morocco, Moroccan; Rabat
MC: Monaco, Principality of Monaco, Monégasque, Monacan
MD: Moldova, Republic of Moldova, Moldavia, Moldovan; Chișinău, Kishinev
ME: Montenegro, Montenegrin, Crna Gora; Podgorica
MF: Saint Martin, Collectivity of Saint Martin, Saint Martin Islander
MG: Madagascar, Republic of Madagascar, Malagasy; Antananarivo
MH: Marshall Islands, Republic of the Marshall Islands, Marshallese; Majuro
MK: North Macedonia, Republic of North Macedonia, Macedonia, FYROM, Macedonian; Skopje
ML: Mali, Republic of Mali, Malian; Bamako
MM: Myanmar, Burma, Republic of the Union of Myanmar, Burmese; Naypyidaw
MN: Mongolia, Mongolian; Ulaanbaatar, Ulan Bator
MO: Macau, Macao, Macanese
MP: Northern Mariana Islands, Northern Marianas, Commonwealth of the Northern Mariana Islands, Saipan
MQ: Martinique, Martinican
MR: Mauritania, Islamic Republic of Mauritania, Mauritanian; Nouakchott
MS: Montserrat, Montserratian
MT: Malta, Republic of Malta, Maltese; Valletta
MU: Mauritius, Republic of Mauritius, Mauritian; Port Louis
MV: Maldives, Republic of the Maldives, Maldivian, Maldivan
MW: Malawi, Republic of Malawi, Malawian; Lilongwe
MX: Mexico, United Mexican States, Mexican, México; Mexico City
MY: Malaysia, Malaysian; Kuala Lumpur, Putrajaya
MZ: Mozambique, Republic of Mozambique, Mozambican; Maputo
NA: Namibia, Republic of Namibia, Namibian; Windhoek
NC: New Caledonia, New Caledonian
NE: Niger, Republic of Niger, Nigerien; Niamey
NG: Nigeria, Federal Republic of Nigeria, Nigerian; Abuja
NI: Nicaragua, Republic of Nicaragua, Nicaraguan; Managua
NL: Netherlands, Kingdom of the Netherlands, Holland, Dutch, Dutchman, Dutchmen, Nederland; Amsterdam, The Hague
NO: Norway, Kingdom of Norway, Norwegian, Norge; Oslo
NP: Nepal, Federal Democratic Republic of Nepal, Nepalese, Nepali; Kathmandu
NR: Nauru, Republic of Nauru, Nauruan; Yaren
NU: Niue, Niuean
NZ: New Zealand, Aotearoa, New Zealander; Wellington
OM: Oman, Sultanate of Oman, Omani; Muscat
PA: Panama, Republic of Panama, Panamanian; Panama City
PE: Peru, Republic of Peru, Peruvian; Lima
PF: French Polynesia, French Polynesian, Tahiti
PG: Papua New Guinea, Independent State of Papua New Guinea, Papua New Guinean; Port Moresby
PH: Philippines, Republic of the Philippines, Filipino, Filipina, Philippine, Pilipinas; Manila
PK: Pakistan, Islamic Republic of Pakistan, Pakistani; Islamabad
PL: Poland, Republic of Poland, Polish, Pole, Polska; Warsaw
PM: Saint Pierre and Miquelon, Saint-Pierrais, Miquelonnais
PR: Puerto Rico, Commonwealth of Puerto Rico, Puerto Rican
PS: Palestine, State of Palestine, Palestinian; Ramallah
PT: Portugal, Portuguese Republic, Portuguese; Lisbon
PW: Palau, Republic of Palau, Palauan; Ngerulmud
PY: Paraguay, Republic of Paraguay, Paraguayan; Asunción
QA: Qatar, State of Qatar, Qatari; Doha
RE: Réunion, Reunion Island, Réunionese
RO: Romania, Rumania, Roumania, Romanian, Rumanian; Bucharest
RS: Serbia, Republic of Serbia, Serbian, Serb, Srbija; Belgrade
RU: Russia, Russian Federation, Russian, Rossiya; Moscow
RW: Rwanda, Republic of Rwanda, Rwandan; Kigali
SA: Saudi Arabia, Kingdom of Saudi Arabia, KSA, Saudi Arabian, Saudi; Riyadh
SB: Solomon Islands, Solomon Islander; Honiara
SC: Seychelles, Republic of Seychelles, Seychellois; Victoria
SD: Sudan, Republic of the Sudan, Sudanese; Khartoum
SE: Sweden, Kingdom of Sweden, Swedish, Swede, Sverige; Stockholm
SG: Singapore, Republic of Singapore, Singaporean
SH: Saint Helena, Saint Helena Ascension and Tristan da Cunha, Ascension Island, Tristan da Cunha, Saint Helenian
SI: Slovenia, Republic of Slovenia, Slovenian, Slovene; Ljubljana
SJ: Svalbard and Jan Mayen, Svalbard, Spitsbergen, Jan Mayen
SK: Slovakia, Slovak Republic, Slovak, Slovakian, Slovensko; Bratislava
SL: Sierra Leone, Republic of Sierra Leone, Sierra Leonean; Freetown
SM: San Marino, Republic of San Marino, Sammarinese
SN: Senegal, Republic of Senegal, Senegalese; Dakar
SO: Somalia, Federal Republic of Somalia, Somali; Mogadishu
SR: Suriname, Republic of Suriname, Surinam, Surinamer, Surinamese; Paramaribo
SS: South Sudan, Republic of South Sudan, South Sudanese; Juba
ST: São Tomé and Príncipe, São Toméan, Sao Tomean; São Tomé
SV: El Salvador, Republic of El Salvador, Salvadoran, Salvadorian, Salvadorean; San Salvador
SY: Syria, Syrian Arab Republic, Syrian; Damascus
SZ: Eswatini, Kingdom of Eswatini, Swaziland, Swazi; Mbabane, Lobamba
TC: Turks and Caicos Islands, Turks and Caicos, Turks and Caicos Islander
TD: Chad, Republic of Chad, Chadian; N'Djamena
TG: Togo, Togolese Republic, Togolese; Lomé
TH: Thailand, Kingdom of Thailand, Siam, Thai; Bangkok
TJ: Tajikistan, Republic of Tajikistan, Tadjikistan, Tajik, Tajikistani, Tadzhik; Dushanbe
TL: Timor-Leste, East Timor, Timor, Democratic Republic of Timor-Leste, East Timorese, Timorese; Dili
TM: Turkmenistan, Turkmen, Turkmenistani; Ashgabat
TN: Tunisia, Republic of Tunisia, Tunisian; Tunis
TO: Tonga, Kingdom of Tonga, Tongan; Nuku'alofa
TR: Türkiye, Turkey, Republic of Türkiye, Republic of Turkey, Turkish, Turk, Turkiye; Ankara
TT: Trinidad and Tobago, Trinidad, Tobago, Republic of Trinidad and Tobago, Trinidadian, Tobagonian; Port of Spain
TV: Tuvalu, Ellice Islands, Tuvaluan; Funafuti
TW: Taiwan, Republic of China, Chinese Taipei, Formosa, Taiwanese; Taipei
TZ: Tanzania, United Republic of Tanzania, Tanzanian; Dodoma
UA: Ukraine, Ukrainian; Kyiv, Kiev
UG: Uganda, Republic of Uganda, Ugandan; Kampala
UN: United Nations, UN, United Nations Organization
US: United States, US, U.S., USA, U.S.A., United States of America, America, American; Washington
UY: Uruguay, Oriental Republic of Uruguay, Uruguayan; Montevideo
UZ: Uzbekistan, Republic of Uzbekistan, Uzbek, Uzbekistani; Tashkent
VA: Vatican City, Vatican, Holy See, Vatican City State
VC: Saint Vincent and the Grenadines, Saint Vincent, Grenadines, Saint Vincentian, Vincentian; Kingstown
VE: Venezuela, Bolivarian Republic of Venezuela, Venezuelan; Caracas
VG: British Virgin Islands, British Virgin Islander
VI: United States Virgin Islands, US Virgin Islands, Virgin Islands, Virgin Islander
VN: Vietnam, Viet Nam, Socialist Republic of Vietnam, Vietnamese; Hanoi
VU: Vanuatu, Republic of Vanuatu, New Hebrides, Ni-Vanuatu, Vanuatuan; Port Vila
WF: Wallis and Futuna
WS: Samoa, Independent State of Samoa, Western Samoa, Samoan; Apia
XK: Kosovo, Republic of Kosovo, Kosovar, Kosovan; Pristina, Prishtina
YE: Yemen, Republic of Yemen, Yemeni; Sana'a
YT: Mayotte, Mahoran
ZA: South Africa, Republic of South Africa, South African; Pretoria, Cape Town, Bloemfontein
ZM: Zambia, Republic of Zambia, Zambian; Lusaka
ZW: Zimbabwe, Republic of Zimbabwe, Rhodesia, Zimbabwean; Harare
`;
