/** What people say in languages of which the core knows no word: a paragraph each. The people are invented. */
export const foreign: Readonly<Record<string, string>> = {
  French: `Je cours depuis l'âge de six ans, et personne dans ma famille ne faisait de sport. Mon père vendait des bateaux, ma mère
    tenait l'hôtel de la gare. Le matin, je partais avant les autres et je revenais quand la soupe était chaude. On me demande souvent
    si j'ai eu peur de perdre. Non, j'avais peur de m'arrêter.`,
  Spanish: `Corro desde los seis años, y en mi familia nadie hacía deporte. Mi padre vendía barcos, mi madre llevaba el hotel de la
    estación. Por la mañana salía antes que los demás y volvía cuando la sopa estaba caliente. Me preguntan si tuve miedo de perder. No,
    tenía miedo de parar.`,
  German: `Ich laufe, seit ich sechs bin, und in der Familie hat sonst niemand Sport gemacht. Mein Vater war Händler am Hafen, die Mutter
    hat das Hotel am Bahnhof geleitet. Am Morgen bin ich vor den anderen los und war wieder da, wenn die Suppe warm war. Man fragt mich,
    ob ich Angst hatte zu verlieren. Nein, ich hatte Angst, stehen zu bleiben.`,
  Italian: `Corro da quando avevo sei anni, e in casa nessuno faceva sport. Mio padre vendeva barche, mia madre teneva un piccolo albergo
    vicino alla stazione. La mattina partivo prima degli altri e tornavo quando la zuppa era calda. Mi chiedono se avevo paura di perdere.
    No, avevo paura di fermarmi.`,
  Portuguese: `Corro desde os seis anos, e na minha casa ninguém fazia desporto. O meu pai vendia barcos, a minha mãe cuidava do hotel da
    estação. De manhã partia antes dos outros e voltava quando a sopa estava quente. Perguntam se tive medo de perder. Não, tinha medo de
    parar.`,
  Dutch: `Ik loop al van mijn zesde, en in mijn familie was er niemand die aan sport deed. Mijn vader had een winkel in de haven, mijn
    moeder was de baas van het hotel. In de winter was ik weg voor de anderen wakker waren. Men vraagt of ik bang was te verliezen. Nee,
    ik was bang om te stoppen. Dat is het hele verhaal, meer is er niet.`,
  Polish: `Biegam od szóstego roku życia, a w domu nikt nie uprawiał sportu. Ojciec sprzedawał łodzie, matka prowadziła hotel przy
    dworcu. Rano wychodziłem przed innymi i wracałem, kiedy zupa była ciepła. Pytają, czy bałem się przegrać. Nie, bałem się zatrzymać.`,
  Swedish: `Jag har sprungit sedan jag var sex, och i min familj var det ingen som höll på med idrott. Far var handlare i hamnen, mor
    hade hand om hotellet. Om morgonen var jag ute innan de andra var vakna. Man frågar om jag var rädd att förlora. Nej, jag var rädd
    att stanna.`,
  Romanian: `Alerg de la șase ani, iar în familie nimeni nu făcea sport. Tata vindea bărci, mama avea grijă de hotelul gării. Dimineața
    plecam înaintea celorlalți și mă întorceam când supa era caldă. Mă întreabă dacă mi-a fost frică să pierd. Nu, mi-a fost frică să mă
    opresc.`,
  Indonesian: `Saya berlari sejak umur enam tahun, dan di keluarga saya tidak ada yang berolahraga. Ayah menjual perahu, ibu mengurus hotel
    dekat stasiun. Pagi hari saya berangkat sebelum yang lain dan pulang ketika sup masih hangat. Orang bertanya apakah saya takut kalah.
    Tidak, saya takut berhenti.`,
  Arabic: `أجري منذ كنت في السادسة، ولم يكن أحد في عائلتي يمارس الرياضة. كان أبي يبيع القوارب، وكانت أمي تدير فندق المحطة. يسألونني
    إن كنت أخاف الخسارة. لا، كنت أخاف التوقف.`,
  Greek: `Τρέχω από έξι χρονών, και στην οικογένειά μου κανείς δεν έκανε αθλητισμό. Ο πατέρας μου πουλούσε βάρκες. Με ρωτούν αν φοβόμουν
    να χάσω. Όχι, φοβόμουν να σταματήσω.`,
  Chinese: "我从六岁开始跑步，家里没有人做运动。我父亲卖船，母亲管理车站旅馆。人们问我是否害怕失败。不，我害怕停下来。",
  Japanese:
    "私は六歳から走っています。家族でスポーツをする人はいませんでした。負けるのが怖かったかとよく聞かれます。いいえ、止まるのが怖かったのです。",
  Ukrainian: `Я бігаю з шести років, і в моїй родині ніхто не займався спортом. Батько продавав човни, мати тримала готель біля вокзалу.
    Вранці я йшов раніше за інших і повертався, коли суп був теплий. Мене питають, чи боявся я програти. Ні, я боявся зупинитися.`,
  Bulgarian: `Тичам от шестгодишен, а в семейството ми никой не спортуваше. Баща ми продаваше лодки, майка ми държеше хотела до гарата.
    Сутрин тръгвах преди другите и се връщах, когато супата беше топла. Питат ме дали съм се страхувал да загубя. Не, страхувах се да спра.`,
  Serbian: `Трчим од шесте године, а у мојој породици нико се није бавио спортом. Отац је продавао чамце, мајка је држала хотел код
    станице. Питају ме да ли сам се плашио да изгубим. Не, плашио сам се да станем.`,
  Kazakh: `Мен алты жасымнан бері жүгіремін, ал отбасымда ешкім спортпен айналысқан жоқ. Әкем қайық сатты, анам вокзал жанындағы қонақүйді
    басқарды. Жеңіліп қалудан қорықтың ба деп сұрайды. Жоқ, мен тоқтап қалудан қорықтым.`,
};
