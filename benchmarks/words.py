"""Words the generated library is made of, in French and in English: common ones, ones of the trade, syllables."""

COMMON = {
    "fr": """
        de la le les et des un une à en du que dans pour qui sur pas au plus par avec nous ce se son est sont
        cette leur mais comme tout ou notre nos vos ont été être fait sans aussi chez où l’équipe d’abord qu’il
        n’est c’est
    """,
    "en": """
        the of and to in a is that for it as was with on be by at our we this have from are not they which one
        you were all their there been has when who will more if out so up what than its about into them can only
        other
    """,
}
THEMED = {
    "fr": """
        énergie rénovation chantier façade école chaleur isolation équipe client projet données qualité sécurité
        formation apprenti métier œuvre cœur travaux réseau bâtiment bureau étude mesure résultat facture
        économies chauffage pompe fenêtre toiture matériau paille bois béton usine atelier site ville quartier
        habitant locataire mairie région pays marché emploi recrutement égalité handicap transition climat
        carbone eau forêt chevaux cheval journaux journal travail nationaux nationale réunion présentation
        innovation brevet recherche laboratoire
    """,
    "en": """
        energy renovation site façade school heat insulation team client project data quality safety training
        apprentice trade heart works network building office study measure result bill savings heating pump
        window roof material straw wood concrete plant workshop city district tenant council region country
        market job hiring equality disability transition climate carbon water forest horse journal work meeting
        presentation innovation patent research laboratory customers factories children women engineers running
        renovated measuring
    """,
}
SYLLABLES = {
    "fr": """
        ba bé bou cha ché ci co cra dé di do du é en fa fi fou ga gé gra in ja jou la lé li lon ma mé mi mon na
        né no ou pa pé pi por qua ra ré ri ron sa sé si son ta té ti tion tra u va vé vi vou
    """,
    "en": """
        a ac ba be con cra de di dis er ex fa fi for ga ge gre ha he im in ing jo ke la le li lo ma me mi mo na
        ne no o pa pe pro qua ra re ri ro sa se shi so sta ta te ti ton tra u ver vi wa wi
    """,
}
