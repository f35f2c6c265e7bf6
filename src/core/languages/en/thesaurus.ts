/**
 * English: words of public life that mean nearly the same, by field, and below them what is of one family although its stem shows it
 * to nobody. Written by hand: general vocabulary, no names, nothing of one country. Groups end with a semicolon.
 */

/** War and peace. */
const war = `
  truce, ceasefire, armistice, cessation of hostilities; surrender, capitulation, laying down arms; war, warfare, hostilities, armed conflict;
  fight, battle, combat, clash, skirmish; troops, soldiers, forces, servicemen, infantry; army, military, armed forces; navy, fleet, naval;
  warplane, fighter jet, bomber, jet; warship, frigate, destroyer, gunboat; tank, armour, armoured vehicles; missile, rocket, projectile;
  bomb, explosive, bombard; shelling, bombardment, artillery, cannonade; gun, rifle, firearm, pistol;
  weapons, arms, weaponry, armaments, munitions, ammunition; drone, unmanned aircraft, uav; landmine, mine, minefield, demining;
  attack, assault, strike, raid, offensive; invade, invasion, incursion; occupation, occupied, seize, seizure, capture;
  retreat, withdraw, pullout, pull out, evacuate; defeat, rout, beaten, vanquish; victory, triumph, win, won; enemy, foe, adversary, opponent;
  ally, partner, friend; alliance, bloc, pact; peacekeeper, blue helmets; manoeuvres, maneuvers, exercises, drills, war games;
  barracks, garrison, base; conscription, draft, mobilisation, call-up; casualty, killed, wounded, dead, losses; wounded, injured, hurt, injury;
  prisoner, captive, detainee, pow; hostage, captive, abducted, kidnapped; refugee, displaced, exile, asylum seeker; flee, fled, escape, exodus;
  massacre, slaughter, carnage, mass killing; genocide, extermination, ethnic cleansing; atrocity, war crime, cruelty;
  terrorist, militant, extremist, insurgent; rebel, insurgent, guerrilla, separatist, mutineer; rebellion, uprising, revolt, insurrection, mutiny;
  spy, espionage, intelligence, agent; siege, blockade, encircle; ambush, trap; trench, bunker, fortification; frontline, front, line of contact;
  veteran, ex-serviceman, former soldiers; commander, general, officer; disarm, disarmament, demilitarise, arms control;
  peace, settlement, reconciliation; reconcile, reconciliation, make peace; revenge, retaliate, reprisal, vengeance; provocation, provoke;
  threat, threaten, menace, intimidate; deter, deterrence; aggressor, invader, attacker, aggression; defend, defence, protect;`;

/** States among each other. */
const diplomacy = `
  frontier, border, boundary, borderline; territory, soil, land; treaty, agreement, accord, pact, deal; negotiate, talks, bargaining;
  mediator, broker, go-between, intermediary; observer, monitor; ambassador, envoy, diplomat, emissary; embassy, consulate, mission;
  summit, meeting, conference; sign, signature, initial; ratify, ratification, approve; sanction, embargo, penalty, boycott;
  neighbour, adjacent, bordering; neutral, nonaligned; sovereignty, independence, self-determination;
  self-government, autonomy, self-rule, home rule, devolution; secession, separatism, breakaway, secede; withdraw, leave, quit, exit;
  recognise, recognition; relations, ties, links, relationship; rapprochement, thaw, normalisation, reconciliation;
  dispute, quarrel, row, argument, disagreement, feud; compromise, concession, middle ground; guarantee, assurance, pledge;
  interfere, meddle, intervene, intervention; abroad, overseas, foreign; foreigner, alien, outsider, expatriate;
  migrant, immigrant, migration, newcomer; diaspora, expatriates, compatriots abroad; visa, entry permit; passport, travel document;
  ultimatum, deadline; hegemony, dominance, supremacy; colony, imperialism; genuine, real, authentic; veto, block; mandate, authorisation;
  delegation, mission, team; superpower, great power; bilateral, two-way, mutual; unilateral, one-sided;
  double standards, hypocrisy, selective, hypocritical; propaganda, disinformation, misinformation, fake news, smear;
  slander, defamation, libel, smear;`;

/** Government, parties, law. */
const politics = `
  election, vote, poll, ballot; referendum, plebiscite; candidate, contender, nominee; campaign, electioneering;
  parliament, legislature, assembly, congress; lawmaker, legislator, deputy, parliamentarian, mp; minister, secretary;
  cabinet, government, administration; prime minister, premier, head of government; president, head of state; mayor, governor;
  successor, heir, succession; predecessor, forerunner; opposition, opponents, dissident, critics; party, faction; majority, most;
  coalition, alliance; reform, overhaul, restructuring; policy, course, strategy; speech, address, remarks; resign, step down, quit;
  dismiss, sack, fire, oust; appoint, nominate, name; corruption, bribe, bribery, graft, embezzlement, kickback;
  dictator, autocrat, tyrant, despot, strongman; dictatorship, autocracy, authoritarian, tyranny; democracy, democratic, popular rule;
  coup, putsch, overthrow, takeover; protest, demonstration, rally, march; riot, unrest, disorder, disturbance; crackdown, repression, suppress;
  censorship, censor, press freedom, free speech; journalist, reporter, correspondent; newspaper, paper, press; media, press, broadcasters;
  freedom, liberty, free; human rights, civil rights, liberties; law, legislation, act, statute; bill, draft law; constitution, basic law;
  court, tribunal; judge, magistrate; lawsuit, litigation, suit, legal action; lawyer, attorney, solicitor, barrister;
  trial, prosecution, court case; prosecute, indict, charge; sentence, verdict, conviction; jail, prison, imprisonment, behind bars;
  prisoner, inmate, convict, jailed; arrest, detain, detention, custody; amnesty, pardon, clemency; police, policemen, law enforcement;
  crime, offence, criminal; murder, killing, homicide, assassination; thief, robber, theft, robbery, burglary, stolen;
  fraud, swindle, scam, deception; drugs, narcotics, trafficking; smuggling, contraband, smuggler; evidence, proof;
  witness, eyewitness, testimony, testify; inquiry, investigation, probe; compensation, reparation, damages, redress; fine, penalty;
  illegal, unlawful, illicit, unauthorised; legal, lawful, legitimate; ban, prohibit, forbid, outlaw; permit, permission, allow, licence, authorise;
  citizen, national, citizenship; census, population count; minority, ethnic group; equality, discrimination; racism, racist, xenophobia, bigotry;
  abuse, mistreat, ill-treatment; torture, ill-treatment; secret, confidential, classified, covert; bureaucracy, red tape, officialdom;
  official, civil servant, functionary; decree, order, edict; capital punishment, death penalty, execution;`;

/** Economy, money, work. */
const economy = `
  jobless, unemployed, out of work; job, employment, work, occupation, post, vacancy; worker, employee, labourer, staff, workforce;
  employer, boss, company; hire, recruit, take on; layoff, redundancy, dismissal, laid off, job cuts; wage, salary, pay, earnings, income;
  minimum wage, wage; pension, retirement; trade union, union, organised labour; strike, walkout, industrial action;
  poor, poverty, needy, impoverished, destitute, deprivation; rich, wealth, wealthy, affluent; wealth, riches, fortune, prosperity;
  prosperous, affluence; inequality, gap, disparity; inflation, price rises, cost of living; price, cost; expensive, costly, dear;
  cheap, inexpensive, affordable; money, cash, funds; budget, spending, expenditure; spend, expenditure, outlay; tax, levy, duty, taxation;
  tariff, duty, customs; debt, borrowing, loan, credit; loan, credit, lending; bank, lender; deficit, shortfall; surplus, excess;
  currency, exchange rate; devaluation, depreciation; interest rate, interest; investment, investor; stock exchange, shares, stock, stock market;
  profit, earnings, gain; loss, deficit, lose, lost; bankrupt, bankruptcy, insolvency; economy, economic; gross domestic product, gdp;
  growth, grow, expand, expansion; boom, upturn, upswing; recession, slump, downturn, slowdown, depression; crisis, turmoil;
  trade, commerce, buying and selling, turnover; export, sell abroad, sales; import, bring in; buy, purchase, bought, procurement, acquire;
  sell, sale, sold; shop, store, retail; customer, client, buyer, consumer; supplier, vendor, seller; market, marketplace;
  competitor, rival, competition, compete; monopoly, cartel; company, firm, business, enterprise, corporation;
  entrepreneur, businessman, businesswoman, businesspeople; factory, plant, works, mill, industry; industry, manufacturing;
  manufacture, produce, make, production; output, production, yield; goods, products, merchandise, commodity; privatise, sell off, denationalise;
  nationalise, state ownership; subsidy, subsidise, state aid, grant; aid, assistance, help, relief; donor, donate, contribution;
  charity, philanthropy, charitable; contract, deal; bid, tender; shareholder, stockholder;
  headquarters, head office, main office; manager, executive, chief executive, boss, ceo; rent, lease, tenancy; landlord, owner;
  property, real estate; savings, deposit; shortage, scarcity, lack, deficit; stockpile, reserve, stock; warehouse, depot, storage; smart, clever;
  productivity, efficiency; diversify, diversification; revenue, income, proceeds, receipts, takings; welfare, social security, benefits;
  trillion, billion;`;

/** Energy, transport, technology, the land. */
const works = `
  crude, oil, petroleum; petrol, gasoline, fuel; gas, lng; pipeline, pipe; refinery, refining; pump, extract, production; drilling, well, rig;
  energy, power; electricity, power, current; power station, power plant, plant; coal, lignite; nuclear, atomic; reactor, nuclear plant;
  renewable, green energy, wind power, solar; solar, sun; windmill, wind turbine, wind farm; dam, reservoir, hydroelectric;
  blackout, outage, power cut; plane, airliner, aircraft, jet, airplane, aeroplane; pilot, aircrew, airman; airport, airfield, aerodrome;
  airline, carrier; helicopter, chopper; passenger, traveller; crash, accident, collision, disaster, collide; flight recorder, black box, recorders;
  shot down, downed, shoot down; ship, vessel, boat; ferry, boat; sailor, seaman, crew, seafarer; port, harbour, dock, quay;
  cargo, freight, shipment, goods; shipping, freight, maritime; container, freight; train, railway, rail, railroad; railway, railroad, rail, tracks;
  road, highway, motorway, street; motorway, highway, expressway; bridge, crossing, overpass; tunnel, underpass; car, automobile, vehicle, motor;
  lorry, truck; bus, coach; bicycle, bike, cycling, cyclist; traffic, congestion, jam; driver, motorist; transport, transit;
  corridor, passage, route; route, path, way; infrastructure, public works; construction, building, erect, built;
  rebuild, reconstruction, restoration; repair, mend, fix, refurbish, renovate; demolish, demolition, tear down, raze, knock down;
  destroy, destruction, ruin, wreck, devastate, demolish; damage, harm, destruction; ruins, rubble, debris; house, home, dwelling, residential;
  flat, apartment; homeless, rough sleepers; housing, accommodation, lodging; neighbourhood, district, quarter; city, town, urban;
  village, countryside, rural, settlement; suburb, outskirts; farmer, farming, agriculture, grower, peasant; crop, harvest, yield;
  grain, wheat, cereal, corn; cattle, livestock, cows, herd; sheep, flock; fertiliser, manure; irrigation, watering; field, pasture, meadow;
  tractor, machinery; vineyard, winery, grape, wine; orchard, fruit; fishing, fishery, fisherman, trawler; forest, wood, woodland, trees;
  logging, deforestation, timber; food, nutrition, feeding; hunger, famine, starvation, malnutrition, starve; drink, beverage; computer, laptop;
  internet, online, web, cyber; website, web page; hacker, cyberattack, hacking; telephone, phone, mobile; television, tv, broadcast;
  broadcast, programme, air; artificial intelligence, ai; robot, automation, automatic; software, program, app; technology, tech, high-tech;
  satellite, spacecraft, orbit; space, cosmos, outer space; rocket, launcher; scientist, researcher, science, scholar; research, study;
  laboratory, lab; invention, innovation; engineer, technician; data, figures, statistics; digital, electronic; factory, workshop;
  mine, pit, quarry; miner, pitman; steel, iron, metal; gold, bullion; waste, rubbish, garbage, trash, litter; recycle, reuse; sewage, wastewater;`;

/** People, health, weather. */
const life = `
  illness, disease, sickness; epidemic, pandemic, outbreak; virus, covid, coronavirus; vaccine, inoculation, jab, immunisation;
  doctor, physician, medic; nurse, carer; hospital, clinic; surgery, operation; medicine, drug, medication, pharmaceutical;
  treatment, therapy, cure; patient, sick; health, healthcare, medical; cancer, tumour; disabled, handicapped;
  mental health, psychological, depression; stress, strain, pressure; suicide, take their own lives; addiction, drug abuse; alcohol, drink, drunk;
  smoking, tobacco, cigarettes; overweight, obesity; death, die, dead, killed, fatality, perish; deadly, lethal, fatal; kill, slay, murder;
  survive, survivor; victim, casualty; funeral, burial, bury; grave, cemetery, tomb; mourn, grief, condolences; condolences, sympathy;
  memorial, monument, commemorate; birth, born, childbirth; baby, infant, newborn; child, kids, minor;
  young, youth, teenager, adolescent, youngster; old, elderly, aged, senior; woman, female; man, male; wife, spouse, husband;
  marriage, wedding, marry; divorce, separation; family, relatives, kin; parents, mother, father; mother, mum; father, dad;
  grandfather, grandparent, grandmother; brother, sibling, sister; orphan, adopt; pregnant, pregnancy; abortion, termination;
  friend, pal, companion; hobby, pastime, leisure, spare time; holiday, vacation, leave; tourist, tourism, visitor, traveller;
  visit, trip, journey, stay, travel; hotel, accommodation, guesthouse; school, education, pupil; teacher, schoolmaster, tutor;
  pupil, student, schoolchildren; university, college, higher education; teach, taught, instruct, education; learn, study; exam, examination, test;
  degree, diploma, graduate; illiterate, literacy, reading and writing; global warming, climate, warming, climate change;
  greenhouse gas, emissions, carbon; pollution, contamination, smog; environment, environmental, ecology; nature, wildlife;
  drought, dry, lack of rain; flood, deluge, inundation; storm, hurricane, gale, typhoon, cyclone, tempest; rain, rainfall, downpour;
  snow, snowfall, blizzard; heatwave, heat, hot; hot, heat, warm; cold, freezing, frost; earthquake, quake, tremor; landslide, avalanche, mudslide;
  wildfire, forest fire, blaze, fire; fire, blaze, burn, flames; disaster, catastrophe, calamity, tragedy; rescue, save, rescuer;
  firefighter, fire brigade, fireman; emergency, crisis; weather, climate; sea, ocean; river, stream; lake, reservoir; mountain, hill, peak;
  island, isle; coast, shore, seaside, beach; desert, arid; animal, beast, creature; species, biodiversity, endangered; ice, glacier, melting;
  church, chapel, cathedral, temple; mosque, minaret; religion, faith, religious, belief; priest, clergyman, clergy, minister, cleric;
  prayer, pray, worship; god, almighty, divine; muslim, islam; jew, jewish, judaism;`;

/** Sport, art, and what is said of anything. */
const culture = `
  sport, athletics, gym, exercise, fitness; athlete, sportsman, player, sportswoman; football, soccer; match, game; championship, tournament, cup;
  medal, trophy, prize; coach, trainer, manager; team, squad, side; stadium, arena, ground; referee, umpire; fan, supporter;
  winner, champion, victor; score, goal; defeat, loss, lose; music, song, tune; singer, vocalist, musician; orchestra, band, ensemble;
  concert, gig, recital; film, movie, cinema, picture; actor, actress, performer; director, filmmaker; theatre, stage, play; dance, ballet, dancer;
  painter, artist, painting; painting, picture, canvas; sculpture, statue; museum, gallery, exhibition; exhibition, show, display;
  writer, author, novelist, poet; book, novel, volume; poem, poetry, verse; audience, spectators, public; culture, arts; heritage, legacy;
  language, tongue; translation, interpreter; history, past; historian, history; tradition, custom; festival, celebration, fair;
  anniversary, jubilee; restaurant, cafe, diner; cook, chef, cuisine; meal, dinner, lunch; clothes, dress, garments; fashion, style;`;

const anything = `
  begin, start, commence, launch; end, finish, conclude, stop, conclusion; stop, halt, cease, end; continue, go on, proceed, carry on;
  delay, postpone, put off, late; cancel, call off, scrap, abandon; increase, rise, grow, raise, growth;
  reduce, reduction, cut, decrease, lower, decline; decline, fall, drop, decrease; double, twice, twofold; change, alter, modify;
  improve, better, enhance; worsen, deteriorate, worse; develop, progress; success, succeed, achievement; fail, failure; failure, collapse, fiasco;
  mistake, error, blunder, wrong; error, mistake, fault; guilt, guilty, blame, fault, responsible; apology, sorry, regret; forgive, pardon;
  thank, grateful, gratitude; praise, commend, applaud, laud; criticise, condemn, rebuke; condemn, denounce; accuse, blame, allege;
  deny, denial, refute, reject; admit, admission, acknowledge, concede, confess; lie, falsehood, untruth, false;
  falsify, falsification, distort, forge, rewriting; truth, true, honest; honest, honesty, sincere; trust, confidence, faith;
  doubt, scepticism, suspicion; hope, optimism, optimistic; fear, afraid, worry, anxiety, concern; worry, concern, anxiety, anxious;
  anger, angry, fury, outrage, rage; joy, happy, glad, delight; sad, sorrow, grief; hate, hatred, hostility; love, affection, fond; proud, pride;
  shame, ashamed, disgrace; courage, brave, bravery, heroism; hero, heroic, heroism; dream, ambition, aspiration;
  surprise, astonishment, unexpected; promise, pledge, vow, commitment; threat, danger, risk, hazard; danger, peril, risky; safe, safety, secure;
  protect, safeguard; help, assist, aid, support; support, back, endorse; oppose, opposition, resist, object; resist, withstand;
  refuse, reject, decline; accept, agree; agree, agreement, consent; demand, insist, require; request, ask, appeal;
  answer, reply, response, respond; question, query; explain, explanation, clarify; advise, advice, recommend, counsel; warn, caution, alert;
  inform, notify, tell; announce, declare; decide, decision, resolve; choose, choice, select; plan, scheme, intend, intention, project;
  try, attempt, effort, endeavour; achieve, attain, accomplish; obstacle, hindrance, barrier, hurdle, impediment; hinder, hamper, obstruct, impede;
  force, compel, coerce, pressure; cooperation, collaboration, partnership, work together; share, portion, part, proportion;
  percentage, percent, share; number, quantity, amount; huge, enormous, vast, giant, immense; small, little, tiny; big, large, great;
  important, significant, crucial, vital; main, chief, principal, key; necessary, needed, essential; useful, helpful;
  useless, futile, pointless, vain; difficult, difficulty, hard, tough; easy, simple; fast, quick, rapid, speed, swift; slow, sluggish;
  new, fresh, novel, recent; ancient, old, antique; strong, strength, powerful; weak, feeble; strange, odd, peculiar, unusual;
  famous, well-known, renowned, celebrated; beautiful, lovely; clean, purify, cleanse; dirty, filthy, polluted; empty, vacant, deserted, abandoned;
  full, crowded, packed; deliberate, intentional, purpose; accidental, accident, unintentional, inadvertent; sudden, abrupt, unexpected;
  rumour, gossip, speculation; sleep, asleep, awake, insomnia, sleepless; childhood, boyhood, upbringing, growing up; biography, memoir, life story;
  career, profession; education, schooling, studies; character, personality, temperament; habit, custom, routine; letter, correspondence, mail;
  gift, present, donation; guest, visitor; crowd, throng, mob; inhabitant, resident, population, citizens; people, population, folk;
  civilian, noncombatant, population, inhabitants; leader, leadership, chief, head; expert, specialist; colleague, fellow, coworker;
  task, job, assignment, mission; duty, obligation, responsibility; goal, aim, objective, target, purpose; method, way, means;
  tool, instrument, device; cause, reason; result, outcome, consequence, effect; opinion, view, belief; proposal, suggestion, offer;
  solution, solve, resolve, settle; problem, trouble, issue, difficulty; lesson, learn, experience; future, prospects, outlook, perspective;
  outlook, prospects, forecast; forecast, prediction, expectation; flag, banner; anthem, hymn; map, chart; document, paper;
  list, catalogue, register; rule, regulation; rival, competitor, opponent, competition; quarrel, dispute, argue, argument;
  unity, unite, union, solidarity; solidarity, unity, support; split, division, divide, rift; join, accession, membership, enter;
  member, membership; expel, expulsion, exclude; depend, reliance, rely; control, supervision, oversight; stable, stability, steady;
  unstable, instability, turmoil; exaggerate, overstate; ignore, disregard, neglect; forget, oblivion, remember; remember, recall, memory;
  hide, conceal, cover up; reveal, disclose, disclosure, uncover; steal, theft, loot, plunder, pillage; loot, plunder, pillage, robbing;
  return, come back; arrive, come; depart, departure, leave; send, dispatch, deploy; deploy, station, send; receive, get, receipt;
  carry, transport, convey; throw, hurl; break, broken, violate, breach; violate, breach, infringe; obey, comply, compliance, abide;
  punish, penalty; reward, award, prize; own, possess, ownership, belong; waste, squander; enough, sufficient; almost, nearly;`;

/** Families that stems do not show. */
const families = `
  long, length; wide, width; high, height; deep, depth; broad, breadth; warm, warmth; wise, wisdom; live, life, alive; choose, choice;
  think, thought; speak, speech; give, gift; fly, flight; see, sight; know, knowledge; bleed, blood; prove, proof; believe, belief; relieve, relief;
  proceed, process; exceed, excess; practise, practice; provide, provision; explode, explosion; erode, erosion; include, inclusion;
  exclude, exclusion; persuade, persuasion; intrude, intrusion; extend, extension; suspend, suspension; offend, offence; submit, submission;
  commit, commission; omit, omission; introduce, introduction; consume, consumption; resume, resumption; assume, assumption; describe, description;
  prescribe, prescription; subscribe, subscription; receive, reception; perceive, perception; deceive, deception, deceit; conceive, conception;
  repeat, repetition; expose, exposure; pursue, pursuit; analyse, analysis; maintain, maintenance; retain, retention; abstain, abstention;
  reveal, revelation; vary, variety; hungry, hunger; able, ability; royal, royalty; brief, brevity; simple, simplicity; generous, generosity;
  strong, strength, strengthen; short, shorten, shortage; shoot, shot; sit, seat; sing, song; man, men; woman, women; child, children; foot, feet;
  wife, wives; crisis, crises;`;

export const thesaurus = [war, diplomacy, politics, economy, works, life, culture, anything, families].join("");
