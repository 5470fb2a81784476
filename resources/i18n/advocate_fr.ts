<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>Version {version}</source>
            <translation>Version {version}</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Examen en cours…</translation>
        </message>
        <message>
            <source>About</source>
            <translation>À propos</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>AboutForm</name>
        <message>
            <source>Free software under the Apache License 2.0: use it, read it, change it, pass it on.</source>
            <translation>Logiciel libre sous licence Apache 2.0 : utilisez-le, lisez-le, modifiez-le, transmettez-le.</translation>
        </message>
        <message>
            <source>It comes without any warranty.</source>
            <translation>Il vient sans aucune garantie.</translation>
        </message>
        <message>
            <source>Report on this installation</source>
            <translation>État de cette installation</translation>
        </message>
        <message>
            <source>For whoever helps you. It names folders and versions, and no word of yours.</source>
            <translation>Pour la personne qui vous aide. Il nomme des dossiers et des versions, aucun mot de vous.</translation>
        </message>
        <message>
            <source>Copy the report</source>
            <translation>Copier cet état</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>Copié.</translation>
        </message>
        <message>
            <source>Made with</source>
            <translation>Fait avec</translation>
        </message>
        <message>
            <source>Libraries, fonts and icons by others, under their own licences.</source>
            <translation>Bibliothèques logicielles, polices et icônes d’autres auteurs, sous leurs propres licences.</translation>
        </message>
    </context>
    <context>
        <name>AddMenu</name>
        <message>
            <source>Import a pack or files…</source>
            <translation>Importer un pack ou des fichiers…</translation>
        </message>
        <message>
            <source>Import a folder…</source>
            <translation>Importer un dossier…</translation>
        </message>
        <message>
            <source>Subscriptions…</source>
            <translation>Abonnements…</translation>
        </message>
        <message>
            <source>Try the sample pack</source>
            <translation>Essayer le pack d’exemple</translation>
        </message>
        <message>
            <source>Sources and last imports…</source>
            <translation>Sources et derniers imports…</translation>
        </message>
        <message>
            <source>Make a pack…</source>
            <translation>Faire un pack…</translation>
        </message>
    </context>
    <context>
        <name>ArchivePreviewDialog</name>
        <message>
            <source>Your LinkedIn archive</source>
            <translation>Votre archive LinkedIn</translation>
        </message>
        <message>
            <source>Everything in it stands in your log already.</source>
            <translation>Tout ce qu’elle contient est déjà dans votre journal.</translation>
        </message>
        <message>
            <source>You can take it back as a whole, at any time.</source>
            <translation>Vous pouvez tout retirer d’un coup, à tout moment.</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(ies) without a date are left out.</source>
            <translation>
                <numerusform>%n ligne sans date est laissée de côté.</numerusform>
                <numerusform>%n lignes sans date sont laissées de côté.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more remark(s).</source>
            <translation>
                <numerusform>%n autre remarque.</numerusform>
                <numerusform>%n autres remarques.</numerusform>
            </translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Take it in</source>
            <translation>Importer</translation>
        </message>
        <message>
            <source>Nothing in it has a date.</source>
            <translation>Rien n’y porte de date.</translation>
        </message>
        <message>
            <source>{what}, in {year}.</source>
            <translation>{what}, en {year}.</translation>
        </message>
        <message>
            <source>{what}, {first} to {last}.</source>
            <translation>{what}, de {first} à {last}.</translation>
        </message>
        <message numerus="yes">
            <source>Your best becomes %n week(s).</source>
            <translation>
                <numerusform>Votre meilleure série passe à %n semaine.</numerusform>
                <numerusform>Votre meilleure série passe à %n semaines.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BeforeOut</name>
        <message numerus="yes">
            <source>%n answer(s) ready</source>
            <translation>
                <numerusform>%n réponse prête</numerusform>
                <numerusform>%n réponses prêtes</numerusform>
            </translation>
        </message>
        <message>
            <source>Ready for comments?</source>
            <translation>Des réponses prêtes ?</translation>
        </message>
        <message>
            <source>Published {day}. When comments come, your answers are here.</source>
            <translation>Publié {day}. Quand les commentaires arrivent, vos réponses sont ici.</translation>
        </message>
        <message numerus="yes">
            <source>See %n answer(s)</source>
            <translation>
                <numerusform>Voir la réponse</numerusform>
                <numerusform>Voir les %n réponses</numerusform>
            </translation>
        </message>
        <message>
            <source>Can I hold the conversation?</source>
            <translation>Saurai-je tenir la conversation ?</translation>
        </message>
        <message>
            <source>My answers to readers</source>
            <translation>Mes réponses aux lecteurs</translation>
        </message>
        <message>
            <source>Say where I work…</source>
            <translation>Dire où je travaille…</translation>
        </message>
        <message>
            <source>Wake this draft</source>
            <translation>Réveiller ce brouillon</translation>
        </message>
        <message>
            <source>Sleep on it until tomorrow</source>
            <translation>Laisser reposer jusqu’à demain</translation>
        </message>
        <message>
            <source>Open the post I answer</source>
            <translation>Ouvrir la publication à laquelle je réponds</translation>
        </message>
        <message>
            <source>The draft rests until tomorrow.</source>
            <translation>Le brouillon repose jusqu’à demain.</translation>
        </message>
        <message>
            <source>The draft is awake.</source>
            <translation>Le brouillon est réveillé.</translation>
        </message>
    </context>
    <context>
        <name>BroughtDialog</name>
        <message>
            <source>What the import brought</source>
            <translation>Ce que l’import a apporté</translation>
        </message>
        <message>
            <source>Nothing was added</source>
            <translation>Rien n’a été ajouté</translation>
        </message>
        <message>
            <source>Copy this list</source>
            <translation>Copier cette liste</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
    </context>
    <context>
        <name>BuildingPane</name>
        <message>
            <source>Correct what “Check” lists first: with a fault left, no file is made.</source>
            <translation>Corrigez d’abord ce que liste « Vérification » : tant qu’il reste une faute, aucun fichier n’est fait.</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Changer…</translation>
        </message>
        <message>
            <source>Choose another file to write</source>
            <translation>Choisir un autre fichier à écrire</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>Signature</translation>
        </message>
        <message>
            <source>Signed with my key</source>
            <translation>Signé avec ma clé</translation>
        </message>
        <message>
            <source>Choose a key…</source>
            <translation>Choisir une clé…</translation>
        </message>
        <message>
            <source>Make a key…</source>
            <translation>Créer une clé…</translation>
        </message>
        <message>
            <source>Passphrase of the key</source>
            <translation>Phrase de passe de la clé</translation>
        </message>
        <message>
            <source>Not signed</source>
            <translation>Non signé</translation>
        </message>
        <message>
            <source>Advocates are told that nothing proves who made it.</source>
            <translation>Il est dit aux ambassadeurs que rien ne prouve qui l’a fait.</translation>
        </message>
        <message>
            <source>The file there is version {earlier}; advocates who have it refuse an older one.</source>
            <translation>Le fichier déjà là est la version {earlier} ; les postes qui l’ont refusent une version plus ancienne.</translation>
        </message>
        <message>
            <source>pack.toml says {said}. The file carries {typed}; pack.toml stays as it is.</source>
            <translation>pack.toml dit {said}. Le fichier portera {typed} ; pack.toml reste tel quel.</translation>
        </message>
        <message>
            <source>The file there is version {earlier} too, and its contents are the same.</source>
            <translation>Le fichier déjà là est aussi la version {earlier}, et son contenu est le même.</translation>
        </message>
        <message>
            <source>The file that is there is replaced once the new one is whole.</source>
            <translation>Le fichier déjà là n’est remplacé qu’une fois le nouveau complet.</translation>
        </message>
        <message>
            <source>Company packs</source>
            <translation>Packs d’entreprise</translation>
        </message>
        <message>
            <source>Where to write the pack</source>
            <translation>Où écrire le pack</translation>
        </message>
        <message>
            <source>Signing keys</source>
            <translation>Clés de signature</translation>
        </message>
        <message>
            <source>Choose your signing key</source>
            <translation>Choisir votre clé de signature</translation>
        </message>
        <message>
            <source>{path}, fingerprint {fingerprint}</source>
            <translation>{path}, empreinte {fingerprint}</translation>
        </message>
        <message>
            <source>No key is chosen yet.</source>
            <translation>Aucune clé n’est encore choisie.</translation>
        </message>
    </context>
    <context>
        <name>CardDialog</name>
        <message>
            <source>Write a card of my own</source>
            <translation>Écrire une carte à moi</translation>
        </message>
        <message>
            <source>Put this card in my words</source>
            <translation>Dire cette carte avec mes mots</translation>
        </message>
        <message>
            <source>Say it as you would to a colleague. It joins the cards you keep.</source>
            <translation>Dites-le comme à un collègue. Elle rejoint les cartes que vous gardez.</translation>
        </message>
        <message>
            <source>The card keeps its place; only you see these words.</source>
            <translation>La carte garde sa place ; ces mots ne sont que pour vous.</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>Famille</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <source>What it means, in one sentence</source>
            <translation>Ce qu’elle veut dire, en une phrase</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Keep this card</source>
            <translation>Garder cette carte</translation>
        </message>
    </context>
    <context>
        <name>ChangeWords</name>
        <message>
            <source>A first game.</source>
            <translation>Une première partie.</translation>
        </message>
        <message>
            <source>{before} becomes {after}</source>
            <translation>{before} devient {after}</translation>
        </message>
        <message>
            <source>New pillar: {names}</source>
            <translation>Nouveau pilier : {names}</translation>
        </message>
        <message>
            <source>Pillar left out: {names}</source>
            <translation>Pilier laissé de côté : {names}</translation>
        </message>
        <message>
            <source>Renamed: {names}</source>
            <translation>Renommé : {names}</translation>
        </message>
        <message>
            <source>In: {names}</source>
            <translation>Entre : {names}</translation>
        </message>
        <message>
            <source>Out: {names}</source>
            <translation>Sort : {names}</translation>
        </message>
        <message>
            <source>On other cards: {names}</source>
            <translation>Sur d’autres cartes : {names}</translation>
        </message>
        <message>
            <source>Other words.</source>
            <translation>D’autres mots.</translation>
        </message>
        <message>
            <source>The same cards, played again.</source>
            <translation>Les mêmes cartes, rejouées.</translation>
        </message>
    </context>
    <context>
        <name>ChangesView</name>
        <message>
            <source>Changes</source>
            <translation>Changements</translation>
        </message>
        <message>
            <source>No earlier file of this pack is known yet.</source>
            <translation>Aucun fichier antérieur de ce pack n’est encore connu.</translation>
        </message>
        <message>
            <source>Compared with {name}, version {version}</source>
            <translation>Comparé à {name}, version {version}</translation>
        </message>
        <message>
            <source>Compare with another file…</source>
            <translation>Comparer à un autre fichier…</translation>
        </message>
        <message>
            <source>Nothing changed since.</source>
            <translation>Rien n’a changé depuis.</translation>
        </message>
        <message>
            <source>The articles are the same; pictures, guide, cards or pack.toml are not.</source>
            <translation>Les articles sont les mêmes ; images, guide, cartes ou pack.toml ont changé.</translation>
        </message>
        <message numerus="yes">
            <source>%n new article(s)</source>
            <translation>
                <numerusform>%n nouvel article</numerusform>
                <numerusform>%n nouveaux articles</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed article(s)</source>
            <translation>
                <numerusform>%n article modifié</numerusform>
                <numerusform>%n articles modifiés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n withdrawn article(s)</source>
            <translation>
                <numerusform>%n article retiré</numerusform>
                <numerusform>%n articles retirés</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>et %n autre</numerusform>
                <numerusform>et %n autres</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChannelStrip</name>
        <message>
            <source>Seen</source>
            <translation>Vu</translation>
        </message>
        <message>
            <source>Back to the common text</source>
            <translation>Revenir au texte commun</translation>
        </message>
        <message>
            <source>How it would go out on {name}. The draft is for {first}.</source>
            <translation>Voici ce que cela donnerait sur {name}. Le brouillon est pour {first}.</translation>
        </message>
        <message>
            <source>Own text for {name}. The common text has changed since.</source>
            <translation>Texte propre à {name}. Le texte commun a changé depuis.</translation>
        </message>
        <message>
            <source>Own text for {name}. The common text stays as it is.</source>
            <translation>Texte propre à {name}. Le texte commun reste tel quel.</translation>
        </message>
        <message>
            <source>{name} has the common text: what you change here changes everywhere.</source>
            <translation>{name} a le texte commun : ce que vous changez ici change partout.</translation>
        </message>
        <message>
            <source>For {name} too</source>
            <translation>Aussi pour {name}</translation>
        </message>
        <message>
            <source>For {name} instead</source>
            <translation>Plutôt pour {name}</translation>
        </message>
        <message>
            <source>Own text for {name}</source>
            <translation>Texte propre à {name}</translation>
        </message>
    </context>
    <context>
        <name>Channels</name>
        <message>
            <source>The version is back.</source>
            <translation>La version est revenue.</translation>
        </message>
        <message>
            <source>The draft is for {name} too.</source>
            <translation>Le brouillon est aussi pour {name}.</translation>
        </message>
        <message>
            <source>{name} has a text of its own now.</source>
            <translation>{name} a maintenant son propre texte.</translation>
        </message>
        <message>
            <source>{name} has the common text again.</source>
            <translation>{name} a de nouveau le texte commun.</translation>
        </message>
        <message>
            <source>The draft is for {name} now.</source>
            <translation>Le brouillon est maintenant pour {name}.</translation>
        </message>
        <message>
            <source>The draft is no longer for {name}.</source>
            <translation>Le brouillon n’est plus pour {name}.</translation>
        </message>
        <message>
            <source>For {name} too</source>
            <translation>Aussi pour {name}</translation>
        </message>
        <message>
            <source>For {name} instead</source>
            <translation>Plutôt pour {name}</translation>
        </message>
        <message>
            <source>Own text for {name}</source>
            <translation>Texte propre à {name}</translation>
        </message>
        <message>
            <source>Back to the common text</source>
            <translation>Revenir au texte commun</translation>
        </message>
        <message>
            <source>No longer for {name}</source>
            <translation>Plus pour {name}</translation>
        </message>
        <message>
            <source>{name}, own text</source>
            <translation>{name}, texte propre</translation>
        </message>
        <message>
            <source>{name}, chosen</source>
            <translation>{name}, choisi</translation>
        </message>
    </context>
    <context>
        <name>ChartCard</name>
        <message>
            <source>Save the picture…</source>
            <translation>Enregistrer l’image…</translation>
        </message>
        <message>
            <source>Save the figures…</source>
            <translation>Enregistrer les chiffres…</translation>
        </message>
        <message>
            <source>Saved: {name}</source>
            <translation>Enregistré : {name}</translation>
        </message>
        <message>
            <source>{name} cannot be written there.</source>
            <translation>{name} ne peut pas être écrit à cet endroit.</translation>
        </message>
        <message>
            <source>Pictures (*.png)</source>
            <translation>Images (*.png)</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>Tableaux (*.csv)</translation>
        </message>
    </context>
    <context>
        <name>ChecksPanel</name>
        <message>
            <source>Your company's guide</source>
            <translation>Le guide de votre entreprise</translation>
        </message>
        <message>
            <source>The law</source>
            <translation>La loi</translation>
        </message>
        <message>
            <source>A limit of your own</source>
            <translation>Une limite à vous</translation>
        </message>
        <message>
            <source>Advice</source>
            <translation>Conseil</translation>
        </message>
        <message>
            <source>Before it is copied</source>
            <translation>Avant de copier</translation>
        </message>
        <message>
            <source>To look at</source>
            <translation>À regarder</translation>
        </message>
        <message>
            <source>All good</source>
            <translation>C’est bon</translation>
        </message>
        <message>
            <source>Checks suggest, you decide. Only a few hold the copy, and they say why.</source>
            <translation>Relire propose, vous décidez. Très peu de remarques retiennent la copie, et elles disent pourquoi.</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Relire</translation>
        </message>
        <message numerus="yes">
            <source>Mend %n point(s) of form</source>
            <translation>
                <numerusform>Régler %n point de forme</numerusform>
                <numerusform>Régler %n points de forme</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n remark(s) put aside</source>
            <translation>
                <numerusform>%n remarque mise de côté</numerusform>
                <numerusform>%n remarques mises de côté</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n point(s) good</source>
            <translation>
                <numerusform>%n point est bon</numerusform>
                <numerusform>%n points sont bons</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>Encore %n</numerusform>
                <numerusform>Encore %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChecksPart</name>
        <message>
            <source>{about} Off unless you switch it on.</source>
            <translation>{about} Éteint tant que vous ne l’allumez pas.</translation>
        </message>
        <message>
            <source>{about} Always on.</source>
            <translation>{about} Toujours en marche.</translation>
        </message>
        <message>
            <source>“{name}” says nothing from now on.</source>
            <translation>« {name} » ne dit plus rien.</translation>
        </message>
        <message>
            <source>Make it again</source>
            <translation>La refaire</translation>
        </message>
        <message>
            <source>In French</source>
            <translation>En français</translation>
        </message>
        <message>
            <source>In English</source>
            <translation>En anglais</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>This remark is made again.</source>
            <translation>Cette remarque est faite de nouveau.</translation>
        </message>
        <message>
            <source>“{word}” is looked up again.</source>
            <translation>« {word} » est de nouveau vérifié.</translation>
        </message>
    </context>
    <context>
        <name>Choosing</name>
        <message>
            <source>Seen, or not</source>
            <translation>Lu ou non lu</translation>
        </message>
        <message>
            <source>Not for me</source>
            <translation>Pas pour moi</translation>
        </message>
        <message>
            <source>To the grid</source>
            <translation>Dans la grille</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Note</translation>
        </message>
        <message>
            <source>Mark as seen, or as not seen</source>
            <translation>Marquer comme lu ou non lu</translation>
        </message>
        <message>
            <source>Add to your grid</source>
            <translation>Ajouter à votre grille</translation>
        </message>
        <message>
            <source>Write a note on it</source>
            <translation>Écrire une note</translation>
        </message>
        <message>
            <source>Rename or merge themes</source>
            <translation>Renommer ou réunir des thèmes</translation>
        </message>
        <message>
            <source>Take the last one back</source>
            <translation>Reprendre le dernier écarté</translation>
        </message>
        <message numerus="yes">
            <source>%n chosen</source>
            <translation>
                <numerusform>%n choisi</numerusform>
                <numerusform>%n choisis</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CombineRound</name>
        <message>
            <source>Another pillar? Only if it would hurt to leave it out.</source>
            <translation>Un pilier de plus ? Seulement s’il vous manquerait.</translation>
        </message>
        <message>
            <source>Where does it go? Arrows choose a place, Enter drops it, Esc puts it back.</source>
            <translation>Où va-t-elle ? Les flèches choisissent une place, Entrée la pose, Échap la rend.</translation>
        </message>
        <message>
            <source>One topic, for someone, with an intent. Three pillars are plenty.</source>
            <translation>Un sujet, pour quelqu’un, avec une intention. Trois piliers suffisent.</translation>
        </message>
        <message>
            <source>Take it out</source>
            <translation>La retirer</translation>
        </message>
    </context>
    <context>
        <name>Commenting</name>
        <message>
            <source>The opening stands in place of your text.</source>
            <translation>Le début a pris la place de votre texte.</translation>
        </message>
    </context>
    <context>
        <name>CompareDialog</name>
        <message>
            <source>Compare two versions</source>
            <translation>Comparer deux versions</translation>
        </message>
        <message>
            <source>Earlier version</source>
            <translation>Version plus ancienne</translation>
        </message>
        <message>
            <source>Later version</source>
            <translation>Version plus récente</translation>
        </message>
        <message>
            <source>Version {number}</source>
            <translation>Version {number}</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>The two versions say the same.</source>
            <translation>Les deux versions disent la même chose.</translation>
        </message>
        <message>
            <source>{before} becomes {after}</source>
            <translation>{before} devient {after}</translation>
        </message>
        <message>
            <source>Cards in</source>
            <translation>Cartes entrées</translation>
        </message>
        <message>
            <source>Cards out</source>
            <translation>Cartes sorties</translation>
        </message>
        <message>
            <source>New pillars</source>
            <translation>Nouveaux piliers</translation>
        </message>
        <message>
            <source>Pillars left out</source>
            <translation>Piliers laissés de côté</translation>
        </message>
        <message>
            <source>Pillars renamed</source>
            <translation>Piliers renommés</translation>
        </message>
        <message>
            <source>Pillars on other cards</source>
            <translation>Piliers sur d’autres cartes</translation>
        </message>
        <message>
            <source>Statement</source>
            <translation>Énoncé</translation>
        </message>
        <message>
            <source>Other words</source>
            <translation>D’autres mots</translation>
        </message>
    </context>
    <context>
        <name>ContactDialog</name>
        <message>
            <source>Somebody to name</source>
            <translation>Quelqu’un à nommer</translation>
        </message>
        <message>
            <source>In the address book</source>
            <translation>Dans le carnet d’adresses</translation>
        </message>
        <message>
            <source>With their handle, a mention links where the network lets it.</source>
            <translation>Avec son identifiant, la mention devient un lien là où le réseau le permet.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Personne</translation>
        </message>
        <message>
            <source>Organisation</source>
            <translation>Organisation</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Note, for you alone</source>
            <translation>Note, pour vous seulement</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Garder</translation>
        </message>
    </context>
    <context>
        <name>ConversationDialog</name>
        <message>
            <source>When comments come</source>
            <translation>Quand les commentaires arrivent</translation>
        </message>
        <message>
            <source>You thought of these questions before. Copy an answer when its question comes.</source>
            <translation>Vous avez pensé à ces questions avant. Copiez une réponse quand sa question se présente.</translation>
        </message>
        <message>
            <source>Can you hold the conversation?</source>
            <translation>Saurez-vous tenir la conversation ?</translation>
        </message>
        <message>
            <source>Three questions a reader may ask. Answer those you like: your words stay with the draft, for the day comments come.</source>
            <translation>Trois questions qu’un lecteur pourrait poser. Répondez à celles que vous voulez : vos mots restent avec le brouillon, pour le jour où les commentaires arrivent.</translation>
        </message>
        <message>
            <source>Three others</source>
            <translation>Trois autres</translation>
        </message>
        <message>
            <source>Questions you have answered stay.</source>
            <translation>Les questions auxquelles vous avez répondu restent.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
    </context>
    <context>
        <name>CopyBar</name>
        <message>
            <source>Other networks</source>
            <translation>Autres réseaux</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Longueur</translation>
        </message>
        <message>
            <source>Reused</source>
            <translation>Repris</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Plus</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Réseau</translation>
        </message>
        <message>
            <source>own text</source>
            <translation>texte propre</translation>
        </message>
        <message>
            <source>chosen</source>
            <translation>choisi</translation>
        </message>
        <message>
            <source>Network: {name}</source>
            <translation>Réseau : {name}</translation>
        </message>
        <message>
            <source>Copy for {name}</source>
            <translation>Copier pour {name}</translation>
        </message>
        <message>
            <source>{count} / {maximum}</source>
            <translation>{count} / {maximum}</translation>
        </message>
        <message>
            <source>{count} / {maximum}, {over} too many</source>
            <translation>{count} / {maximum}, {over} de trop</translation>
        </message>
        <message>
            <source>{share}%, your own voice</source>
            <translation>{share} %, votre voix</translation>
        </message>
        <message>
            <source>{share}%, parrot risk</source>
            <translation>{share} %, risque perroquet</translation>
        </message>
        <message>
            <source>{share}%, mostly copied</source>
            <translation>{share} %, surtout repris</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
    </context>
    <context>
        <name>Copying</name>
        <message>
            <source>Copied for {name}. Did you publish it?</source>
            <translation>Copié pour {name}. Est-ce publié ?</translation>
        </message>
        <message>
            <source>Copied for {name}. Is the comment under its post?</source>
            <translation>Copié pour {name}. Le commentaire est-il sous la publication ?</translation>
        </message>
        <message>
            <source>Copied. Paste it in {name}.</source>
            <translation>Copié. Collez-le dans {name}.</translation>
        </message>
        <message>
            <source>Logged in your routine.</source>
            <translation>Noté dans votre routine.</translation>
        </message>
        <message>
            <source>This version is kept.</source>
            <translation>Cette version est gardée.</translation>
        </message>
        <message>
            <source>The version is back.</source>
            <translation>La version est revenue.</translation>
        </message>
    </context>
    <context>
        <name>Counts</name>
        <message numerus="yes">
            <source>%n character(s)</source>
            <translation>
                <numerusform>%n signe</numerusform>
                <numerusform>%n signes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n open question(s)</source>
            <translation>
                <numerusform>%n question ouverte</numerusform>
                <numerusform>%n questions ouvertes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DataPart</name>
        <message>
            <source>Version {version}</source>
            <translation>Version {version}</translation>
        </message>
        <message>
            <source>Export everything</source>
            <translation>Tout exporter</translation>
        </message>
        <message>
            <source>Zip files (*.zip)</source>
            <translation>Fichiers zip (*.zip)</translation>
        </message>
    </context>
    <context>
        <name>DayCard</name>
        <message>
            <source>a pause: nothing is expected</source>
            <translation>une pause : rien n’est attendu</translation>
        </message>
        <message>
            <source>a slot of your rhythm</source>
            <translation>un créneau de votre rythme</translation>
        </message>
        <message>
            <source>nothing planned</source>
            <translation>rien de prévu</translation>
        </message>
        <message>
            <source>nothing went out</source>
            <translation>rien de publié</translation>
        </message>
        <message>
            <source>Planned:</source>
            <translation>Prévu :</translation>
        </message>
        <message>
            <source>Work on: {idea}</source>
            <translation>Travailler : {idea}</translation>
        </message>
        <message>
            <source>Take off its day: {idea}</source>
            <translation>Retirer de son jour : {idea}</translation>
        </message>
        <message>
            <source>idea</source>
            <translation>idée</translation>
        </message>
    </context>
    <context>
        <name>DisclosureDialog</name>
        <message>
            <source>Say where you work</source>
            <translation>Dire où vous travaillez</translation>
        </message>
        <message>
            <source>Readers may know that you speak of your own company. One sentence is enough.</source>
            <translation>Vos lecteurs ont le droit de savoir que vous parlez de votre entreprise. Une phrase suffit.</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Put it in</source>
            <translation>Insérer</translation>
        </message>
        <message>
            <source>If you received something for this post</source>
            <translation>Si vous avez reçu quelque chose pour cette publication</translation>
        </message>
        <message>
            <source>Put it first</source>
            <translation>Mettre en tête</translation>
        </message>
        <message>
            <source>Help, and no legal advice. As of {day}: {sources}.</source>
            <translation>Une aide, pas un avis juridique. Au {day} : {sources}.</translation>
        </message>
    </context>
    <context>
        <name>DraftEditor</name>
        <message>
            <source>see more</source>
            <translation>voir plus</translation>
        </message>
    </context>
    <context>
        <name>DraftsForm</name>
        <message>
            <source>Write</source>
            <translation>Écrire</translation>
        </message>
        <message>
            <source>Your drafts, and what became of them.</source>
            <translation>Vos brouillons, et ce qu’ils sont devenus.</translation>
        </message>
        <message>
            <source>New comment</source>
            <translation>Nouveau commentaire</translation>
        </message>
        <message>
            <source>New post</source>
            <translation>Nouvelle publication</translation>
        </message>
        <message>
            <source>Search in titles and texts</source>
            <translation>Chercher dans les titres et les textes</translation>
        </message>
        <message>
            <source>Search drafts</source>
            <translation>Chercher un brouillon</translation>
        </message>
        <message>
            <source>Sort</source>
            <translation>Trier</translation>
        </message>
        <message>
            <source>Drafts</source>
            <translation>Brouillons</translation>
        </message>
    </context>
    <context>
        <name>DraftsList</name>
        <message numerus="yes">
            <source>%n draft(s)</source>
            <translation>
                <numerusform>%n brouillon</numerusform>
                <numerusform>%n brouillons</numerusform>
            </translation>
        </message>
        <message>
            <source>No draft with these words</source>
            <translation>Aucun brouillon avec ces mots</translation>
        </message>
        <message>
            <source>The search looks at titles and first words.</source>
            <translation>La recherche porte sur les titres et les premiers mots.</translation>
        </message>
        <message>
            <source>The bin is empty</source>
            <translation>La corbeille est vide</translation>
        </message>
        <message>
            <source>A draft you delete stays here thirty days, then goes for good.</source>
            <translation>Un brouillon supprimé reste ici trente jours, puis disparaît.</translation>
        </message>
        <message>
            <source>Nothing here yet</source>
            <translation>Rien ici pour l’instant</translation>
        </message>
        <message>
            <source>Other filters have drafts.</source>
            <translation>D’autres filtres ont des brouillons.</translation>
        </message>
        <message>
            <source>No draft yet</source>
            <translation>Aucun brouillon pour l’instant</translation>
        </message>
        <message>
            <source>Begin with something you saw this week, or with a content of the library.</source>
            <translation>Partez de ce que vous avez vu cette semaine, ou d’un contenu de la bibliothèque.</translation>
        </message>
        <message>
            <source>The draft is in the bin.</source>
            <translation>Le brouillon est dans la corbeille.</translation>
        </message>
        <message>
            <source>The draft is back in the list.</source>
            <translation>Le brouillon est de retour dans la liste.</translation>
        </message>
        <message>
            <source>Take out of the bin</source>
            <translation>Sortir de la corbeille</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Renommer…</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Dupliquer</translation>
        </message>
        <message>
            <source>Wake this draft</source>
            <translation>Réveiller ce brouillon</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Last changed</source>
            <translation>Derniers modifiés</translation>
        </message>
        <message>
            <source>Last begun</source>
            <translation>Derniers commencés</translation>
        </message>
        <message>
            <source>By title</source>
            <translation>Par titre</translation>
        </message>
        <message>
            <source>Write a post</source>
            <translation>Écrire une publication</translation>
        </message>
        <message>
            <source>Look in the library</source>
            <translation>Voir la bibliothèque</translation>
        </message>
    </context>
    <context>
        <name>EmptyStates</name>
        <message>
            <source>Clear the search</source>
            <translation>Effacer la recherche</translation>
        </message>
        <message>
            <source>Write it from your own story</source>
            <translation>L’écrire à partir de votre histoire</translation>
        </message>
        <message>
            <source>Nothing on “{text}” yet</source>
            <translation>Rien encore sur « {text} »</translation>
        </message>
        <message>
            <source>Nothing filtered by “{filters}” mentions it.</source>
            <translation>Rien de ce que garde « {filters} » n’en parle.</translation>
        </message>
        <message>
            <source>The library does not mention it. Few people may have told that story.</source>
            <translation>La bibliothèque n’en parle pas. Peu de gens ont peut-être raconté cette histoire.</translation>
        </message>
        <message>
            <source>Nothing here right now</source>
            <translation>Rien ici pour l’instant</translation>
        </message>
        <message>
            <source>Nothing answers “{filters}” today.</source>
            <translation>Rien ne répond à « {filters} » aujourd’hui.</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>Tout afficher</translation>
        </message>
        <message numerus="yes">
            <source>Search without “{filter}” (%n result(s))</source>
            <translation>
                <numerusform>Chercher sans « {filter} » (%n résultat)</numerusform>
                <numerusform>Chercher sans « {filter} » (%n résultats)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Search without filters (%n result(s))</source>
            <translation>
                <numerusform>Chercher sans filtre (%n résultat)</numerusform>
                <numerusform>Chercher sans filtre (%n résultats)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EraseDialog</name>
        <message>
            <source>erase</source>
            <translation>effacer</translation>
        </message>
        <message>
            <source>Erase everything?</source>
            <translation>Tout effacer ?</translation>
        </message>
        <message>
            <source>Your drafts and their versions, your routine, the library and your settings leave this laptop. There is no way back, except a copy you exported.</source>
            <translation>Vos brouillons et leurs versions, votre routine, la bibliothèque et vos réglages quittent ce portable. Aucun retour possible, sauf une copie exportée.</translation>
        </message>
        <message>
            <source>What you published stays where you published it.</source>
            <translation>Ce que vous avez publié reste là où vous l’avez publié.</translation>
        </message>
        <message>
            <source>To go on, type: {word}</source>
            <translation>Pour continuer, écrivez : {word}</translation>
        </message>
        <message>
            <source>Keep everything</source>
            <translation>Tout garder</translation>
        </message>
        <message>
            <source>Erase everything</source>
            <translation>Tout effacer</translation>
        </message>
    </context>
    <context>
        <name>ErrorDialog</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
    </context>
    <context>
        <name>ErrorForm</name>
        <message>
            <source>Nothing is lost</source>
            <translation>Rien n’est perdu</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Que faire</translation>
        </message>
        <message>
            <source>Technical detail</source>
            <translation>Détail technique</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Writing the copy</source>
            <translation>Écriture de la copie</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Show it in its folder</source>
            <translation>Voir dans son dossier</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} sur {total}</translation>
        </message>
        <message>
            <source>Your copy is written</source>
            <translation>Votre copie est écrite</translation>
        </message>
        <message>
            <source>{size}, readable by anyone who has the file. Keep it in a safe place.</source>
            <translation>{size}, lisible par quiconque a le fichier. Gardez-le en lieu sûr.</translation>
        </message>
    </context>
    <context>
        <name>ExportForm</name>
        <message>
            <source>Progress</source>
            <translation>Avancement</translation>
        </message>
        <message>
            <source>Typing goes on being saved meanwhile.</source>
            <translation>Ce que vous écrivez continue d’être enregistré.</translation>
        </message>
    </context>
    <context>
        <name>ExportedDialog</name>
        <message>
            <source>No draft is planned for this week.</source>
            <translation>Aucun brouillon n’est prévu cette semaine.</translation>
        </message>
        <message>
            <source>Everything was held back.</source>
            <translation>Tout a été retenu.</translation>
        </message>
        <message>
            <source>Nothing was written</source>
            <translation>Rien n’a été écrit</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) written</source>
            <translation>
                <numerusform>%n fichier écrit</numerusform>
                <numerusform>%n fichiers écrits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n other(s)</source>
            <translation>
                <numerusform>et %n autre</numerusform>
                <numerusform>et %n autres</numerusform>
            </translation>
        </message>
        <message>
            <source>Held back</source>
            <translation>Retenus</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Ouvrir le dossier</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
    </context>
    <context>
        <name>Exporting</name>
        <message>
            <source>Export</source>
            <translation>Exporter</translation>
        </message>
        <message>
            <source>As text (.txt)…</source>
            <translation>En texte (.txt)…</translation>
        </message>
        <message>
            <source>As Markdown (.md)…</source>
            <translation>En Markdown (.md)…</translation>
        </message>
        <message>
            <source>The parts, a file each…</source>
            <translation>Les parties, un fichier chacune…</translation>
        </message>
        <message>
            <source>The picture…</source>
            <translation>L’image…</translation>
        </message>
        <message>
            <source>This week as a folder…</source>
            <translation>Cette semaine, dans un dossier…</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>Texte (*.txt)</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown (*.md)</translation>
        </message>
        <message>
            <source>Save the draft</source>
            <translation>Enregistrer le brouillon</translation>
        </message>
        <message>
            <source>A folder for the parts</source>
            <translation>Un dossier pour les parties</translation>
        </message>
        <message>
            <source>Save the picture</source>
            <translation>Enregistrer l’image</translation>
        </message>
        <message>
            <source>Pictures (*{suffix})</source>
            <translation>Images (*{suffix})</translation>
        </message>
        <message>
            <source>Where the folder of the week goes</source>
            <translation>Où mettre le dossier de la semaine</translation>
        </message>
        <message>
            <source>{title} ({name}): {why}</source>
            <translation>{title} ({name}) : {why}</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Brouillon</translation>
        </message>
    </context>
    <context>
        <name>FactsPane</name>
        <message>
            <source>Name of the pack</source>
            <translation>Nom du pack</translation>
        </message>
        <message>
            <source>What advocates see in their library.</source>
            <translation>Ce que les ambassadeurs voient dans leur bibliothèque.</translation>
        </message>
        <message>
            <source>Company</source>
            <translation>Entreprise</translation>
        </message>
        <message>
            <source>Who speaks.</source>
            <translation>Qui parle.</translation>
        </message>
        <message>
            <source>Identifier</source>
            <translation>Identifiant</translation>
        </message>
        <message>
            <source>It never changes between versions: letters without accents, digits, dots, hyphens.</source>
            <translation>Il ne change jamais d’une version à l’autre : lettres sans accents, chiffres, points, traits d’union.</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Langues</translation>
        </message>
        <message>
            <source>Their codes, the main one first, such as en, fr.</source>
            <translation>Leurs codes, la principale d’abord, comme fr, en.</translation>
        </message>
        <message>
            <source>This is a blog made with {generator}. These facts come from its settings.</source>
            <translation>Ce blog est fait avec {generator}. Ces indications viennent de ses réglages.</translation>
        </message>
        <message>
            <source>This is a folder of articles without settings: say who speaks.</source>
            <translation>Ce dossier d’articles n’a pas de réglages : dites qui parle.</translation>
        </message>
    </context>
    <context>
        <name>FactsPanel</name>
        <message>
            <source>{percent}%</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>regularity</source>
            <translation>de régularité</translation>
        </message>
        <message numerus="yes">
            <source>week(s) in a row</source>
            <translation>
                <numerusform>semaine d’affilée</numerusform>
                <numerusform>semaines d’affilée</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>post(s)</source>
            <translation>
                <numerusform>post</numerusform>
                <numerusform>posts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>comment(s)</source>
            <translation>
                <numerusform>commentaire</numerusform>
                <numerusform>commentaires</numerusform>
            </translation>
        </message>
        <message>
            <source>two at most</source>
            <translation>deux au plus</translation>
        </message>
        <message>
            <source>four in a row earn one</source>
            <translation>quatre d’affilée en donnent une</translation>
        </message>
        <message numerus="yes">
            <source>week(s) in reserve</source>
            <translation>
                <numerusform>semaine en réserve</numerusform>
                <numerusform>semaines en réserve</numerusform>
            </translation>
        </message>
        <message>
            <source>the first week is under way</source>
            <translation>la première semaine est en cours</translation>
        </message>
        <message numerus="yes">
            <source>%n week(s) so far, it builds up</source>
            <translation>
                <numerusform>%n semaine, elle se construit</numerusform>
                <numerusform>%n semaines, elle se construit</numerusform>
            </translation>
        </message>
        <message>
            <source>these last weeks</source>
            <translation>ces dernières semaines</translation>
        </message>
        <message>
            <source>your best is {best}</source>
            <translation>votre record : {best}</translation>
        </message>
        <message>
            <source>your best so far</source>
            <translation>votre record</translation>
        </message>
        <message>
            <source>the row begins</source>
            <translation>la série commence</translation>
        </message>
        <message>
            <source>one kept week begins it</source>
            <translation>une semaine tenue la commence</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>depuis le {day}</translation>
        </message>
        <message>
            <source>in {year}</source>
            <translation>en {year}</translation>
        </message>
    </context>
    <context>
        <name>FeedChoiceDialog</name>
        <message>
            <source>Which feeds?</source>
            <translation>Quels flux ?</translation>
        </message>
        <message>
            <source>“{name}” names these. They are looked at when you ask, until you turn them on.</source>
            <translation>« {name} » annonce ceux-ci. Ils seront consultés à votre demande, tant que vous ne les activez pas.</translation>
        </message>
        <message>
            <source>Feeds</source>
            <translation>Flux</translation>
        </message>
        <message>
            <source>Tick all</source>
            <translation>Tout cocher</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>Tick none</source>
            <translation>Tout décocher</translation>
        </message>
        <message numerus="yes">
            <source>Add %n feed(s)</source>
            <translation>
                <numerusform>Ajouter %n flux</numerusform>
                <numerusform>Ajouter %n flux</numerusform>
            </translation>
        </message>
        <message>
            <source>picked</source>
            <translation>choisi</translation>
        </message>
    </context>
    <context>
        <name>FiguresPanel</name>
        <message>
            <source>Results of</source>
            <translation>Résultats de</translation>
        </message>
        <message>
            <source>What they rest on</source>
            <translation>Leurs bases</translation>
        </message>
        <message>
            <source>Import figures</source>
            <translation>Importer des statistiques</translation>
        </message>
        <message>
            <source>Add results</source>
            <translation>Ajouter des résultats</translation>
        </message>
        <message>
            <source>The figure shown</source>
            <translation>Le chiffre montré</translation>
        </message>
        <message>
            <source>Posts and their results</source>
            <translation>Les posts et leurs résultats</translation>
        </message>
        <message>
            <source>Post by post</source>
            <translation>Post par post</translation>
        </message>
        <message numerus="yes">
            <source>%n figure(s) wait for their post</source>
            <translation>
                <numerusform>%n ligne attend son post</numerusform>
                <numerusform>%n lignes attendent leur post</numerusform>
            </translation>
        </message>
        <message>
            <source>All years</source>
            <translation>Toutes les années</translation>
        </message>
        <message>
            <source>impressions</source>
            <translation>impressions</translation>
        </message>
        <message numerus="yes">
            <source>lead(s)</source>
            <translation>
                <numerusform>prospect</numerusform>
                <numerusform>prospects</numerusform>
            </translation>
        </message>
        <message>
            <source>potential audience</source>
            <translation>audience potentielle</translation>
        </message>
        <message>
            <source>relations, times people who share</source>
            <translation>relations, fois ceux qui partagent</translation>
        </message>
        <message>
            <source>media value</source>
            <translation>valeur média</translation>
        </message>
        <message>
            <source>what ads would have cost</source>
            <translation>le prix en publicité</translation>
        </message>
        <message>
            <source>cost of a lead</source>
            <translation>coût d’un prospect</translation>
        </message>
        <message>
            <source>from the cost you gave</source>
            <translation>d’après le coût indiqué</translation>
        </message>
        <message>
            <source>known of {known} of {all} posts</source>
            <translation>connu pour {known} posts sur {all}</translation>
        </message>
        <message>
            <source>{known} of {posts} posts</source>
            <translation>{known} posts sur {posts}</translation>
        </message>
        <message>
            <source>{name}: {value}, {behind}</source>
            <translation>{name} : {value}, {behind}</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Mois</translation>
        </message>
        <message>
            <source>Known of</source>
            <translation>Connu pour</translation>
        </message>
        <message>
            <source>By the month a post went out. Months without a figure say nothing, they are not zero.</source>
            <translation>Selon le mois de publication. Un mois sans chiffre ne dit rien, il ne vaut pas zéro.</translation>
        </message>
        <message>
            <source>No post in this time.</source>
            <translation>Aucun post sur cette période.</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>Post</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Jour</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>you, {day}</source>
            <translation>vous, {day}</translation>
        </message>
        <message>
            <source>you and an export, {day}</source>
            <translation>vous et un export, {day}</translation>
        </message>
        <message>
            <source>export of {day}</source>
            <translation>export du {day}</translation>
        </message>
        <message>
            <source>What was taken in</source>
            <translation>Ce qui a été importé</translation>
        </message>
        <message>
            <source>archive</source>
            <translation>archive</translation>
        </message>
        <message>
            <source>figures</source>
            <translation>statistiques</translation>
        </message>
        <message>
            <source>{what} · taken back</source>
            <translation>{what} · retiré</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Remettre</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Log a post first, or import your archive.</source>
            <translation>Notez d’abord un post, ou importez votre archive.</translation>
        </message>
    </context>
    <context>
        <name>FiguresPreviewDialog</name>
        <message>
            <source>Figures from LinkedIn</source>
            <translation>Statistiques de LinkedIn</translation>
        </message>
        <message>
            <source>This very export was taken in before.</source>
            <translation>Cet export a déjà été importé.</translation>
        </message>
        <message>
            <source>A newer export overrides an older one. What it does not tell stays unknown.</source>
            <translation>Un export plus récent remplace un plus ancien. Ce qu’il ne dit pas reste inconnu.</translation>
        </message>
        <message>
            <source>You can take it back as a whole, at any time.</source>
            <translation>Vous pouvez tout retirer d’un coup, à tout moment.</translation>
        </message>
        <message numerus="yes">
            <source>%n figure(s) may belong to one of several posts: you are asked which.</source>
            <translation>
                <numerusform>%n ligne peut revenir à plusieurs posts : on vous demande lequel.</numerusform>
                <numerusform>%n lignes peuvent revenir à plusieurs posts : on vous demande lesquels.</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <source>Take them in</source>
            <translation>Importer</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Saved</source>
            <translation>Enregistrées</translation>
        </message>
        <message>
            <source>Not for me</source>
            <translation>Pas pour moi</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Thème</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Genre</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Plus</translation>
        </message>
        <message>
            <source>Order: {order}</source>
            <translation>Ordre : {order}</translation>
        </message>
        <message>
            <source>Fresh</source>
            <translation>Frais</translation>
        </message>
        <message>
            <source>Used</source>
            <translation>Utilisé</translation>
        </message>
        <message>
            <source>Expiring</source>
            <translation>Expire bientôt</translation>
        </message>
        <message>
            <source>Under embargo</source>
            <translation>Sous embargo</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Expiré</translation>
        </message>
        <message>
            <source>Older</source>
            <translation>Plus ancien</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Retiré</translation>
        </message>
        <message>
            <source>My window</source>
            <translation>Ma fenêtre</translation>
        </message>
        <message>
            <source>Not read yet</source>
            <translation>Pas encore lus</translation>
        </message>
        <message>
            <source>Seen</source>
            <translation>Vu</translation>
        </message>
        <message>
            <source>In a draft</source>
            <translation>En brouillon</translation>
        </message>
        <message>
            <source>With my note</source>
            <translation>Avec ma note</translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation>Le plus proche d’abord</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Le plus récent d’abord</translation>
        </message>
        <message>
            <source>By title</source>
            <translation>Par titre</translation>
        </message>
        <message>
            <source>Ready to use first</source>
            <translation>Prêt à servir d’abord</translation>
        </message>
        <message>
            <source>All themes</source>
            <translation>Tous les thèmes</translation>
        </message>
        <message>
            <source>Rename or merge themes…</source>
            <translation>Renommer ou réunir des thèmes…</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>Tous les genres</translation>
        </message>
    </context>
    <context>
        <name>FilterRow</name>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>En cours</translation>
        </message>
        <message>
            <source>Ready</source>
            <translation>Prêt</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Publié</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Supprimé</translation>
        </message>
    </context>
    <context>
        <name>FindingItem</name>
        <message>
            <source>What else can be done</source>
            <translation>Que faire d’autre</translation>
        </message>
        <message>
            <source>Holds the copy</source>
            <translation>Retient la copie</translation>
        </message>
        <message>
            <source>See the passages</source>
            <translation>Voir les passages</translation>
        </message>
        <message>
            <source>Go to the first</source>
            <translation>Aller à la première</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>Y aller</translation>
        </message>
        <message>
            <source>Sleep on it until tomorrow</source>
            <translation>Laisser reposer jusqu’à demain</translation>
        </message>
    </context>
    <context>
        <name>FitsPane</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Choose a cell of the grid of forms.</source>
            <translation>Choisissez une case de la grille des formes.</translation>
        </message>
        <message>
            <source>Nothing in the library for this cell yet. Your own material may do better.</source>
            <translation>Rien dans la bibliothèque pour cette case. Votre propre matière fera peut-être mieux.</translation>
        </message>
        <message>
            <source>Make it an idea</source>
            <translation>En faire une idée</translation>
        </message>
        <message>
            <source>Make an idea of {title}</source>
            <translation>Faire une idée de {title}</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Lire</translation>
        </message>
        <message>
            <source>Read {title}</source>
            <translation>Lire {title}</translation>
        </message>
        <message>
            <source>d MMMM</source>
            <translation>d MMMM</translation>
        </message>
    </context>
    <context>
        <name>GridActions</name>
        <message>
            <source>New idea</source>
            <translation>Nouvelle idée</translation>
        </message>
        <message>
            <source>Pick up an idea and move it</source>
            <translation>Prendre une idée et la déplacer</translation>
        </message>
        <message>
            <source>Draft this idea</source>
            <translation>Rédiger cette idée</translation>
        </message>
        <message>
            <source>Draw a cell for me</source>
            <translation>Tirer une case</translation>
        </message>
        <message>
            <source>What fits?</source>
            <translation>Qu’est-ce qui convient ?</translation>
        </message>
        <message>
            <source>Put in the tray</source>
            <translation>Mettre à la corbeille</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Grid of forms</source>
            <translation>Grille des formes</translation>
        </message>
        <message>
            <source>Grid of the ladder</source>
            <translation>Grille de l’échelle</translation>
        </message>
        <message>
            <source>Grid of the weeks</source>
            <translation>Grille des semaines</translation>
        </message>
        <message>
            <source>Your material</source>
            <translation>Votre matière</translation>
        </message>
    </context>
    <context>
        <name>GridHint</name>
        <message>
            <source>&lt;b&gt;An idea has its day.&lt;/b&gt; Today proposes it when that day comes.</source>
            <translation>&lt;b&gt;Chaque idée a son jour.&lt;/b&gt; Le jour venu, la page Aujourd’hui la propose.</translation>
        </message>
        <message>
            <source>&lt;b&gt;Every cell holds an idea.&lt;/b&gt; D turns one into a draft.</source>
            <translation>&lt;b&gt;Chaque case a son idée.&lt;/b&gt; D en fait un brouillon.</translation>
        </message>
        <message>
            <source>&lt;b&gt;Drawn: {form}, on “{pillar}”.&lt;/b&gt; Enter writes an idea down; F shows what fits.</source>
            <translation>&lt;b&gt;Case tirée : {form}, sur « {pillar} ».&lt;/b&gt; Entrée note une idée ; F montre ce qui convient.</translation>
        </message>
        <message>
            <source>&lt;b&gt;A gap worth filling.&lt;/b&gt; Nothing yet under “{form}” on “{pillar}”.</source>
            <translation>&lt;b&gt;Une case à remplir.&lt;/b&gt; Rien encore sous « {form} » pour « {pillar} ».</translation>
        </message>
        <message>
            <source>&lt;b&gt;One step at a time.&lt;/b&gt; A good relay is worth more than a forced vision.</source>
            <translation>&lt;b&gt;Une marche à la fois.&lt;/b&gt; Un bon relais vaut mieux qu’une vision forcée.</translation>
        </message>
        <message numerus="yes">
            <source>&lt;b&gt;%n of {known} posts are relays.&lt;/b&gt; A good relay is worth more than a forced vision.</source>
            <translation>
                <numerusform>&lt;b&gt;Relais : %n post sur {known}.&lt;/b&gt; Un bon relais vaut mieux qu’une vision forcée.</numerusform>
                <numerusform>&lt;b&gt;Relais : %n posts sur {known}.&lt;/b&gt; Un bon relais vaut mieux qu’une vision forcée.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GridTables</name>
        <message numerus="yes">
            <source>%n without a rung</source>
            <translation>
                <numerusform>%n sans marche</numerusform>
                <numerusform>%n sans marche</numerusform>
            </translation>
        </message>
        <message>
            <source>Without a pillar</source>
            <translation>Sans pilier</translation>
        </message>
        <message>
            <source>Any day</source>
            <translation>Jour libre</translation>
        </message>
        <message>
            <source>your slot</source>
            <translation>votre créneau</translation>
        </message>
        <message numerus="yes">
            <source>%n of {total} forms</source>
            <translation>
                <numerusform>%n forme sur {total}</numerusform>
                <numerusform>%n formes sur {total}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s)</source>
            <translation>
                <numerusform>%n commentaire</numerusform>
                <numerusform>%n commentaires</numerusform>
            </translation>
        </message>
        <message>
            <source>A first idea?</source>
            <translation>Une première idée ?</translation>
        </message>
        <message>
            <source>Week {number}</source>
            <translation>Semaine {number}</translation>
        </message>
        <message>
            <source>slot</source>
            <translation>créneau</translation>
        </message>
        <message>
            <source>break</source>
            <translation>pause</translation>
        </message>
        <message>
            <source>dddd d MMMM</source>
            <translation>dddd d MMMM</translation>
        </message>
        <message>
            <source>week {number}</source>
            <translation>semaine {number}</translation>
        </message>
        <message numerus="yes">
            <source>%n post(s)</source>
            <translation>
                <numerusform>%n post</numerusform>
                <numerusform>%n posts</numerusform>
            </translation>
        </message>
        <message>
            <source>d MMM</source>
            <translation>d MMM</translation>
        </message>
    </context>
    <context>
        <name>GridsPage</name>
        <message>
            <source>Forms</source>
            <translation>Formes</translation>
        </message>
        <message>
            <source>Ladder</source>
            <translation>Échelle</translation>
        </message>
        <message>
            <source>Weeks</source>
            <translation>Semaines</translation>
        </message>
        <message>
            <source>Material</source>
            <translation>Matière</translation>
        </message>
        <message>
            <source>Your grid grows from your line</source>
            <translation>Votre grille naît de votre ligne</translation>
        </message>
        <message>
            <source>Play the cards of your editorial line first: its pillars are the rows, its forms the columns.</source>
            <translation>Jouez d’abord les cartes de votre ligne éditoriale : ses piliers sont les lignes, ses formes les colonnes.</translation>
        </message>
        <message>
            <source>Play the cards</source>
            <translation>Jouer les cartes</translation>
        </message>
        <message>
            <source>Not placed yet</source>
            <translation>À placer</translation>
        </message>
        <message>
            <source>Pillars by forms</source>
            <translation>Piliers par formes</translation>
        </message>
        <message>
            <source>Pillars by rungs of the ladder</source>
            <translation>Piliers par marches de l’échelle</translation>
        </message>
        <message>
            <source>The next eight weeks</source>
            <translation>Les huit prochaines semaines</translation>
        </message>
        <message>
            <source>+{count} more</source>
            <translation>+{count}</translation>
        </message>
        <message>
            <source>No rung yet</source>
            <translation>Sans marche</translation>
        </message>
        <message>
            <source>Waiting for a day</source>
            <translation>En attente d’un jour</translation>
        </message>
        <message>
            <source>Ideas without a cell wait here. Delete is for the tray.</source>
            <translation>Les idées sans case attendent ici. Suppr. les met à la corbeille.</translation>
        </message>
        <message>
            <source>Ideas without a rung wait here. Drag one up a step, or use M.</source>
            <translation>Les idées sans marche attendent ici. Faites-en glisser une sur une marche, ou appuyez sur M.</translation>
        </message>
        <message>
            <source>Ideas without a day wait here. Drag one on a slot, or use M.</source>
            <translation>Les idées sans jour attendent ici. Faites-en glisser une sur un créneau, ou appuyez sur M.</translation>
        </message>
        <message>
            <source>Tray ({count})</source>
            <translation>Corbeille ({count})</translation>
        </message>
        <message>
            <source>Kept.</source>
            <translation>C’est noté.</translation>
        </message>
        <message>
            <source>Arrows choose a cell, Enter puts it down, Esc leaves it.</source>
            <translation>Les flèches choisissent une case, Entrée pose l’idée, Échap la laisse.</translation>
        </message>
        <message>
            <source>Put in the tray.</source>
            <translation>Mis à la corbeille.</translation>
        </message>
        <message>
            <source>Back in its place.</source>
            <translation>De retour à sa place.</translation>
        </message>
        <message>
            <source>Grids</source>
            <translation>Grilles</translation>
        </message>
        <message>
            <source>New idea</source>
            <translation>Nouvelle idée</translation>
        </message>
        <message>
            <source>Tray</source>
            <translation>Corbeille</translation>
        </message>
        <message>
            <source>What fits?</source>
            <translation>Qu’est-ce qui convient ?</translation>
        </message>
        <message>
            <source>Draw a cell for me</source>
            <translation>Tirer une case</translation>
        </message>
        <message>
            <source>Note something</source>
            <translation>Noter quelque chose</translation>
        </message>
        <message>
            <source>Anecdotes, figures, opinions and quotes of your own, ready for a later post.</source>
            <translation>Vos anecdotes, chiffres, opinions et citations, prêts pour un prochain post.</translation>
        </message>
    </context>
    <context>
        <name>GuideView</name>
        <message>
            <source>Guide</source>
            <translation>Guide</translation>
        </message>
        <message>
            <source>This pack has no guide. guide/values.md, guide/charter.md and guide/topics.toml would make one.</source>
            <translation>Ce pack n’a pas de guide. guide/values.md, guide/charter.md et guide/topics.toml en feraient un.</translation>
        </message>
        <message>
            <source>Values</source>
            <translation>Valeurs</translation>
        </message>
        <message>
            <source>Charter</source>
            <translation>Charte</translation>
        </message>
        <message>
            <source>Sensitive topics</source>
            <translation>Sujets sensibles</translation>
        </message>
        <message>
            <source>Without an end</source>
            <translation>Sans terme</translation>
        </message>
        <message>
            <source>Until {moment}</source>
            <translation>Jusqu’au {moment}</translation>
        </message>
    </context>
    <context>
        <name>HabitRow</name>
        <message>
            <source>Measure it again</source>
            <translation>Mesurer de nouveau</translation>
        </message>
    </context>
    <context>
        <name>HandoverDialog</name>
        <message>
            <source>What is left for {name}</source>
            <translation>Ce qui reste à faire sur {name}</translation>
        </message>
        <message>
            <source>The text is on the clipboard. Paste it first; this stays open meanwhile.</source>
            <translation>Le texte est dans le presse-papiers. Collez-le d’abord ; cette liste reste ouverte.</translation>
        </message>
        <message>
            <source>Open {name}</source>
            <translation>Ouvrir {name}</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>People to name by hand</source>
            <translation>Personnes à nommer à la main</translation>
        </message>
        <message>
            <source>A pasted name links to nobody there: type @ and choose the person in the list.</source>
            <translation>Un nom collé n’y mène à personne : tapez @ et choisissez la personne dans la liste.</translation>
        </message>
        <message>
            <source>Copy the name</source>
            <translation>Copier le nom</translation>
        </message>
        <message>
            <source>First comment</source>
            <translation>Premier commentaire</translation>
        </message>
        <message>
            <source>Post it under your own post, right after.</source>
            <translation>Postez-le sous votre propre post, juste après.</translation>
        </message>
        <message>
            <source>Copy the link</source>
            <translation>Copier le lien</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>The picture of the post</source>
            <translation>L’image du post</translation>
        </message>
        <message>
            <source>Copy it</source>
            <translation>La copier</translation>
        </message>
        <message>
            <source>Save it…</source>
            <translation>L’enregistrer…</translation>
        </message>
        <message>
            <source>Copy the words</source>
            <translation>Copier ce texte</translation>
        </message>
        <message>
            <source>Alternative text</source>
            <translation>Texte alternatif</translation>
        </message>
    </context>
    <context>
        <name>HashtagsDialog</name>
        <message>
            <source>Hashtags</source>
            <translation>Hashtags</translation>
        </message>
        <message>
            <source>Insert</source>
            <translation>Insérer</translation>
        </message>
        <message>
            <source>Find a hashtag, or type a new one</source>
            <translation>Trouver un hashtag, ou en taper un nouveau</translation>
        </message>
        <message>
            <source>Which hashtags</source>
            <translation>Quels hashtags</translation>
        </message>
        <message>
            <source>Favourite</source>
            <translation>Favori</translation>
        </message>
        <message>
            <source>Pillars…</source>
            <translation>Piliers…</translation>
        </message>
        <message>
            <source>Remove from mine</source>
            <translation>Retirer des miens</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>{name}: {advised} suit, {maximum} at most.</source>
            <translation>{name} : {advised} conviennent, {maximum} au plus.</translation>
        </message>
        <message>
            <source>{name}: {maximum} at most.</source>
            <translation>{name} : {maximum} au plus.</translation>
        </message>
        <message>
            <source>{name} names no limit; one or two are enough.</source>
            <translation>{name} ne fixe pas de limite ; un ou deux suffisent.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>Favourites</source>
            <translation>Favoris</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Les miens</translation>
        </message>
        <message>
            <source>Keep #{tag}</source>
            <translation>Garder #{tag}</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nouveau</translation>
        </message>
        <message numerus="yes">
            <source>in %n post(s)</source>
            <translation>
                <numerusform>dans %n post</numerusform>
                <numerusform>dans %n posts</numerusform>
            </translation>
        </message>
        <message>
            <source>in the text</source>
            <translation>dans le texte</translation>
        </message>
        <message>
            <source>favourite</source>
            <translation>favori</translation>
        </message>
        <message>
            <source>picked</source>
            <translation>choisi</translation>
        </message>
        <message numerus="yes">
            <source>%n in the text with these</source>
            <translation>
                <numerusform>%n dans le texte avec ceux-ci</numerusform>
                <numerusform>%n dans le texte avec ceux-ci</numerusform>
            </translation>
        </message>
        <message>
            <source>No favourite</source>
            <translation>Plus favori</translation>
        </message>
        <message>
            <source>#{tag} is kept.</source>
            <translation>#{tag} est gardé.</translation>
        </message>
        <message>
            <source>#{tag} is a favourite.</source>
            <translation>#{tag} est un favori.</translation>
        </message>
        <message>
            <source>#{tag} is no favourite any more.</source>
            <translation>#{tag} n’est plus un favori.</translation>
        </message>
        <message>
            <source>#{tag} is no longer among yours.</source>
            <translation>#{tag} n’est plus parmi les vôtres.</translation>
        </message>
        <message>
            <source>The pillars of #{tag} are kept.</source>
            <translation>Les piliers de #{tag} sont gardés.</translation>
        </message>
    </context>
    <context>
        <name>HelpDialog</name>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Aide</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Partout</translation>
        </message>
    </context>
    <context>
        <name>HelpForm</name>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>Search the keys</source>
            <translation>Chercher une touche</translation>
        </message>
        <message>
            <source>No key by that name.</source>
            <translation>Aucune touche de ce nom.</translation>
        </message>
    </context>
    <context>
        <name>IdeaDialog</name>
        <message>
            <source>A new idea</source>
            <translation>Une nouvelle idée</translation>
        </message>
        <message>
            <source>This idea</source>
            <translation>Cette idée</translation>
        </message>
        <message>
            <source>One sentence is enough. The rest can wait.</source>
            <translation>Une phrase suffit. Le reste peut attendre.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Open the draft</source>
            <translation>Ouvrir le brouillon</translation>
        </message>
        <message>
            <source>Keep and draft it</source>
            <translation>Garder et rédiger</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Garder</translation>
        </message>
        <message>
            <source>No pillar yet</source>
            <translation>Pas encore de pilier</translation>
        </message>
        <message>
            <source>No form yet</source>
            <translation>Pas encore de forme</translation>
        </message>
        <message>
            <source>A form you no longer keep</source>
            <translation>Une forme que vous ne gardez plus</translation>
        </message>
        <message>
            <source>No rung in mind</source>
            <translation>Pas de marche visée</translation>
        </message>
        <message>
            <source>Your next step up: {rung}.</source>
            <translation>Votre prochaine marche : {rung}.</translation>
        </message>
        <message>
            <source>Pillar</source>
            <translation>Pilier</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Forme</translation>
        </message>
        <message>
            <source>Rung of the ladder</source>
            <translation>Marche de l’échelle</translation>
        </message>
        <message>
            <source>Content to lean on</source>
            <translation>Contenu sur lequel s’appuyer</translation>
        </message>
        <message>
            <source>Material of your own</source>
            <translation>Matière à vous</translation>
        </message>
        <message>
            <source>Week</source>
            <translation>Semaine</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Jour</translation>
        </message>
        <message>
            <source>No content</source>
            <translation>Aucun contenu</translation>
        </message>
        <message>
            <source>No material</source>
            <translation>Aucune matière</translation>
        </message>
        <message>
            <source>{kind}: {words}</source>
            <translation>{kind} : {words}</translation>
        </message>
        <message>
            <source>No week yet</source>
            <translation>Pas encore de semaine</translation>
        </message>
        <message>
            <source>d MMMM</source>
            <translation>d MMMM</translation>
        </message>
        <message>
            <source>Week of {day}</source>
            <translation>Semaine du {day}</translation>
        </message>
        <message>
            <source>Any day</source>
            <translation>Jour libre</translation>
        </message>
    </context>
    <context>
        <name>IdeaForm</name>
        <message>
            <source>The idea, in one sentence</source>
            <translation>L’idée, en une phrase</translation>
        </message>
        <message>
            <source>Pillar</source>
            <translation>Pilier</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Forme</translation>
        </message>
        <message>
            <source>Rung aimed at</source>
            <translation>Marche visée</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Quand</translation>
        </message>
        <message>
            <source>Content to lean on</source>
            <translation>Contenu sur lequel s’appuyer</translation>
        </message>
        <message>
            <source>Material of your own</source>
            <translation>Matière à vous</translation>
        </message>
    </context>
    <context>
        <name>ImportCard</name>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} sur {total}</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Arrêt en cours…</translation>
        </message>
    </context>
    <context>
        <name>ImportController</name>
        <message>
            <source>Packs and texts</source>
            <translation>Packs et textes</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Tous les fichiers</translation>
        </message>
        <message>
            <source>Add to the library</source>
            <translation>Ajouter à la bibliothèque</translation>
        </message>
        <message>
            <source>Add a folder to the library</source>
            <translation>Ajouter un dossier à la bibliothèque</translation>
        </message>
        <message>
            <source>Your library is as it was.</source>
            <translation>Votre bibliothèque est intacte.</translation>
        </message>
        <message>
            <source>Your drafts and your routine have not moved.</source>
            <translation>Vos brouillons et votre routine n’ont pas bougé.</translation>
        </message>
        <message>
            <source>Choose another file</source>
            <translation>Choisir un autre fichier</translation>
        </message>
    </context>
    <context>
        <name>ImportProgressForm</name>
        <message>
            <source>Adding to your library</source>
            <translation>Ajout à votre bibliothèque</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
    </context>
    <context>
        <name>InsightsPanel</name>
        <message>
            <source>Pillar</source>
            <translation>Pilier</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Forme</translation>
        </message>
        <message>
            <source>Rung</source>
            <translation>Marche</translation>
        </message>
        <message>
            <source>Weekday</source>
            <translation>Jour</translation>
        </message>
        <message>
            <source>Hour</source>
            <translation>Heure</translation>
        </message>
        <message>
            <source>Posts told apart by</source>
            <translation>Posts comparés par</translation>
        </message>
        <message>
            <source>The figure shown</source>
            <translation>Le chiffre montré</translation>
        </message>
        <message>
            <source>Posts of</source>
            <translation>Posts de</translation>
        </message>
        <message>
            <source>Since the beginning</source>
            <translation>Depuis le début</translation>
        </message>
        <message>
            <source>The last twelve months</source>
            <translation>Les douze derniers mois</translation>
        </message>
        <message>
            <source>Posts</source>
            <translation>Posts</translation>
        </message>
        <message>
            <source>Known of</source>
            <translation>Connu pour</translation>
        </message>
        <message>
            <source>Median</source>
            <translation>Médiane</translation>
        </message>
        <message>
            <source>{figure}: the median of a post</source>
            <translation>{figure} : la médiane d’un post</translation>
        </message>
        <message>
            <source>Of five posts on, the middle one is shown; below that nobody can tell.</source>
            <translation>À partir de cinq posts, celui du milieu est montré ; en dessous, personne ne peut rien dire.</translation>
        </message>
        <message numerus="yes">
            <source>%n post(s)</source>
            <translation>
                <numerusform>%n post</numerusform>
                <numerusform>%n posts</numerusform>
            </translation>
        </message>
        <message>
            <source>{posts} so far, too early to say</source>
            <translation>{posts} pour l’instant, trop tôt pour le dire</translation>
        </message>
        <message>
            <source>{name}: {value}, from {posts}</source>
            <translation>{name} : {value}, d’après {posts}</translation>
        </message>
        <message>
            <source>Nothing went out in this time.</source>
            <translation>Rien n’a été publié sur cette période.</translation>
        </message>
        <message>
            <source>The figure is known of {known} of {all} posts.</source>
            <translation>Le chiffre est connu pour {known} posts sur {all}.</translation>
        </message>
        <message>
            <source>{name} stands out, from {posts} posts. {known}</source>
            <translation>« {name} » se détache, d’après {posts} posts. {known}</translation>
        </message>
        <message>
            <source>{known} From five on there is something to say.</source>
            <translation>{known} À partir de cinq, il y a quelque chose à dire.</translation>
        </message>
        <message>
            <source>{known} Nothing stands out clearly.</source>
            <translation>{known} Rien ne se détache nettement.</translation>
        </message>
        <message>
            <source>A pillar of an earlier line</source>
            <translation>Un pilier d’une ligne précédente</translation>
        </message>
    </context>
    <context>
        <name>ItemActions</name>
        <message>
            <source>Open the original…</source>
            <translation>Ouvrir l’original…</translation>
        </message>
        <message>
            <source>Copy its address</source>
            <translation>Copier son adresse</translation>
        </message>
        <message>
            <source>Texts the company suggests…</source>
            <translation>Textes proposés par l’entreprise…</translation>
        </message>
        <message>
            <source>Remove “{source}” from the library</source>
            <translation>Retirer « {source} » de la bibliothèque</translation>
        </message>
        <message>
            <source>Single files</source>
            <translation>Fichiers isolés</translation>
        </message>
        <message>
            <source>Address copied.</source>
            <translation>Adresse copiée.</translation>
        </message>
        <message>
            <source>Texts the company suggests</source>
            <translation>Textes proposés par l’entreprise</translation>
        </message>
        <message>
            <source>Take the idea, leave the words: a post reads best in your own.</source>
            <translation>Prenez l’idée, laissez les mots : un post se lit mieux dans les vôtres.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>“{source}” left the library.</source>
            <translation>« {source} » a quitté la bibliothèque.</translation>
        </message>
    </context>
    <context>
        <name>ItemNoteDialog</name>
        <message>
            <source>Your note</source>
            <translation>Votre note</translation>
        </message>
        <message>
            <source>What you think of it, whom to ask, what to check</source>
            <translation>Ce que vous en pensez, à qui demander, que vérifier</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Add to their notes</source>
            <translation>Ajouter à leurs notes</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Garder</translation>
        </message>
    </context>
    <context>
        <name>JoinQuestionDialog</name>
        <message>
            <source>{day}: {figures}</source>
            <translation>{day} : {figures}</translation>
        </message>
        <message>
            <source>Which post do these figures belong to?</source>
            <translation>De quel post viennent ces chiffres ?</translation>
        </message>
        <message>
            <source>None of these</source>
            <translation>Aucun de ceux-là</translation>
        </message>
        <message>
            <source>The figures wait, and nothing is counted twice.</source>
            <translation>Les chiffres attendent, et rien n’est compté deux fois.</translation>
        </message>
        <message>
            <source>Question {number} of {count}</source>
            <translation>Question {number} sur {count}</translation>
        </message>
        <message>
            <source>Ask me later</source>
            <translation>Me demander plus tard</translation>
        </message>
        <message>
            <source>This one</source>
            <translation>Celui-ci</translation>
        </message>
    </context>
    <context>
        <name>JournalPanel</name>
        <message>
            <source>What came back</source>
            <translation>Ce qui m’est revenu</translation>
        </message>
        <message>
            <source>In a line: who, what, about which post</source>
            <translation>En une ligne : qui, quoi, à propos de quel post</translation>
        </message>
        <message>
            <source>What came back, in a line</source>
            <translation>Ce qui est revenu, en une ligne</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Garder</translation>
        </message>
        <message>
            <source>A conversation, an invitation, something learnt: what comes back is rarely a figure.</source>
            <translation>Une conversation, une invitation, une chose apprise : ce qui revient est rarement un chiffre.</translation>
        </message>
        <message>
            <source>People who answered</source>
            <translation>Personnes qui ont répondu</translation>
        </message>
        <message>
            <source>Under which post, if you like</source>
            <translation>Sous quel post, si vous voulez</translation>
        </message>
        <message>
            <source>Under which post</source>
            <translation>Sous quel post</translation>
        </message>
        <message>
            <source>Note them</source>
            <translation>Les noter</translation>
        </message>
        <message>
            <source>Waiting for a reply</source>
            <translation>En attente d’une réponse</translation>
        </message>
        <message>
            <source>Badges</source>
            <translation>Repères</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) answered</source>
            <translation>
                <numerusform>%n personne a répondu</numerusform>
                <numerusform>%n personnes ont répondu</numerusform>
            </translation>
        </message>
        <message>
            <source>Show all</source>
            <translation>Tout afficher</translation>
        </message>
        <message>
            <source>None yet. They stand for constancy, never for volume.</source>
            <translation>Aucun encore. Ils disent la constance, jamais le volume.</translation>
        </message>
        <message>
            <source>Correct: {line}</source>
            <translation>Corriger : {line}</translation>
        </message>
        <message>
            <source>Take out: {line}</source>
            <translation>Retirer : {line}</translation>
        </message>
        <message>
            <source>Answered: {what}</source>
            <translation>Répondu : {what}</translation>
        </message>
        <message>
            <source>Prepare a reply</source>
            <translation>Préparer une réponse</translation>
        </message>
        <message>
            <source>{badge} · new</source>
            <translation>{badge} · nouveau</translation>
        </message>
        <message>
            <source>A few words are enough.</source>
            <translation>Quelques mots suffisent.</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Corriger</translation>
        </message>
    </context>
    <context>
        <name>LibraryActs</name>
        <message numerus="yes">
            <source>It is added to your notes on %n item(s). Nobody else sees it.</source>
            <translation>
                <numerusform>Elle s’ajoute à vos notes sur %n contenu. Personne d’autre ne la voit.</numerusform>
                <numerusform>Elle s’ajoute à vos notes sur %n contenus. Personne d’autre ne la voit.</numerusform>
            </translation>
        </message>
        <message>
            <source>It stays with this item through its updates. Nobody else sees it.</source>
            <translation>Elle reste avec ce contenu à chaque mise à jour. Personne d’autre ne la voit.</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) marked as seen.</source>
            <translation>
                <numerusform>%n contenu marqué comme lu.</numerusform>
                <numerusform>%n contenus marqués comme lus.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) marked as not seen.</source>
            <translation>
                <numerusform>%n contenu marqué comme non lu.</numerusform>
                <numerusform>%n contenus marqués comme non lus.</numerusform>
            </translation>
        </message>
        <message>
            <source>Put aside.</source>
            <translation>Mis de côté.</translation>
        </message>
        <message>
            <source>Back in the library.</source>
            <translation>De retour dans la bibliothèque.</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) put aside.</source>
            <translation>
                <numerusform>%n contenu mis de côté.</numerusform>
                <numerusform>%n contenus mis de côté.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s) back in the library.</source>
            <translation>
                <numerusform>%n contenu de retour dans la bibliothèque.</numerusform>
                <numerusform>%n contenus de retour dans la bibliothèque.</numerusform>
            </translation>
        </message>
        <message>
            <source>Your grid has an idea for it already.</source>
            <translation>Votre grille a déjà une idée pour cela.</translation>
        </message>
        <message numerus="yes">
            <source>%n idea(s) wait beside your grid, to be placed.</source>
            <translation>
                <numerusform>%n idée attend une place à côté de votre grille.</numerusform>
                <numerusform>%n idées attendent une place à côté de votre grille.</numerusform>
            </translation>
        </message>
        <message>
            <source>Note kept.</source>
            <translation>Note gardée.</translation>
        </message>
        <message>
            <source>Note taken away.</source>
            <translation>Note retirée.</translation>
        </message>
        <message>
            <source>Themes renamed.</source>
            <translation>Thèmes renommés.</translation>
        </message>
    </context>
    <context>
        <name>LibraryPage</name>
        <message>
            <source>Library</source>
            <translation>Bibliothèque</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>Pick something to read</source>
            <translation>Choisissez une lecture</translation>
        </message>
        <message>
            <source>It opens here, with what you can do next.</source>
            <translation>Elle s’ouvre ici, avec ce que vous pouvez en faire.</translation>
        </message>
        <message>
            <source>move</source>
            <translation>parcourir</translation>
        </message>
        <message>
            <source>read</source>
            <translation>lire</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>brouillon</translation>
        </message>
        <message>
            <source>The library feeds your posts</source>
            <translation>La bibliothèque nourrit vos posts</translation>
        </message>
        <message>
            <source>Articles, news and figures of your company, kept on this laptop. Read them here, then tell them in your own words.</source>
            <translation>Les articles, les nouvelles et les chiffres de votre entreprise, gardés sur ce portable. Lisez-les ici, puis racontez-les avec vos mots.</translation>
        </message>
        <message>
            <source>Subscribe to a feed or a pack…</source>
            <translation>S’abonner à un flux ou à un pack…</translation>
        </message>
        <message>
            <source>Drop to add to your library</source>
            <translation>Déposez pour ajouter à votre bibliothèque</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Contenus</translation>
        </message>
        <message>
            <source>Search titles and texts</source>
            <translation>Chercher dans les titres et les textes</translation>
        </message>
        <message>
            <source>Search the library</source>
            <translation>Chercher dans la bibliothèque</translation>
        </message>
        <message>
            <source>Import a pack or files…</source>
            <translation>Importer un pack ou des fichiers…</translation>
        </message>
        <message>
            <source>Import a folder…</source>
            <translation>Importer un dossier…</translation>
        </message>
        <message>
            <source>Try the sample pack</source>
            <translation>Essayer le pack d’exemple</translation>
        </message>
        <message>
            <source>Draft from this content</source>
            <translation>Partir de ce contenu</translation>
        </message>
        <message>
            <source>React to this content</source>
            <translation>Réagir à ce contenu</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>Filtres</translation>
        </message>
        <message numerus="yes">
            <source>%n source(s)</source>
            <translation>
                <numerusform>%n source</numerusform>
                <numerusform>%n sources</numerusform>
            </translation>
        </message>
        <message>
            <source>{found} of {total}</source>
            <translation>{found} sur {total}</translation>
        </message>
        <message>
            <source>“{text}”: {found}</source>
            <translation>« {text} » : {found}</translation>
        </message>
        <message>
            <source>{count}+</source>
            <translation>plus de {count}</translation>
        </message>
        <message>
            <source>not read yet</source>
            <translation>pas encore lu</translation>
        </message>
        <message>
            <source>Prepare it now; copying waits until {moment}.</source>
            <translation>Préparez-le dès maintenant ; la copie attend le {moment}.</translation>
        </message>
        <message>
            <source>Or drop a pack, a folder or files anywhere in this window. Packs, Markdown (.md) and plain text (.txt) are read.</source>
            <translation>Ou déposez un pack, un dossier ou des fichiers n’importe où dans cette fenêtre. Les packs, le Markdown (.md) et le texte brut (.txt) sont lus.</translation>
        </message>
    </context>
    <context>
        <name>LibraryReader</name>
        <message>
            <source>Facts you can use</source>
            <translation>Des faits à reprendre</translation>
        </message>
    </context>
    <context>
        <name>LibraryWords</name>
        <message>
            <source>d MMM</source>
            <translation>d MMM</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <translation>d MMM yyyy</translation>
        </message>
        <message>
            <source>d MMMM</source>
            <translation>d MMMM</translation>
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <translation>d MMMM yyyy</translation>
        </message>
        <message>
            <source>H:mm</source>
            <translation>H' h 'mm</translation>
        </message>
        <message>
            <source>{day} at {hour}</source>
            <translation>{day} à {hour}</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Article</translation>
        </message>
        <message>
            <source>News</source>
            <translation>Actualité</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Événement</translation>
        </message>
        <message>
            <source>Job</source>
            <translation>Offre d’emploi</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Chiffres</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>Vidéo</translation>
        </message>
        <message>
            <source>Testimony</source>
            <translation>Témoignage</translation>
        </message>
        <message>
            <source>French</source>
            <translation>Français</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Anglais</translation>
        </message>
        <message>
            <source>Not known</source>
            <translation>Inconnue</translation>
        </message>
        <message>
            <source>Opens {day} at {hour}</source>
            <translation>Ouvre le {day} à {hour}</translation>
        </message>
        <message>
            <source>In a draft</source>
            <translation>En brouillon</translation>
        </message>
        <message>
            <source>Fresh until {day}</source>
            <translation>Frais jusqu’au {day}</translation>
        </message>
        <message>
            <source>You posted on it, {day}</source>
            <translation>Vous en avez parlé, {day}</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Expiré</translation>
        </message>
        <message>
            <source>Withdrawn by the company</source>
            <translation>Retiré par l’entreprise</translation>
        </message>
        <message>
            <source>Last day today</source>
            <translation>Dernier jour aujourd’hui</translation>
        </message>
        <message numerus="yes">
            <source>Expires in %n day(s)</source>
            <translation>
                <numerusform>Expire dans %n jour</numerusform>
                <numerusform>Expire dans %n jours</numerusform>
            </translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>Pack of {day}</source>
            <translation>Pack du {day}</translation>
        </message>
    </context>
    <context>
        <name>LifeBlock</name>
        <message>
            <source>Open your draft</source>
            <translation>Ouvrir votre brouillon</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>Change your note</source>
            <translation>Modifier votre note</translation>
        </message>
        <message>
            <source>Your note</source>
            <translation>Votre note</translation>
        </message>
        <message>
            <source>Your post of {day}</source>
            <translation>Votre post du {day}</translation>
        </message>
        <message>
            <source>Open it…</source>
            <translation>L’ouvrir…</translation>
        </message>
        <message>
            <source>See it in the log</source>
            <translation>Le voir dans le journal</translation>
        </message>
    </context>
    <context>
        <name>LineActions</name>
        <message>
            <source>Next round</source>
            <translation>Manche suivante</translation>
        </message>
        <message>
            <source>Previous round</source>
            <translation>Manche précédente</translation>
        </message>
        <message>
            <source>Take back the last move</source>
            <translation>Reprendre le dernier coup</translation>
        </message>
        <message>
            <source>Play it again</source>
            <translation>Le rejouer</translation>
        </message>
        <message>
            <source>Put this card in my words, or name this pillar</source>
            <translation>Dire cette carte avec mes mots, ou nommer ce pilier</translation>
        </message>
        <message>
            <source>Write a card of my own</source>
            <translation>Écrire une carte à moi</translation>
        </message>
        <message>
            <source>Put this game aside</source>
            <translation>Mettre cette partie de côté</translation>
        </message>
        <message>
            <source>Export the memento</source>
            <translation>Exporter le mémento</translation>
        </message>
        <message>
            <source>Play again</source>
            <translation>Rejouer</translation>
        </message>
        <message>
            <source>Compare two versions</source>
            <translation>Comparer deux versions</translation>
        </message>
        <message>
            <source>Put my statement in other words</source>
            <translation>Dire mon énoncé autrement</translation>
        </message>
    </context>
    <context>
        <name>LineCorrections</name>
        <message>
            <source>Version {number} is corrected.</source>
            <translation>La version {number} est corrigée.</translation>
        </message>
    </context>
    <context>
        <name>LinePage</name>
        <message>
            <source>Begin the game</source>
            <translation>Commencer la partie</translation>
        </message>
        <message>
            <source>Twenty minutes, a hundred cards, one line</source>
            <translation>Vingt minutes, cent cartes, une ligne</translation>
        </message>
        <message>
            <source>Sort what you like to talk about, to whom, and why. Every move is kept: stop when you want, go on when you like.</source>
            <translation>Triez ce dont vous aimez parler, à qui, et pourquoi. Chaque coup est gardé : arrêtez-vous quand vous voulez, reprenez quand vous voulez.</translation>
        </message>
        <message>
            <source>Take back the last move</source>
            <translation>Reprendre le dernier coup</translation>
        </message>
        <message>
            <source>Play the move again that was taken back</source>
            <translation>Rejouer le coup repris</translation>
        </message>
        <message>
            <source>Go on playing</source>
            <translation>Continuer la partie</translation>
        </message>
        <message>
            <source>Play again</source>
            <translation>Rejouer</translation>
        </message>
        <message>
            <source>Round {number} of {count}: {name}</source>
            <translation>Manche {number} sur {count} : {name}</translation>
        </message>
        <message>
            <source>Your line is kept. Nothing of an earlier version is lost.</source>
            <translation>Votre ligne est gardée. Rien d’une version plus ancienne n’est perdu.</translation>
        </message>
        <message>
            <source>The result will be a new version. The versions you have stay as they are.</source>
            <translation>Le résultat sera une nouvelle version. Celles que vous avez restent telles quelles.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>From an empty table</source>
            <translation>Depuis une table vide</translation>
        </message>
        <message>
            <source>From my last hand</source>
            <translation>Depuis ma dernière main</translation>
        </message>
        <message>
            <source>Put this game aside?</source>
            <translation>Mettre cette partie de côté ?</translation>
        </message>
        <message>
            <source>The cards you laid in this game no longer come back by themselves. Your versions stay.</source>
            <translation>Les cartes posées dans cette partie ne reviendront plus d’elles-mêmes. Vos versions restent.</translation>
        </message>
        <message>
            <source>Keep playing</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Put it aside</source>
            <translation>Mettre de côté</translation>
        </message>
        <message>
            <source>Editorial line</source>
            <translation>Ligne éditoriale</translation>
        </message>
        <message>
            <source>Saved at every move</source>
            <translation>Enregistré à chaque carte</translation>
        </message>
        <message>
            <source>My line</source>
            <translation>Ma ligne</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>Reprendre</translation>
        </message>
        <message>
            <source>Again</source>
            <translation>Rejouer</translation>
        </message>
        <message>
            <source>Turn: an example</source>
            <translation>Retourner : un exemple</translation>
        </message>
        <message>
            <source>In my words</source>
            <translation>Avec mes mots</translation>
        </message>
        <message>
            <source>Blank card</source>
            <translation>Carte blanche</translation>
        </message>
        <message>
            <source>Previous round</source>
            <translation>Manche précédente</translation>
        </message>
    </context>
    <context>
        <name>LineResult</name>
        <message>
            <source>Editorial line</source>
            <translation>Ligne éditoriale</translation>
        </message>
        <message>
            <source>Play again</source>
            <translation>Rejouer</translation>
        </message>
        <message>
            <source>Export the memento</source>
            <translation>Exporter le mémento</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versions</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Comparer</translation>
        </message>
        <message>
            <source>Memento</source>
            <translation>Mémento</translation>
        </message>
        <message>
            <source>Your line, your proofs and your rhythm in a PDF or Markdown file, to keep for yourself or to bring to a session.</source>
            <translation>Votre ligne, vos preuves et votre rythme, en PDF ou en Markdown. À garder pour vous, ou à apporter en séance.</translation>
        </message>
    </context>
    <context>
        <name>LineWords</name>
        <message>
            <source>Company card</source>
            <translation>Carte de l’entreprise</translation>
        </message>
        <message>
            <source>My own card</source>
            <translation>Carte à moi</translation>
        </message>
        <message>
            <source>An example</source>
            <translation>Un exemple</translation>
        </message>
        <message>
            <source>Sort</source>
            <translation>Trier</translation>
        </message>
        <message>
            <source>Narrow</source>
            <translation>Resserrer</translation>
        </message>
        <message>
            <source>Rank</source>
            <translation>Classer</translation>
        </message>
        <message>
            <source>Combine</source>
            <translation>Combiner</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Énoncer</translation>
        </message>
        <message>
            <source>Next: narrow</source>
            <translation>Suite : resserrer</translation>
        </message>
        <message>
            <source>Next: rank</source>
            <translation>Suite : classer</translation>
        </message>
        <message>
            <source>Next: combine</source>
            <translation>Suite : combiner</translation>
        </message>
        <message>
            <source>Next: state it</source>
            <translation>Suite : énoncer</translation>
        </message>
        <message>
            <source>Keep this line</source>
            <translation>Garder cette ligne</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Je garde</translation>
        </message>
        <message>
            <source>Maybe</source>
            <translation>Peut-être</translation>
        </message>
        <message>
            <source>Not me</source>
            <translation>Pas moi</translation>
        </message>
        <message numerus="yes">
            <source>{pile}, %n card(s)</source>
            <translation>
                <numerusform>{pile}, %n carte</numerusform>
                <numerusform>{pile}, %n cartes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) to sort in {family}</source>
            <translation>
                <numerusform>%n carte à trier dans {family}</numerusform>
                <numerusform>%n cartes à trier dans {family}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n card(s) too many in {family}</source>
            <translation>
                <numerusform>%n carte de trop dans {family}</numerusform>
                <numerusform>%n cartes de trop dans {family}</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep at least one card in {family}</source>
            <translation>Gardez au moins une carte dans {family}</translation>
        </message>
        <message>
            <source>{family} are not ranked yet</source>
            <translation>{family} : l’ordre n’est pas encore fixé</translation>
        </message>
        <message>
            <source>Pillar {place} has an empty place: {family}</source>
            <translation>Pilier {place} : il reste une place, {family}</translation>
        </message>
        <message>
            <source>Pillar {place} has no name yet</source>
            <translation>Le pilier {place} n’a pas encore de nom</translation>
        </message>
        <message>
            <source>Pillar {place} has no proof yet</source>
            <translation>Le pilier {place} n’a pas encore de preuve</translation>
        </message>
        <message numerus="yes">
            <source>%n pillar(s) to build</source>
            <translation>
                <numerusform>%n pilier à construire</numerusform>
                <numerusform>%n piliers à construire</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LinkDialog</name>
        <message>
            <source>Write a mail?</source>
            <translation>Écrire un courriel ?</translation>
        </message>
        <message>
            <source>Your mail program opens for it.</source>
            <translation>Votre logiciel de courriel s’ouvre pour cela.</translation>
        </message>
        <message>
            <source>Open this page?</source>
            <translation>Ouvrir cette page ?</translation>
        </message>
        <message>
            <source>It opens in your browser.</source>
            <translation>Elle s’ouvre dans votre navigateur.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>Copier l’adresse</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>Écrire</translation>
        </message>
        <message>
            <source>Open in the browser</source>
            <translation>Ouvrir dans le navigateur</translation>
        </message>
    </context>
    <context>
        <name>LogEntryDialog</name>
        <message>
            <source>Log a post or a comment</source>
            <translation>Noter un post ou un commentaire</translation>
        </message>
        <message>
            <source>Correct an entry</source>
            <translation>Corriger une ligne</translation>
        </message>
        <message>
            <source>It stays on this laptop. Only what and when are needed.</source>
            <translation>Cela reste sur ce portable. Seuls le quoi et le quand sont nécessaires.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Garder</translation>
        </message>
        <message>
            <source>Log it</source>
            <translation>Noter</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>Post</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Commentaire</translation>
        </message>
        <message>
            <source>ddd d MMM yyyy, HH:mm</source>
            <translation>ddd d MMM yyyy, HH:mm</translation>
        </message>
        <message>
            <source>What it was about, if you like</source>
            <translation>De quoi il s’agissait, si vous voulez</translation>
        </message>
        <message>
            <source>Link, if you like</source>
            <translation>Lien, si vous voulez</translation>
        </message>
        <message>
            <source>A link begins with https:// or http://.</source>
            <translation>Un lien commence par https:// ou http://.</translation>
        </message>
        <message>
            <source>This moment is still to come.</source>
            <translation>Ce moment est encore à venir.</translation>
        </message>
        <message>
            <source>Not said</source>
            <translation>Non précisée</translation>
        </message>
    </context>
    <context>
        <name>LogEntryForm</name>
        <message>
            <source>Kind</source>
            <translation>Genre</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Quand</translation>
        </message>
        <message>
            <source>Day and hour</source>
            <translation>Jour et heure</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Où</translation>
        </message>
        <message>
            <source>Rung of the ladder</source>
            <translation>Marche de l’échelle</translation>
        </message>
        <message>
            <source>Form, if you like</source>
            <translation>Forme, si vous voulez</translation>
        </message>
        <message>
            <source>Form of the post</source>
            <translation>Forme du post</translation>
        </message>
        <message>
            <source>Rung of the ladder, if you like</source>
            <translation>Marche de l’échelle, si vous voulez</translation>
        </message>
    </context>
    <context>
        <name>LogPanel</name>
        <message>
            <source>What went out</source>
            <translation>Ce qui est parti</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <source>Posts</source>
            <translation>Posts</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Commentaires</translation>
        </message>
        <message>
            <source>Posts, comments or all</source>
            <translation>Posts, commentaires ou tout</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Le plus récent d’abord</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Les plus anciens d’abord</translation>
        </message>
        <message>
            <source>Open the link</source>
            <translation>Ouvrir le lien</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>No post in {year}.</source>
            <translation>Aucun post en {year}.</translation>
        </message>
        <message>
            <source>No comment in {year}.</source>
            <translation>Aucun commentaire en {year}.</translation>
        </message>
        <message>
            <source>Nothing was logged in {year}.</source>
            <translation>Rien n’a été noté en {year}.</translation>
        </message>
        <message>
            <source>By: {column}</source>
            <translation>Par : {column}</translation>
        </message>
        <message>
            <source>Order: {order}</source>
            <translation>Ordre : {order}</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Jump to…</source>
            <translation>Aller à…</translation>
        </message>
        <message>
            <source>Nothing leaves this laptop</source>
            <translation>Rien ne quitte ce portable</translation>
        </message>
        <message>
            <source>Go to anything</source>
            <translation>Aller partout</translation>
        </message>
        <message>
            <source>Fold or unfold the side bar</source>
            <translation>Replier ou déplier la barre latérale</translation>
        </message>
        <message>
            <source>Start an empty draft</source>
            <translation>Ouvrir un brouillon vide</translation>
        </message>
        <message>
            <source>Prepare a comment</source>
            <translation>Préparer un commentaire</translation>
        </message>
        <message>
            <source>Import files or a pack</source>
            <translation>Importer des fichiers ou un pack</translation>
        </message>
        <message>
            <source>Import a folder</source>
            <translation>Importer un dossier</translation>
        </message>
        <message>
            <source>Import my LinkedIn archive</source>
            <translation>Importer mon archive LinkedIn</translation>
        </message>
        <message>
            <source>Sources and last imports</source>
            <translation>Sources et derniers imports</translation>
        </message>
        <message>
            <source>Subscriptions</source>
            <translation>Abonnements</translation>
        </message>
        <message>
            <source>Make a pack</source>
            <translation>Faire un pack</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>Volet suivant</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Texte plus grand</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Texte plus petit</translation>
        </message>
        <message>
            <source>Text at 100%</source>
            <translation>Texte à 100 %</translation>
        </message>
        <message>
            <source>Help and keys for this page</source>
            <translation>Aide et raccourcis de cette page</translation>
        </message>
        <message>
            <source>My voice</source>
            <translation>Ma voix</translation>
        </message>
        <message>
            <source>About Advocate Desktop</source>
            <translation>À propos d’Advocate Desktop</translation>
        </message>
        <message>
            <source>Open the folder of my data</source>
            <translation>Ouvrir le dossier de mes données</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <source>Note an idea</source>
            <translation>Noter une idée</translation>
        </message>
        <message>
            <source>What you write stays here</source>
            <translation>Vos textes restent ici</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>Un problème est survenu</translation>
        </message>
        <message>
            <source>The application met a problem it did not expect.</source>
            <translation>L’application a rencontré un problème inattendu.</translation>
        </message>
        <message>
            <source>What you typed is saved. You can go on; if it happens again, restart the application.</source>
            <translation>Ce que vous avez tapé est enregistré. Vous pouvez continuer ; si cela recommence, redémarrez l’application.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>MakeKeyDialog</name>
        <message>
            <source>The key proves that a pack comes from you. The first pack that an advocate takes makes it known; from then on, theirs refuse any pack of the same name signed by somebody else.</source>
            <translation>La clé prouve qu’un pack vient de vous. Le premier pack qu’un ambassadeur accepte la fait connaître ; dès lors, son poste refuse tout pack du même nom signé par quelqu’un d’autre.</translation>
        </message>
        <message>
            <source>Make your signing key</source>
            <translation>Créer votre clé de signature</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Make the key</source>
            <translation>Créer la clé</translation>
        </message>
        <message>
            <source>Keep it elsewhere…</source>
            <translation>La ranger ailleurs…</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Phrase de passe</translation>
        </message>
        <message>
            <source>The same again</source>
            <translation>La même, une seconde fois</translation>
        </message>
        <message>
            <source>Where it is kept</source>
            <translation>Où elle est rangée</translation>
        </message>
        <message>
            <source>Without a passphrase, whoever gets the file can sign in your name.</source>
            <translation>Sans phrase de passe, quiconque obtient le fichier peut signer en votre nom.</translation>
        </message>
        <message>
            <source>Keep a copy in a safe place, and give the file to nobody.</source>
            <translation>Gardez-en une copie en lieu sûr, et ne donnez le fichier à personne.</translation>
        </message>
        <message>
            <source>Whoever loses it cannot update the packs advocates have: each of them then has to accept another key by hand.</source>
            <translation>Sans elle, plus moyen de mettre à jour les packs que les ambassadeurs ont déjà : chacun doit alors accepter une autre clé à la main.</translation>
        </message>
        <message>
            <source>Signing keys</source>
            <translation>Clés de signature</translation>
        </message>
        <message>
            <source>Where to keep the key</source>
            <translation>Où ranger la clé</translation>
        </message>
        <message>
            <source>Keep it outside the folder of the pack: it must never be given away with it.</source>
            <translation>Rangez-la hors du dossier du pack : elle ne doit jamais partir avec lui.</translation>
        </message>
        <message>
            <source>It is in {path}. Publish its fingerprint where your advocates trust it, on the intranet.</source>
            <translation>Elle est dans {path}. Publiez son empreinte là où vos ambassadeurs la croiront, sur l’intranet par exemple.</translation>
        </message>
        <message>
            <source>Your key is made</source>
            <translation>Votre clé est prête</translation>
        </message>
        <message>
            <source>Copy the fingerprint</source>
            <translation>Copier l’empreinte</translation>
        </message>
        <message>
            <source>Sign with this key</source>
            <translation>Signer avec cette clé</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
    </context>
    <context>
        <name>MaterialDialog</name>
        <message>
            <source>Note an idea</source>
            <translation>Noter une idée</translation>
        </message>
        <message>
            <source>Your material</source>
            <translation>Votre matière</translation>
        </message>
        <message>
            <source>It waits here until you write. Nobody else sees it.</source>
            <translation>Elle attend ici que vous écriviez. Personne d’autre ne la voit.</translation>
        </message>
        <message>
            <source>What you want to keep</source>
            <translation>Ce que vous voulez garder</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Garder</translation>
        </message>
        <message>
            <source>Where, with whom, what happened?</source>
            <translation>Où, avec qui, que s’est-il passé ?</translation>
        </message>
        <message>
            <source>The figure, and what it looks like in real life</source>
            <translation>Le chiffre, et à quoi il ressemble dans la vraie vie</translation>
        </message>
        <message>
            <source>What do you think, in your own words?</source>
            <translation>Qu’en pensez-vous, avec vos mots ?</translation>
        </message>
        <message>
            <source>The words as they were said</source>
            <translation>Les mots tels qu’ils ont été dits</translation>
        </message>
        <message>
            <source>Who said it</source>
            <translation>Qui l’a dit</translation>
        </message>
        <message>
            <source>Where it is from</source>
            <translation>D’où il vient</translation>
        </message>
    </context>
    <context>
        <name>MaterialForm</name>
        <message>
            <source>For which pillars</source>
            <translation>Pour quels piliers</translation>
        </message>
    </context>
    <context>
        <name>MaterialPane</name>
        <message>
            <source>Your material</source>
            <translation>Votre matière</translation>
        </message>
        <message>
            <source>Find what you noted</source>
            <translation>Retrouver ce que vous avez noté</translation>
        </message>
        <message>
            <source>Anecdotes, figures, opinions and quotes of your own, ready for a later post.</source>
            <translation>Vos anecdotes, chiffres, opinions et citations, prêts pour un prochain post.</translation>
        </message>
        <message>
            <source>Nothing you noted says that.</source>
            <translation>Rien de tel dans ce que vous avez noté.</translation>
        </message>
        <message>
            <source>Ctrl I notes one from anywhere.</source>
            <translation>Ctrl I en note une depuis n’importe où.</translation>
        </message>
        <message numerus="yes">
            <source>used in %n draft(s)</source>
            <translation>
                <numerusform>servi dans %n brouillon</numerusform>
                <numerusform>servi dans %n brouillons</numerusform>
            </translation>
        </message>
        <message>
            <source>Put in the tray.</source>
            <translation>Mis à la corbeille.</translation>
        </message>
        <message>
            <source>Kept with your material.</source>
            <translation>Gardé avec votre matière.</translation>
        </message>
    </context>
    <context>
        <name>MementoExport</name>
        <message>
            <source>As PDF…</source>
            <translation>En PDF…</translation>
        </message>
        <message>
            <source>As a Word document…</source>
            <translation>En document Word…</translation>
        </message>
        <message>
            <source>As Markdown…</source>
            <translation>En Markdown…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>Imprimer…</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>Fichiers PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Word documents (*.docx)</source>
            <translation>Documents Word (*.docx)</translation>
        </message>
        <message>
            <source>Markdown files (*.md)</source>
            <translation>Fichiers Markdown (*.md)</translation>
        </message>
        <message>
            <source>Export the memento</source>
            <translation>Exporter le mémento</translation>
        </message>
        <message>
            <source>Memento written: {name}</source>
            <translation>Mémento enregistré : {name}</translation>
        </message>
    </context>
    <context>
        <name>MonthPanel</name>
        <message>
            <source>The month before</source>
            <translation>Le mois d’avant</translation>
        </message>
        <message>
            <source>The month after</source>
            <translation>Le mois d’après</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message>
            <source>Reminders</source>
            <translation>Rappels</translation>
        </message>
        <message>
            <source>Plan an idea</source>
            <translation>Planifier une idée</translation>
        </message>
        <message>
            <source>Ideas without a day</source>
            <translation>Idées sans jour</translation>
        </message>
        <message>
            <source>No idea waits for a day.</source>
            <translation>Aucune idée n’attend de jour.</translation>
        </message>
        <message>
            <source>Drag one onto a day, or press M and carry it with the arrows.</source>
            <translation>Glissez-en une sur un jour, ou appuyez sur M et portez-la avec les flèches.</translation>
        </message>
        <message>
            <source>Pick up an idea and move it</source>
            <translation>Prendre une idée et la déplacer</translation>
        </message>
        <message>
            <source>Reminders and calendar file</source>
            <translation>Rappels et fichier d’agenda</translation>
        </message>
        <message>
            <source>Days of {month}</source>
            <translation>Les jours de {month}</translation>
        </message>
        <message>
            <source>slot</source>
            <translation>créneau</translation>
        </message>
        <message>
            <source>pause</source>
            <translation>pause</translation>
        </message>
        <message>
            <source>planned: {idea}</source>
            <translation>prévu : {idea}</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>rien</translation>
        </message>
        <message>
            <source>{day}: {what}</source>
            <translation>{day} : {what}</translation>
        </message>
        <message>
            <source>No idea here to move.</source>
            <translation>Aucune idée à déplacer ici.</translation>
        </message>
        <message>
            <source>Ideas are planned from today on.</source>
            <translation>Les idées se planifient à partir d’aujourd’hui.</translation>
        </message>
    </context>
    <context>
        <name>NarrowRound</name>
        <message>
            <source>To “{pile}”</source>
            <translation>Vers « {pile} »</translation>
        </message>
        <message>
            <source>Put it in my words…</source>
            <translation>La dire avec mes mots…</translation>
        </message>
        <message numerus="yes">
            <source>{family}: %n to set aside.</source>
            <translation>
                <numerusform>{family} : %n à mettre de côté.</numerusform>
                <numerusform>{family} : %n à mettre de côté.</numerusform>
            </translation>
        </message>
        <message>
            <source>{family}: keep at least one.</source>
            <translation>{family} : gardez-en au moins une.</translation>
        </message>
        <message numerus="yes">
            <source>{family}: %n more could come along.</source>
            <translation>
                <numerusform>{family} : il y a place pour %n de plus.</numerusform>
                <numerusform>{family} : il y a place pour %n de plus.</numerusform>
            </translation>
        </message>
        <message>
            <source>{family}: this hand holds.</source>
            <translation>{family} : cette main tient.</translation>
        </message>
    </context>
    <context>
        <name>NetworksPart</name>
        <message>
            <source>500, unless the server says otherwise</source>
            <translation>500, sauf si le serveur en décide autrement</translation>
        </message>
        <message>
            <source>No limit</source>
            <translation>Sans limite</translation>
        </message>
        <message>
            <source>“{word}” is no address such as heliane.example.</source>
            <translation>« {word} » n’est pas une adresse comme heliane.example.</translation>
        </message>
        <message>
            <source>“{word}” is no address such as mastodon.social.</source>
            <translation>« {word} » n’est pas une adresse comme mastodon.social.</translation>
        </message>
        <message>
            <source>A whole number of characters, or nothing.</source>
            <translation>Un nombre entier de caractères, ou rien.</translation>
        </message>
    </context>
    <context>
        <name>Noting</name>
        <message>
            <source>Kept with your material.</source>
            <translation>Gardé avec votre matière.</translation>
        </message>
    </context>
    <context>
        <name>OpeningCard</name>
        <message>
            <source>Opening {number}</source>
            <translation>Début {number}</translation>
        </message>
        <message>
            <source>Begin this way</source>
            <translation>Commencer ainsi</translation>
        </message>
        <message>
            <source>Take opening {number}</source>
            <translation>Prendre le début {number}</translation>
        </message>
    </context>
    <context>
        <name>OpeningsPanel</name>
        <message>
            <source>What is your comment for?</source>
            <translation>À quoi sert votre commentaire ?</translation>
        </message>
        <message>
            <source>Add a fact</source>
            <translation>Ajouter un fait</translation>
        </message>
        <message>
            <source>Ask a question</source>
            <translation>Poser une question</translation>
        </message>
        <message>
            <source>Disagree kindly</source>
            <translation>Nuancer avec tact</translation>
        </message>
        <message>
            <source>Thank and extend</source>
            <translation>Remercier et prolonger</translation>
        </message>
        <message>
            <source>Three others</source>
            <translation>Trois autres</translation>
        </message>
        <message>
            <source>Paste what the post says, and the openings take up its words.</source>
            <translation>Collez ce que dit la publication : les débuts reprendront ses mots.</translation>
        </message>
        <message>
            <source>An opening is a start: the questions in green are answered by you alone.</source>
            <translation>Un début n’est qu’un départ : vous seul pouvez répondre aux questions en vert.</translation>
        </message>
        <message>
            <source>chosen</source>
            <translation>choisi</translation>
        </message>
    </context>
    <context>
        <name>PackMakerDialog</name>
        <message>
            <source>Drop a folder or a pack</source>
            <translation>Déposez un dossier ou un pack</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>Indications</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>Vérification</translation>
        </message>
        <message>
            <source>What advocates see</source>
            <translation>Ce que verront les ambassadeurs</translation>
        </message>
        <message>
            <source>Build</source>
            <translation>Construction</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>Another pack</source>
            <translation>Un autre pack</translation>
        </message>
        <message>
            <source>Check again</source>
            <translation>Vérifier de nouveau</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Suivant</translation>
        </message>
        <message>
            <source>Make a pack</source>
            <translation>Faire un pack</translation>
        </message>
        <message>
            <source>One file with what your company publishes, which advocates drop on their library.</source>
            <translation>Un seul fichier avec ce que publie votre entreprise, que les ambassadeurs déposent sur leur bibliothèque.</translation>
        </message>
        <message>
            <source>Examples with comments are written into {folder}, for you to replace.</source>
            <translation>Des exemples commentés sont écrits dans {folder} ; vous les remplacerez par les vôtres.</translation>
        </message>
        <message>
            <source>{parent} already holds something: a folder of its own is made, {folder}.</source>
            <translation>{parent} contient déjà quelque chose : un dossier à part est créé, {folder}.</translation>
        </message>
        <message>
            <source>pack</source>
            <translation>pack</translation>
        </message>
        <message>
            <source>Begin a new pack?</source>
            <translation>Commencer un nouveau pack ?</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Commencer</translation>
        </message>
        <message>
            <source>Looking through it</source>
            <translation>Lecture du pack</translation>
        </message>
        <message>
            <source>Building the file</source>
            <translation>Construction du fichier</translation>
        </message>
        <message>
            <source>version {version}</source>
            <translation>version {version}</translation>
        </message>
        <message>
            <source>Build the pack</source>
            <translation>Construire le pack</translation>
        </message>
        <message>
            <source>Company packs</source>
            <translation>Packs d’entreprise</translation>
        </message>
        <message>
            <source>Earlier file of this pack</source>
            <translation>Fichier antérieur de ce pack</translation>
        </message>
    </context>
    <context>
        <name>PackTrustDialog</name>
        <message>
            <source>Contents: {count}</source>
            <translation>Contenus : {count}</translation>
        </message>
        <message>
            <source>Until now “{name}” was signed, and this file is not. Anybody may have made it.</source>
            <translation>Jusqu’ici, « {name} » était signé ; ce fichier ne l’est pas. N’importe qui a pu le faire.</translation>
        </message>
        <message>
            <source>This pack is no longer signed</source>
            <translation>Ce pack n’est plus signé</translation>
        </message>
        <message>
            <source>“{name}” is signed with another key than before. Its publisher may have changed it, or somebody else may have made this file.</source>
            <translation>« {name} » est signé avec une autre clé qu’avant. Son éditeur en a peut-être changé ; quelqu’un d’autre a peut-être fait ce fichier.</translation>
        </message>
        <message>
            <source>This pack is signed with another key</source>
            <translation>Ce pack est signé avec une autre clé</translation>
        </message>
        <message>
            <source>Fingerprint you know</source>
            <translation>Empreinte que vous connaissez</translation>
        </message>
        <message>
            <source>Fingerprint of this file</source>
            <translation>Empreinte de ce fichier</translation>
        </message>
        <message>
            <source>This pack is not imported: your drafts and what you have from it are as they were.</source>
            <translation>Ce pack n’est pas importé : vos brouillons et ce que vous en aviez n’ont pas bougé.</translation>
        </message>
        <message>
            <source>Compare it with what its publisher made known elsewhere, on the intranet for instance.</source>
            <translation>Comparez avec ce que son éditeur a fait connaître ailleurs, sur l’intranet par exemple.</translation>
        </message>
        <message>
            <source>Do not import</source>
            <translation>Ne pas importer</translation>
        </message>
        <message>
            <source>Import and keep this key</source>
            <translation>Importer et garder cette clé</translation>
        </message>
        <message>
            <source>“{name}”, version {version}, says it comes from {company}. It is signed with a key seen here for the first time; once kept, another one would be stopped.</source>
            <translation>« {name} », version {version}, se dit publié par {company}. Il est signé avec une clé vue ici pour la première fois ; une fois gardée, toute autre clé serait arrêtée.</translation>
        </message>
        <message>
            <source>Do you know this publisher?</source>
            <translation>Connaissez-vous cet éditeur ?</translation>
        </message>
        <message>
            <source>I asked the publisher by another way, and they confirm it</source>
            <translation>J’ai demandé à l’éditeur par une autre voie, et il le confirme</translation>
        </message>
        <message>
            <source>Import all the same</source>
            <translation>Importer quand même</translation>
        </message>
        <message>
            <source>Keep what I have</source>
            <translation>Garder ce que j’ai</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Bibliothèque</translation>
        </message>
        <message>
            <source>Editorial line</source>
            <translation>Ligne éditoriale</translation>
        </message>
        <message>
            <source>Grids</source>
            <translation>Grilles</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>Écrire</translation>
        </message>
        <message>
            <source>Routine</source>
            <translation>Routine</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Bienvenue</translation>
        </message>
    </context>
    <context>
        <name>PaletteDialog</name>
        <message>
            <source>Go to anything</source>
            <translation>Aller partout</translation>
        </message>
        <message>
            <source>Nothing by that name.</source>
            <translation>Rien de ce nom.</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Bibliothèque</translation>
        </message>
        <message>
            <source>Themes</source>
            <translation>Thèmes</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>Actions</translation>
        </message>
        <message>
            <source>Drafts</source>
            <translation>Brouillons</translation>
        </message>
        <message>
            <source>New draft “{title}”</source>
            <translation>Nouveau brouillon « {title} »</translation>
        </message>
    </context>
    <context>
        <name>PaletteForm</name>
        <message>
            <source>Go to anything</source>
            <translation>Aller partout</translation>
        </message>
        <message>
            <source>Search drafts, content, pages and actions</source>
            <translation>Chercher brouillons, contenus, pages et actions</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Résultats</translation>
        </message>
        <message>
            <source>Type &gt; for actions, # for a theme</source>
            <translation>Tapez &gt; pour les actions, # pour un thème</translation>
        </message>
        <message>
            <source>↑ ↓ move    ↵ open    {keys} in Write</source>
            <translation>↑ ↓ parcourir    ↵ ouvrir    {keys} dans Écrire</translation>
        </message>
    </context>
    <context>
        <name>PaletteSources</name>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n contenu</numerusform>
                <numerusform>%n contenus</numerusform>
            </translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Commentaire</translation>
        </message>
        <message>
            <source>Draft</source>
            <translation>Brouillon</translation>
        </message>
        <message>
            <source>Published on {day}</source>
            <translation>Publié le {day}</translation>
        </message>
        <message>
            <source>{what}, edited at {hour}</source>
            <translation>{what} modifié à {hour}</translation>
        </message>
        <message>
            <source>{what}, edited on {day}</source>
            <translation>{what} modifié le {day}</translation>
        </message>
        <message>
            <source>d MMMM</source>
            <translation>d MMMM</translation>
        </message>
        <message>
            <source>Until {day}</source>
            <translation>Jusqu’au {day}</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Retiré</translation>
        </message>
        <message>
            <source>Under embargo</source>
            <translation>Sous embargo</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Expiré</translation>
        </message>
        <message>
            <source>Already used</source>
            <translation>Déjà utilisé</translation>
        </message>
        <message>
            <source>Light appearance</source>
            <translation>Apparence claire</translation>
        </message>
        <message>
            <source>Dark appearance</source>
            <translation>Apparence sombre</translation>
        </message>
        <message>
            <source>High contrast appearance</source>
            <translation>Apparence à contraste élevé</translation>
        </message>
        <message>
            <source>Appearance of the system</source>
            <translation>Apparence du système</translation>
        </message>
        <message>
            <source>Interface in French</source>
            <translation>Interface en français</translation>
        </message>
        <message>
            <source>Interface in English</source>
            <translation>Interface en anglais</translation>
        </message>
    </context>
    <context>
        <name>PauseDialog</name>
        <message>
            <source>Take a pause</source>
            <translation>Prendre une pause</translation>
        </message>
        <message>
            <source>Change a pause</source>
            <translation>Modifier une pause</translation>
        </message>
        <message>
            <source>Days without any expectation. Nothing counts against you, and no reason is asked.</source>
            <translation>Des jours sans rien d’attendu. Rien ne se retourne contre vous, aucune raison n’est demandée.</translation>
        </message>
        <message>
            <source>ddd d MMM yyyy</source>
            <translation>ddd d MMM yyyy</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Garder</translation>
        </message>
        <message>
            <source>Mark the pause</source>
            <translation>Marquer la pause</translation>
        </message>
        <message>
            <source>The last day comes before the first.</source>
            <translation>Le dernier jour précède le premier.</translation>
        </message>
        <message>
            <source>A pause lasts two years at most.</source>
            <translation>Une pause dure deux ans au plus.</translation>
        </message>
        <message>
            <source>Too short to put a week on a pause: it takes four of its days or more.</source>
            <translation>Trop court pour mettre une semaine en pause : il en faut quatre jours ou plus.</translation>
        </message>
        <message numerus="yes">
            <source>%n week(s) on a pause, from that of {first} to that of {last}.</source>
            <translation>
                <numerusform>%n semaine en pause, de celle du {first} à celle du {last}.</numerusform>
                <numerusform>%n semaines en pause, de celle du {first} à celle du {last}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n week(s) on a pause, starting {days}.</source>
            <translation>
                <numerusform>%n semaine en pause, celle du {days}.</numerusform>
                <numerusform>%n semaines en pause, celles du {days}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PauseForm</name>
        <message>
            <source>First day</source>
            <translation>Premier jour</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Dernier jour</translation>
        </message>
    </context>
    <context>
        <name>PeopleDialog</name>
        <message>
            <source>Mentions</source>
            <translation>Mentions</translation>
        </message>
        <message>
            <source>Names go in with @. Each network gets the handle it knows, or a name to retype by hand.</source>
            <translation>Les noms s’écrivent avec @. Chaque réseau reçoit l’identifiant qu’il connaît, ou un nom à retaper à la main.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Name here</source>
            <translation>Nommer ici</translation>
        </message>
        <message>
            <source>Find somebody</source>
            <translation>Trouver quelqu’un</translation>
        </message>
        <message>
            <source>Address book</source>
            <translation>Carnet d’adresses</translation>
        </message>
        <message>
            <source>New…</source>
            <translation>Nouveau…</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>Modifier…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>From a CSV…</source>
            <translation>Depuis un CSV…</translation>
        </message>
        <message>
            <source>To a CSV…</source>
            <translation>Vers un CSV…</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s)</source>
            <translation>
                <numerusform>%n personne</numerusform>
                <numerusform>%n personnes</numerusform>
            </translation>
        </message>
        <message>
            <source>no handle on {name}</source>
            <translation>pas d’identifiant sur {name}</translation>
        </message>
        <message>
            <source>{name} is in the address book.</source>
            <translation>{name} est dans le carnet d’adresses.</translation>
        </message>
        <message>
            <source>{name} is changed.</source>
            <translation>{name} est modifié.</translation>
        </message>
        <message>
            <source>{name} is out of the address book.</source>
            <translation>{name} n’est plus dans le carnet d’adresses.</translation>
        </message>
        <message>
            <source>A list of people</source>
            <translation>Une liste de personnes</translation>
        </message>
        <message>
            <source>Lists (*.csv *.tsv *.txt)</source>
            <translation>Listes (*.csv *.tsv *.txt)</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) added</source>
            <translation>
                <numerusform>%n personne ajoutée</numerusform>
                <numerusform>%n personnes ajoutées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n modifiée</numerusform>
                <numerusform>%n modifiées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) left out</source>
            <translation>
                <numerusform>%n ligne laissée de côté</numerusform>
                <numerusform>%n lignes laissées de côté</numerusform>
            </translation>
        </message>
        <message>
            <source>line {number}: {why}</source>
            <translation>ligne {number} : {why}</translation>
        </message>
        <message>
            <source>This file could not be used.</source>
            <translation>Ce fichier n’a pas pu être utilisé.</translation>
        </message>
        <message>
            <source>List (*.csv)</source>
            <translation>Liste (*.csv)</translation>
        </message>
        <message numerus="yes">
            <source>%n person(s) written to {path}.</source>
            <translation>
                <numerusform>%n personne écrite dans {path}.</numerusform>
                <numerusform>%n personnes écrites dans {path}.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PictureStrip</name>
        <message>
            <source>Alternative text: what does the picture show?</source>
            <translation>Texte alternatif : que montre l’image ?</translation>
        </message>
        <message>
            <source>Alternative text of the picture</source>
            <translation>Texte alternatif de l’image</translation>
        </message>
        <message>
            <source>Add a picture</source>
            <translation>Ajouter une image</translation>
        </message>
        <message>
            <source>Mentions</source>
            <translation>Mentions</translation>
        </message>
        <message>
            <source>Hashtags</source>
            <translation>Hashtags</translation>
        </message>
        <message>
            <source>Take the picture away</source>
            <translation>Retirer l’image</translation>
        </message>
    </context>
    <context>
        <name>Pictures</name>
        <message>
            <source>Another picture…</source>
            <translation>Une autre image…</translation>
        </message>
        <message>
            <source>Choose a picture</source>
            <translation>Choisir une image</translation>
        </message>
        <message>
            <source>Pictures ({kinds})</source>
            <translation>Images ({kinds})</translation>
        </message>
        <message>
            <source>The picture was taken away.</source>
            <translation>L’image est retirée.</translation>
        </message>
    </context>
    <context>
        <name>PileDialog</name>
        <message>
            <source>To “{pile}”</source>
            <translation>Vers « {pile} »</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Choose a card to lay it elsewhere.</source>
            <translation>Choisissez une carte pour la poser ailleurs.</translation>
        </message>
        <message>
            <source>This pile is empty.</source>
            <translation>Cette pile est vide.</translation>
        </message>
        <message>
            <source>{card}: {meaning}</source>
            <translation>{card} : {meaning}</translation>
        </message>
    </context>
    <context>
        <name>PillarDialog</name>
        <message>
            <source>Name of the pillar</source>
            <translation>Nom du pilier</translation>
        </message>
        <message>
            <source>Proof: what makes me legitimate</source>
            <translation>Preuve : ce qui me rend légitime</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Keep these words</source>
            <translation>Garder ces mots</translation>
        </message>
    </context>
    <context>
        <name>PillarRow</name>
        <message>
            <source>Name this pillar…</source>
            <translation>Nommez ce pilier…</translation>
        </message>
        <message>
            <source>Name of the pillar</source>
            <translation>Nom du pilier</translation>
        </message>
        <message>
            <source>Proof: what makes me legitimate</source>
            <translation>Preuve : ce qui me rend légitime</translation>
        </message>
        <message>
            <source>What have I done, seen or learnt here? One fact is enough; one line for each.</source>
            <translation>Qu’ai-je fait, vu ou appris ici ? Un fait suffit ; une ligne chacun.</translation>
        </message>
        <message>
            <source>Take this pillar away</source>
            <translation>Retirer ce pilier</translation>
        </message>
        <message>
            <source>Pillar {place}, {family}</source>
            <translation>Pilier {place}, {family}</translation>
        </message>
    </context>
    <context>
        <name>PlanDialog</name>
        <message>
            <source>Plan an idea</source>
            <translation>Planifier une idée</translation>
        </message>
        <message>
            <source>For {day}.</source>
            <translation>Pour le {day}.</translation>
        </message>
        <message>
            <source>An idea that waits for a day</source>
            <translation>Une idée qui attend un jour</translation>
        </message>
        <message>
            <source>A new idea</source>
            <translation>Une nouvelle idée</translation>
        </message>
        <message>
            <source>The new idea, in a sentence</source>
            <translation>La nouvelle idée, en une phrase</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Plan it</source>
            <translation>Planifier</translation>
        </message>
        <message>
            <source>A few words are enough.</source>
            <translation>Quelques mots suffisent.</translation>
        </message>
    </context>
    <context>
        <name>PostCard</name>
        <message>
            <source>now</source>
            <translation>maintenant</translation>
        </message>
        <message>
            <source>Like</source>
            <translation>J’aime</translation>
        </message>
        <message>
            <source>Reply</source>
            <translation>Répondre</translation>
        </message>
        <message>
            <source>Repost</source>
            <translation>Republier</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Envoyer</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Partager</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Vous</translation>
        </message>
        <message>
            <source>…more</source>
            <translation>…plus</translation>
        </message>
    </context>
    <context>
        <name>PreviewPane</name>
        <message>
            <source>What to show</source>
            <translation>Ce qui est montré</translation>
        </message>
        <message>
            <source>No article yet.</source>
            <translation>Pas encore d’article.</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Contenus</translation>
        </message>
        <message>
            <source>Changes ({count})</source>
            <translation>Changements ({count})</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Changements</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>Guide</translation>
        </message>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%n carte</numerusform>
                <numerusform>%n cartes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n challenge(s)</source>
            <translation>
                <numerusform>%n défi</numerusform>
                <numerusform>%n défis</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word rule(s)</source>
            <translation>
                <numerusform>%n règle de mots</numerusform>
                <numerusform>%n règles de mots</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PreviewPanel</name>
        <message>
            <source>Copy part by part</source>
            <translation>Copier partie par partie</translation>
        </message>
        <message>
            <source>Mobile</source>
            <translation>Mobile</translation>
        </message>
        <message>
            <source>Desktop</source>
            <translation>Ordinateur</translation>
        </message>
        <message>
            <source>Folded</source>
            <translation>Replié</translation>
        </message>
        <message>
            <source>In full</source>
            <translation>En entier</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>Écran</translation>
        </message>
        <message>
            <source>Fold</source>
            <translation>Pliure</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <source>An approximation: each network may cut a few words earlier or later.</source>
            <translation>Une approximation : chaque réseau coupe parfois quelques mots plus tôt ou plus tard.</translation>
        </message>
    </context>
    <context>
        <name>ProblemsPane</name>
        <message>
            <source>What was found</source>
            <translation>Ce qui a été trouvé</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>Ouvrir le fichier</translation>
        </message>
        <message>
            <source>Copy the whole list</source>
            <translation>Copier toute la liste</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) left out</source>
            <translation>
                <numerusform>%n fichier laissé de côté</numerusform>
                <numerusform>%n fichiers laissés de côté</numerusform>
            </translation>
        </message>
        <message>
            <source>To correct</source>
            <translation>À corriger</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Remarque</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>Laissé de côté</translation>
        </message>
        <message numerus="yes">
            <source>%n place(s) to correct</source>
            <translation>
                <numerusform>%n point à corriger</numerusform>
                <numerusform>%n points à corriger</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n remark(s)</source>
            <translation>
                <numerusform>%n remarque</numerusform>
                <numerusform>%n remarques</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more, all in the copied list</source>
            <translation>
                <numerusform>et %n autre, dans la liste copiée</numerusform>
                <numerusform>et %n autres, tous dans la liste copiée</numerusform>
            </translation>
        </message>
        <message>
            <source>Something is to be corrected before this can be a pack.</source>
            <translation>Il reste des points à corriger avant que ce soit un pack.</translation>
        </message>
        <message>
            <source>The file is whole, and nothing in it proves who made it.</source>
            <translation>Le fichier est complet, et rien n’y prouve qui l’a fait.</translation>
        </message>
        <message>
            <source>This pack is whole and signed.</source>
            <translation>Ce pack est complet et signé.</translation>
        </message>
        <message>
            <source>Fingerprint: {fingerprint}</source>
            <translation>Empreinte : {fingerprint}</translation>
        </message>
        <message>
            <source>The remarks below are worth a look; none of them stops it.</source>
            <translation>Les remarques ci-dessous méritent un regard ; aucune ne l’arrête.</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
    </context>
    <context>
        <name>PromptEdit</name>
        <message>
            <source>Your text</source>
            <translation>Votre texte</translation>
        </message>
        <message>
            <source>Your turn: {question}</source>
            <translation>À vous : {question}</translation>
        </message>
        <message>
            <source>{prompt}. Type your answer.</source>
            <translation>{prompt}. Tapez votre réponse.</translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) to answer</source>
            <translation>
                <numerusform>%n question attend votre réponse</numerusform>
                <numerusform>%n questions attendent votre réponse</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Couper</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Coller</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Tout sélectionner</translation>
        </message>
    </context>
    <context>
        <name>ProposalCard</name>
        <message>
            <source>Proposal {number}</source>
            <translation>Proposition {number}</translation>
        </message>
        <message>
            <source>Take it</source>
            <translation>La prendre</translation>
        </message>
        <message>
            <source>Take proposal {number}</source>
            <translation>Prendre la proposition {number}</translation>
        </message>
        <message>
            <source>Only its opening…</source>
            <translation>Seulement son ouverture…</translation>
        </message>
    </context>
    <context>
        <name>ProposalsPanel</name>
        <message>
            <source>Three others</source>
            <translation>Trois autres</translation>
        </message>
        <message>
            <source>Blue: from the source. Green: yours, or a question for you. Grey: ours, to make yours.</source>
            <translation>En bleu : la source. En vert : vos mots, ou une question pour vous. En gris : les nôtres, à faire vôtres.</translation>
        </message>
        <message>
            <source>Pillar</source>
            <translation>Pilier</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Forme</translation>
        </message>
        <message>
            <source>Rung</source>
            <translation>Marche</translation>
        </message>
        <message>
            <source>No pillar</source>
            <translation>Aucun pilier</translation>
        </message>
        <message>
            <source>Any form</source>
            <translation>Forme libre</translation>
        </message>
        <message>
            <source>Relay</source>
            <translation>Relayer</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Commenter</translation>
        </message>
        <message>
            <source>Rebound</source>
            <translation>Rebondir</translation>
        </message>
        <message>
            <source>Own story</source>
            <translation>Mon histoire</translation>
        </message>
        <message>
            <source>Own vision</source>
            <translation>Ma vision</translation>
        </message>
        <message>
            <source>Opens on a figure</source>
            <translation>S’ouvre sur un chiffre</translation>
        </message>
        <message>
            <source>Opens on a quotation</source>
            <translation>S’ouvre sur une citation</translation>
        </message>
        <message>
            <source>Opens on a contrast</source>
            <translation>S’ouvre sur un contraste</translation>
        </message>
        <message>
            <source>Opens on a question</source>
            <translation>S’ouvre sur une question</translation>
        </message>
        <message>
            <source>Opens on a scene</source>
            <translation>S’ouvre sur une scène</translation>
        </message>
        <message>
            <source>Opens on an admission</source>
            <translation>S’ouvre sur un aveu</translation>
        </message>
        <message>
            <source>Opens on an opinion</source>
            <translation>S’ouvre sur un avis</translation>
        </message>
        <message>
            <source>Opens on a lesson</source>
            <translation>S’ouvre sur une leçon</translation>
        </message>
        <message>
            <source>Opens on the heart of it</source>
            <translation>S’ouvre sur l’essentiel</translation>
        </message>
        <message>
            <source>with the rest of proposal {number}</source>
            <translation>avec le reste de la proposition {number}</translation>
        </message>
    </context>
    <context>
        <name>Proposing</name>
        <message>
            <source>Looking for three ways to begin…</source>
            <translation>À la recherche de trois façons de commencer…</translation>
        </message>
        <message>
            <source>The proposal stands in place of your text.</source>
            <translation>La proposition a pris la place de votre texte.</translation>
        </message>
    </context>
    <context>
        <name>PublishedDialog</name>
        <message>
            <source>Where and when?</source>
            <translation>Où et quand ?</translation>
        </message>
        <message>
            <source>Your routine keeps it on this laptop. Nothing is sent to anybody.</source>
            <translation>Votre routine le garde sur ce portable. Rien n’est envoyé à personne.</translation>
        </message>
        <message>
            <source>d MMM yyyy, HH:mm</source>
            <translation>d MMM yyyy, HH 'h' mm</translation>
        </message>
        <message>
            <source>Link of the post, if you like</source>
            <translation>Lien de la publication, si vous voulez</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Pas encore</translation>
        </message>
        <message>
            <source>Log it</source>
            <translation>Noter</translation>
        </message>
    </context>
    <context>
        <name>PublishedForm</name>
        <message>
            <source>Where</source>
            <translation>Où</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Quand</translation>
        </message>
        <message>
            <source>Just now</source>
            <translation>À l’instant</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>Plus tôt</translation>
        </message>
        <message>
            <source>Day and hour</source>
            <translation>Jour et heure</translation>
        </message>
    </context>
    <context>
        <name>PutAsideDialog</name>
        <message>
            <source>In one draft</source>
            <translation>Dans un brouillon</translation>
        </message>
        <message>
            <source>In every draft</source>
            <translation>Dans tous les brouillons</translation>
        </message>
        <message>
            <source>Never made again</source>
            <translation>Ne plus la faire</translation>
        </message>
        <message>
            <source>“{words}”</source>
            <translation>« {words} »</translation>
        </message>
        <message>
            <source>Make it again</source>
            <translation>La refaire</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>What you take back is said again where it holds.</source>
            <translation>Ce que vous reprenez est dit de nouveau là où il y a lieu.</translation>
        </message>
        <message>
            <source>Nothing is put aside.</source>
            <translation>Rien n’est mis de côté.</translation>
        </message>
        <message>
            <source>Remarks put aside</source>
            <translation>Remarques mises de côté</translation>
        </message>
    </context>
    <context>
        <name>RankRound</name>
        <message>
            <source>or</source>
            <translation>ou</translation>
        </message>
        <message>
            <source>Which one would you rather write about?</source>
            <translation>De laquelle avez-vous le plus envie de parler ?</translation>
        </message>
        <message>
            <source>Which one counts more for you?</source>
            <translation>Laquelle compte le plus pour vous ?</translation>
        </message>
        <message>
            <source>{family}: question {number}, {most} at the most</source>
            <translation>{family} : question {number}, {most} au plus</translation>
        </message>
        <message>
            <source>Your order is settled.</source>
            <translation>Votre ordre est fixé.</translation>
        </message>
    </context>
    <context>
        <name>Reader</name>
        <message>
            <source>Back to the list</source>
            <translation>Revenir à la liste</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Plus</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>For me after all</source>
            <translation>Pour moi, finalement</translation>
        </message>
        <message>
            <source>Not for me</source>
            <translation>Pas pour moi</translation>
        </message>
        <message>
            <source>Under embargo until</source>
            <translation>Sous embargo jusqu’au</translation>
        </message>
        <message>
            <source>Fresh until</source>
            <translation>Frais jusqu’au</translation>
        </message>
        <message>
            <source>Expired</source>
            <translation>Expiré</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>Retiré</translation>
        </message>
        <message>
            <source>by the company</source>
            <translation>par l’entreprise</translation>
        </message>
        <message>
            <source>Your window</source>
            <translation>Votre fenêtre</translation>
        </message>
        <message>
            <source>You posted on it</source>
            <translation>Vous en avez parlé</translation>
        </message>
        <message>
            <source>Your drafts</source>
            <translation>Vos brouillons</translation>
        </message>
        <message>
            <source>{count}, all described</source>
            <translation>{count}, avec leur description</translation>
        </message>
        <message>
            <source>{count}</source>
            <translation>{count}</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>Images</translation>
        </message>
        <message>
            <source>The company took this back. Ask it before you write about this; what you wrote stays.</source>
            <translation>L’entreprise a retiré ce contenu. Demandez-lui avant d’en parler ; ce que vous avez écrit reste.</translation>
        </message>
        <message>
            <source>To be read only, until {moment}. You can prepare a draft; copying waits until then.</source>
            <translation>Réservé à votre lecture jusqu’au {moment}. Vous pouvez préparer un brouillon ; la copie attendra.</translation>
        </message>
    </context>
    <context>
        <name>ReaderForm</name>
        <message>
            <source>Draft from this</source>
            <translation>Partir de ce contenu</translation>
        </message>
        <message>
            <source>React</source>
            <translation>Réagir</translation>
        </message>
        <message>
            <source>Not for me</source>
            <translation>Pas pour moi</translation>
        </message>
    </context>
    <context>
        <name>Remarks</name>
        <message>
            <source>Spaces and marks are mended.</source>
            <translation>Espaces et signes sont réglés.</translation>
        </message>
        <message>
            <source>Sleep on it until tomorrow</source>
            <translation>Laisser reposer jusqu’à demain</translation>
        </message>
        <message>
            <source>“{word}” is right</source>
            <translation>« {word} » est juste</translation>
        </message>
        <message>
            <source>Put aside in this draft</source>
            <translation>Mettre de côté dans ce brouillon</translation>
        </message>
        <message>
            <source>Put aside for “{words}”, in every draft</source>
            <translation>Mettre de côté pour « {words} », dans tous les brouillons</translation>
        </message>
        <message>
            <source>Never make this remark again</source>
            <translation>Ne plus faire cette remarque</translation>
        </message>
        <message>
            <source>Looking for words…</source>
            <translation>Recherche de mots…</translation>
        </message>
        <message>
            <source>No word comes near</source>
            <translation>Aucun mot proche</translation>
        </message>
        <message>
            <source>“{word}” is in your dictionary.</source>
            <translation>« {word} » est dans votre dictionnaire.</translation>
        </message>
        <message>
            <source>Put aside in this draft.</source>
            <translation>Mise de côté dans ce brouillon.</translation>
        </message>
        <message>
            <source>Put aside for these words.</source>
            <translation>Mise de côté pour ces mots.</translation>
        </message>
        <message>
            <source>This remark is not made again.</source>
            <translation>Cette remarque ne sera plus faite.</translation>
        </message>
    </context>
    <context>
        <name>RemindersDialog</name>
        <message>
            <source>Reminders</source>
            <translation>Rappels</translation>
        </message>
        <message>
            <source>Save the calendar file…</source>
            <translation>Enregistrer le fichier d’agenda…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Remind me when a slot comes</source>
            <translation>Me prévenir quand un créneau arrive</translation>
        </message>
        <message>
            <source>While the application is open, minimised included. Never during a pause.</source>
            <translation>Tant que l’application est ouverte, même réduite. Jamais pendant une pause.</translation>
        </message>
        <message>
            <source>This system has no tray: the words come inside the window. Never during a pause.</source>
            <translation>Ce système n’a pas de zone de notification : le rappel s’affiche dans la fenêtre. Jamais pendant une pause.</translation>
        </message>
        <message>
            <source>Start minimised when my session begins</source>
            <translation>Démarrer en réduit à l’ouverture de ma session</translation>
        </message>
        <message>
            <source>It holds your slots and the ideas planned on days, with an alarm before each, for any calendar. Import it again after a change: the same slots are replaced, none is doubled.</source>
            <translation>Il contient vos créneaux et les idées planifiées, avec une alarme avant chacun, pour tout agenda. Après un changement, importez-le à nouveau : les créneaux sont remplacés, aucun n’est doublé.</translation>
        </message>
        <message>
            <source>You have chosen no days yet. Choose days and an hour under Rhythm.</source>
            <translation>Vous n’avez pas encore choisi de jours. Choisissez des jours et une heure sous Rythme.</translation>
        </message>
        <message>
            <source>Your slots: {days}, around {hour}. Change them under Rhythm.</source>
            <translation>Vos créneaux : {days}, vers {hour}. Changez-les sous Rythme.</translation>
        </message>
        <message>
            <source>The system does not let the application start with the session.</source>
            <translation>Le système ne permet pas à l’application de démarrer avec la session.</translation>
        </message>
        <message>
            <source>Save the calendar file</source>
            <translation>Enregistrer le fichier d’agenda</translation>
        </message>
        <message>
            <source>Calendars (*.ics)</source>
            <translation>Agendas (*.ics)</translation>
        </message>
    </context>
    <context>
        <name>Reminding</name>
        <message>
            <source>Time to post</source>
            <translation>L’heure de publier</translation>
        </message>
        <message>
            <source>Half an hour for a post or a comment. Nothing ready? One comment is enough.</source>
            <translation>Une demi-heure pour un post ou un commentaire. Rien de prêt ? Un commentaire suffit.</translation>
        </message>
        <message>
            <source>Open Advocate Desktop</source>
            <translation>Ouvrir Advocate Desktop</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
    </context>
    <context>
        <name>RenameDialog</name>
        <message>
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <source>The title is for you alone. Without one, the first words serve.</source>
            <translation>Le titre n’est que pour vous. Sans titre, les premiers mots en tiennent lieu.</translation>
        </message>
        <message>
            <source>Title of the draft</source>
            <translation>Titre du brouillon</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>ResultCard</name>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>Contient</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>Empreinte</translation>
        </message>
        <message>
            <source>Show in its folder</source>
            <translation>Montrer dans son dossier</translation>
        </message>
        <message>
            <source>Copy the fingerprint</source>
            <translation>Copier l’empreinte</translation>
        </message>
        <message>
            <source>Copy the SHA-256</source>
            <translation>Copier le SHA-256</translation>
        </message>
        <message>
            <source>“{name}”, version {version}, is ready.</source>
            <translation>« {name} », version {version}, est prêt.</translation>
        </message>
        <message>
            <source>{size} KB</source>
            <translation>{size} Ko</translation>
        </message>
        <message>
            <source>It is not signed.</source>
            <translation>Il n’est pas signé.</translation>
        </message>
        <message>
            <source>Next: put this file at {address}; advocates who subscribed get it from there.</source>
            <translation>Ensuite : mettez ce fichier à l’adresse {address} ; les ambassadeurs abonnés le prennent là.</translation>
        </message>
        <message>
            <source>Next: put this file where your colleagues can get it, such as the intranet or a shared folder; they drop it on their library.</source>
            <translation>Ensuite : mettez ce fichier là où vos collègues le trouvent, intranet ou dossier partagé ; ils le déposent sur leur bibliothèque.</translation>
        </message>
        <message>
            <source>Publish the fingerprint there too, so that they know it is yours.</source>
            <translation>Publiez-y aussi l’empreinte, pour qu’ils sachent qu’il est de vous.</translation>
        </message>
    </context>
    <context>
        <name>ResultView</name>
        <message>
            <source>Put my statement in other words</source>
            <translation>Dire mon énoncé autrement</translation>
        </message>
        <message>
            <source>Version {number}</source>
            <translation>Version {number}</translation>
        </message>
        <message>
            <source>You could reread it in {month}. A line lives; it binds you to nothing.</source>
            <translation>Une relecture possible en {month}. Une ligne vit, elle n’oblige à rien.</translation>
        </message>
        <message>
            <source>Reread on {day}</source>
            <translation>Relue le {day}</translation>
        </message>
        <message>
            <source>Played on {day}</source>
            <translation>Jouée le {day}</translation>
        </message>
        <message numerus="yes">
            <source>%n post(s)</source>
            <translation>
                <numerusform>%n post</numerusform>
                <numerusform>%n posts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n idea(s)</source>
            <translation>
                <numerusform>%n idée</numerusform>
                <numerusform>%n idées</numerusform>
            </translation>
        </message>
        <message>
            <source>Change the words of “{name}”</source>
            <translation>Changer les mots de « {name} »</translation>
        </message>
    </context>
    <context>
        <name>ResultWords</name>
        <message>
            <source>Impressions</source>
            <translation>Impressions</translation>
        </message>
        <message>
            <source>Reactions</source>
            <translation>Réactions</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Commentaires</translation>
        </message>
        <message>
            <source>Reposts</source>
            <translation>Republications</translation>
        </message>
        <message>
            <source>Clicks</source>
            <translation>Clics</translation>
        </message>
        <message>
            <source>Leads</source>
            <translation>Prospects</translation>
        </message>
        <message>
            <source>Applications</source>
            <translation>Candidatures</translation>
        </message>
        <message>
            <source>Engagements</source>
            <translation>Interactions</translation>
        </message>
    </context>
    <context>
        <name>ResultsDialog</name>
        <message>
            <source>Results of a post</source>
            <translation>Résultats d’un post</translation>
        </message>
        <message>
            <source>{title}, {day}</source>
            <translation>{title}, {day}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Garder</translation>
        </message>
        <message>
            <source>Keep, next post</source>
            <translation>Garder, post suivant</translation>
        </message>
    </context>
    <context>
        <name>ReturnsActs</name>
        <message>
            <source>Kept in the journal.</source>
            <translation>Gardé dans le carnet.</translation>
        </message>
        <message>
            <source>Line corrected.</source>
            <translation>Ligne corrigée.</translation>
        </message>
        <message>
            <source>Line taken out of the journal.</source>
            <translation>Ligne retirée du carnet.</translation>
        </message>
        <message>
            <source>Noted. It stays here for two weeks.</source>
            <translation>Noté. Cela reste ici deux semaines.</translation>
        </message>
        <message>
            <source>Marked as answered.</source>
            <translation>Marqué comme répondu.</translation>
        </message>
    </context>
    <context>
        <name>RhythmDialog</name>
        <message>
            <source>Your rhythm</source>
            <translation>Votre rythme</translation>
        </message>
        <message>
            <source>around {time}</source>
            <translation>vers {time}</translation>
        </message>
        <message>
            <source>A small rhythm that you keep says more than a large one. Weeks that are over keep theirs.</source>
            <translation>Un petit rythme tenu dit plus qu’un grand. Les semaines passées gardent le leur.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Set the rhythm</source>
            <translation>Fixer le rythme</translation>
        </message>
        <message numerus="yes">
            <source>%n post(s) a week</source>
            <translation>
                <numerusform>%n post par semaine</numerusform>
                <numerusform>%n posts par semaine</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s) a week</source>
            <translation>
                <numerusform>%n commentaire par semaine</numerusform>
                <numerusform>%n commentaires par semaine</numerusform>
            </translation>
        </message>
        <message>
            <source>This week, since {day}</source>
            <translation>Cette semaine, depuis le {day}</translation>
        </message>
        <message>
            <source>Next week, from {day} on</source>
            <translation>La semaine prochaine, à partir du {day}</translation>
        </message>
    </context>
    <context>
        <name>RhythmForm</name>
        <message>
            <source>Posts a week</source>
            <translation>Posts par semaine</translation>
        </message>
        <message>
            <source>Comments a week</source>
            <translation>Commentaires par semaine</translation>
        </message>
        <message>
            <source>From when</source>
            <translation>À partir de quand</translation>
        </message>
        <message>
            <source>Your moments to write, if you like</source>
            <translation>Vos moments pour écrire, si vous voulez</translation>
        </message>
        <message>
            <source>Around what time</source>
            <translation>Vers quelle heure</translation>
        </message>
    </context>
    <context>
        <name>RoutineActs</name>
        <message>
            <source>Post logged.</source>
            <translation>Post noté.</translation>
        </message>
        <message>
            <source>Comment logged.</source>
            <translation>Commentaire noté.</translation>
        </message>
        <message>
            <source>Entry corrected.</source>
            <translation>Ligne corrigée.</translation>
        </message>
        <message>
            <source>Post deleted from the log.</source>
            <translation>Post retiré du journal.</translation>
        </message>
        <message>
            <source>Comment deleted from the log.</source>
            <translation>Commentaire retiré du journal.</translation>
        </message>
        <message>
            <source>Rhythm set.</source>
            <translation>Rythme fixé.</translation>
        </message>
        <message>
            <source>Change of rhythm taken back.</source>
            <translation>Changement de rythme annulé.</translation>
        </message>
        <message>
            <source>Pause marked. Nothing counts against you.</source>
            <translation>Pause marquée. Rien ne se retourne contre vous.</translation>
        </message>
        <message>
            <source>Pause changed.</source>
            <translation>Pause modifiée.</translation>
        </message>
        <message>
            <source>Pause removed.</source>
            <translation>Pause retirée.</translation>
        </message>
        <message>
            <source>Planned on {day}.</source>
            <translation>Prévu le {day}.</translation>
        </message>
        <message>
            <source>d MMMM</source>
            <translation>d MMMM</translation>
        </message>
        <message>
            <source>The idea waits for another day.</source>
            <translation>L’idée attend un autre jour.</translation>
        </message>
        <message>
            <source>Results kept.</source>
            <translation>Résultats gardés.</translation>
        </message>
        <message>
            <source>The figures have found their post.</source>
            <translation>Les chiffres ont trouvé leur post.</translation>
        </message>
        <message>
            <source>Put back.</source>
            <translation>Remis en place.</translation>
        </message>
        <message>
            <source>Taken back as a whole.</source>
            <translation>Retiré en entier.</translation>
        </message>
    </context>
    <context>
        <name>RoutinePage</name>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>What the page shows</source>
            <translation>Ce que montre la page</translation>
        </message>
        <message>
            <source>Prepare a comment</source>
            <translation>Préparer un commentaire</translation>
        </message>
        <message>
            <source>What went out</source>
            <translation>Ce qui est parti</translation>
        </message>
        <message>
            <source>Your rhythm</source>
            <translation>Votre rythme</translation>
        </message>
        <message>
            <source>Pauses</source>
            <translation>Pauses</translation>
        </message>
        <message>
            <source>Holidays, leave, a heavy month: mark the days, and nothing counts.</source>
            <translation>Vacances, congé, mois chargé : marquez les jours, et rien ne compte.</translation>
        </message>
        <message>
            <source>Your history starts here</source>
            <translation>Votre histoire commence ici</translation>
        </message>
        <message>
            <source>Log a post or a comment you published, today or some time ago. A text you copy here can be logged with one click.</source>
            <translation>Notez un post ou un commentaire publié, aujourd’hui ou plus tôt. Un texte copié ici se note en un clic.</translation>
        </message>
        <message>
            <source>Log a post or comment</source>
            <translation>Noter un post ou un commentaire</translation>
        </message>
        <message>
            <source>Import my LinkedIn archive</source>
            <translation>Importer mon archive LinkedIn</translation>
        </message>
        <message>
            <source>Set the rhythm</source>
            <translation>Fixer le rythme</translation>
        </message>
        <message>
            <source>Take a pause</source>
            <translation>Prendre une pause</translation>
        </message>
        <message>
            <source>Plan an idea on a day</source>
            <translation>Planifier une idée un jour donné</translation>
        </message>
        <message>
            <source>Add results</source>
            <translation>Ajouter des résultats</translation>
        </message>
        <message>
            <source>Go to today</source>
            <translation>Aller à aujourd’hui</translation>
        </message>
        <message>
            <source>The year before</source>
            <translation>L’année d’avant</translation>
        </message>
        <message>
            <source>The year after</source>
            <translation>L’année d’après</translation>
        </message>
        <message>
            <source>Correct the chosen entry</source>
            <translation>Corriger la ligne choisie</translation>
        </message>
        <message>
            <source>Delete the chosen entry</source>
            <translation>Supprimer la ligne choisie</translation>
        </message>
        <message>
            <source>Open the link of the chosen entry</source>
            <translation>Ouvrir le lien de la ligne choisie</translation>
        </message>
        <message>
            <source>Take the last change back</source>
            <translation>Reprendre le dernier changement</translation>
        </message>
        <message>
            <source>Show: {view}</source>
            <translation>Voir : {view}</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Noter</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>Routine</source>
            <translation>Routine</translation>
        </message>
        <message>
            <source>The last weeks</source>
            <translation>Les dernières semaines</translation>
        </message>
        <message>
            <source>Rhythm</source>
            <translation>Rythme</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Open the link</source>
            <translation>Ouvrir le lien</translation>
        </message>
    </context>
    <context>
        <name>RoutineViews</name>
        <message>
            <source>Year</source>
            <translation>Année</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Mois</translation>
        </message>
        <message>
            <source>Insights</source>
            <translation>Ce qui marche</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>Résultats</translation>
        </message>
        <message>
            <source>Journal</source>
            <translation>Carnet</translation>
        </message>
    </context>
    <context>
        <name>RoutineWords</name>
        <message>
            <source>When</source>
            <translation>Quand</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Genre</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Où</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <source>Rung</source>
            <translation>Marche</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Commentaire</translation>
        </message>
        <message>
            <source>Post</source>
            <translation>Post</translation>
        </message>
        <message>
            <source>1 · Relay</source>
            <translation>1 · Relayer</translation>
        </message>
        <message>
            <source>2 · Comment</source>
            <translation>2 · Commenter</translation>
        </message>
        <message>
            <source>3 · Rebound</source>
            <translation>3 · Rebondir</translation>
        </message>
        <message>
            <source>4 · Own story</source>
            <translation>4 · Mon histoire</translation>
        </message>
        <message>
            <source>5 · Own vision</source>
            <translation>5 · Ma vision</translation>
        </message>
        <message>
            <source>Lesson learned</source>
            <translation>Leçon apprise</translation>
        </message>
        <message>
            <source>Figure explained</source>
            <translation>Chiffre expliqué</translation>
        </message>
        <message>
            <source>Behind the scenes</source>
            <translation>Coulisse</translation>
        </message>
        <message>
            <source>Portrait</source>
            <translation>Portrait</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Point of view</source>
            <translation>Point de vue</translation>
        </message>
        <message>
            <source>Repost</source>
            <translation>Republier</translation>
        </message>
        <message>
            <source>{day}, {hour}</source>
            <translation>{day}, {hour}</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} au {last}</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>tenue</translation>
        </message>
        <message>
            <source>open</source>
            <translation>en cours</translation>
        </message>
        <message>
            <source>on a pause</source>
            <translation>en pause</translation>
        </message>
        <message>
            <source>in reserve</source>
            <translation>réserve</translation>
        </message>
        <message>
            <source>no post</source>
            <translation>sans post</translation>
        </message>
        <message>
            <source>a part</source>
            <translation>en partie</translation>
        </message>
        <message>
            <source>Week of {day}: {state}, posts {counted} of {wanted}</source>
            <translation>Semaine du {day} : {state}, posts {counted} sur {wanted}</translation>
        </message>
        <message>
            <source>{posts}, {comments}</source>
            <translation>{posts}, {comments}</translation>
        </message>
        <message>
            <source>one post to go</source>
            <translation>encore un post</translation>
        </message>
        <message>
            <source>two posts to go</source>
            <translation>encore deux posts</translation>
        </message>
        <message>
            <source>three posts to go</source>
            <translation>encore trois posts</translation>
        </message>
        <message>
            <source>four posts to go</source>
            <translation>encore quatre posts</translation>
        </message>
    </context>
    <context>
        <name>RungPart</name>
        <message>
            <source>Relay</source>
            <translation>Relayer</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Commenter</translation>
        </message>
        <message>
            <source>Rebound</source>
            <translation>Rebondir</translation>
        </message>
        <message>
            <source>Own story</source>
            <translation>Mon histoire</translation>
        </message>
        <message>
            <source>Own vision</source>
            <translation>Ma vision</translation>
        </message>
        <message>
            <source>Rung</source>
            <translation>Marche</translation>
        </message>
        <message>
            <source>Rung {number}</source>
            <translation>Marche {number}</translation>
        </message>
        <message>
            <source>Rung {number}, estimated</source>
            <translation>Marche {number}, estimée</translation>
        </message>
        <message>
            <source>As estimated</source>
            <translation>Selon l’estimation</translation>
        </message>
        <message>
            <source>As estimated: {number}. {name}</source>
            <translation>Selon l’estimation : {number}. {name}</translation>
        </message>
    </context>
    <context>
        <name>SavedMenu</name>
        <message>
            <source>Save this search</source>
            <translation>Enregistrer cette recherche</translation>
        </message>
        <message>
            <source>Saved searches</source>
            <translation>Recherches enregistrées</translation>
        </message>
        <message>
            <source>Save this search…</source>
            <translation>Enregistrer cette recherche…</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Search saved.</source>
            <translation>Recherche enregistrée.</translation>
        </message>
        <message>
            <source>Search renamed.</source>
            <translation>Recherche renommée.</translation>
        </message>
        <message>
            <source>Search removed.</source>
            <translation>Recherche retirée.</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Clear</source>
            <translation>Effacer</translation>
        </message>
    </context>
    <context>
        <name>SearchNameDialog</name>
        <message>
            <source>Save this search</source>
            <translation>Enregistrer cette recherche</translation>
        </message>
        <message>
            <source>Rename the search</source>
            <translation>Renommer la recherche</translation>
        </message>
        <message>
            <source>It keeps the words and the filters, and finds what is new each time.</source>
            <translation>Elle garde les mots et les filtres, et trouve chaque fois ce qui est nouveau.</translation>
        </message>
        <message>
            <source>Name of the search</source>
            <translation>Nom de la recherche</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>System</source>
            <translation>Système</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Contraste élevé</translation>
        </message>
        <message>
            <source>{number}%</source>
            <translation>{number} %</translation>
        </message>
        <message>
            <source>Full</source>
            <translation>Complet</translation>
        </message>
        <message>
            <source>Reduced</source>
            <translation>Réduit</translation>
        </message>
        <message>
            <source>As the interface</source>
            <translation>Celle de l’interface</translation>
        </message>
        <message>
            <source>By the language of the draft</source>
            <translation>Selon la langue du brouillon</translation>
        </message>
        <message>
            <source>Make a pack…</source>
            <translation>Faire un pack…</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n contenu</numerusform>
                <numerusform>%n contenus</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n source(s)</source>
            <translation>
                <numerusform>%n source</numerusform>
                <numerusform>%n sources</numerusform>
            </translation>
        </message>
        <message>
            <source>Packs, folders and files the library was fed from.</source>
            <translation>Packs, dossiers et fichiers qui ont nourri la bibliothèque.</translation>
        </message>
        <message>
            <source>Nothing was imported yet.</source>
            <translation>Rien n’est encore importé.</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <source>Each choice applies at once and is kept.</source>
            <translation>Chaque choix agit aussitôt et reste.</translation>
        </message>
        <message>
            <source>Language and look</source>
            <translation>Langue et apparence</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>The interface. A draft has its own language.</source>
            <translation>Celle de l’interface. Un brouillon a la sienne.</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Apparence</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Taille du texte</translation>
        </message>
        <message>
            <source>Ctrl + and Ctrl − change it from anywhere.</source>
            <translation>Ctrl + et Ctrl − la changent de partout.</translation>
        </message>
        <message>
            <source>Movement</source>
            <translation>Mouvement</translation>
        </message>
        <message>
            <source>Reduced: nothing slides, things appear.</source>
            <translation>Réduit : rien ne glisse, tout apparaît.</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>Clavier</translation>
        </message>
        <message>
            <source>Keys of one letter</source>
            <translation>Touches d’une seule lettre</translation>
        </message>
        <message>
            <source>D, R or X act while no text is being typed. Turn them off if you dictate.</source>
            <translation>D, R ou X agissent hors de toute saisie. Désactivez-les si vous dictez.</translation>
        </message>
        <message>
            <source>All keys</source>
            <translation>Toutes les touches</translation>
        </message>
        <message>
            <source>They are listed in the help, on every page.</source>
            <translation>L’aide les donne, sur chaque page.</translation>
        </message>
        <message>
            <source>Show the keys</source>
            <translation>Voir les touches</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Vous</translation>
        </message>
        <message>
            <source>For the greeting and the preview of a post. It stays on this laptop.</source>
            <translation>Pour le bonjour et l’aperçu d’un post. Cela reste sur ce portable.</translation>
        </message>
        <message>
            <source>First name</source>
            <translation>Prénom</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Job or headline</source>
            <translation>Métier ou titre</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>Écriture</translation>
        </message>
        <message>
            <source>Usual network</source>
            <translation>Réseau habituel</translation>
        </message>
        <message>
            <source>New drafts begin for it.</source>
            <translation>Les nouveaux brouillons commencent pour lui.</translation>
        </message>
        <message>
            <source>Language of new drafts</source>
            <translation>Langue des nouveaux brouillons</translation>
        </message>
        <message>
            <source>A draft from a content follows the content.</source>
            <translation>Un brouillon tiré d’un contenu suit le contenu.</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <source>Whose rules hold on saying where you work.</source>
            <translation>Ses règles guident la façon de dire où vous travaillez.</translation>
        </message>
        <message>
            <source>My voice</source>
            <translation>Ma voix</translation>
        </message>
        <message>
            <source>How you write, measured in your posts. Proposals follow it.</source>
            <translation>Votre façon d’écrire, mesurée dans vos posts. Les propositions la suivent.</translation>
        </message>
        <message>
            <source>See and set…</source>
            <translation>Voir et régler…</translation>
        </message>
        <message>
            <source>Remarks while you write</source>
            <translation>Remarques pendant l’écriture</translation>
        </message>
        <message>
            <source>Advice can be switched off. Open questions, length and embargo always hold the copy back.</source>
            <translation>Les conseils se désactivent. Questions ouvertes, longueur et embargo retiennent toujours la copie.</translation>
        </message>
        <message>
            <source>Remarks put aside in every draft</source>
            <translation>Remarques mises de côté dans tous les brouillons</translation>
        </message>
        <message>
            <source>Those of one draft stand at the foot of its checks.</source>
            <translation>Celles d’un seul brouillon sont au bas de sa relecture.</translation>
        </message>
        <message>
            <source>Your dictionary</source>
            <translation>Votre dictionnaire</translation>
        </message>
        <message>
            <source>Words you said are right. Spelling leaves them alone.</source>
            <translation>Les mots que vous avez dits justes. L’orthographe les laisse tranquilles.</translation>
        </message>
        <message>
            <source>Networks</source>
            <translation>Réseaux</translation>
        </message>
        <message>
            <source>The link in the first comment</source>
            <translation>Le lien en premier commentaire</translation>
        </message>
        <message>
            <source>On LinkedIn and where else people say a link costs readers (no network documents it), a link on a line of its own leaves the text and waits for the comment.</source>
            <translation>Sur LinkedIn et partout où l’on dit qu’un lien coûte des lecteurs (aucun réseau ne le documente), un lien seul sur sa ligne quitte le texte et attend le commentaire.</translation>
        </message>
        <message>
            <source>Mark your own links</source>
            <translation>Marquer vos propres liens</translation>
        </message>
        <message>
            <source>Adds utm_source, utm_medium and utm_campaign to links to your own addresses, so that their statistics tell where a visit came from.</source>
            <translation>Ajoute utm_source, utm_medium et utm_campaign aux liens vers vos propres adresses : leurs statistiques disent alors d’où vient une visite.</translation>
        </message>
        <message>
            <source>Your own addresses, such as heliane.example</source>
            <translation>Vos propres adresses, par exemple heliane.example</translation>
        </message>
        <message>
            <source>Name of the campaign</source>
            <translation>Nom de la campagne</translation>
        </message>
        <message>
            <source>Your Mastodon server, such as mastodon.social</source>
            <translation>Votre serveur Mastodon, par exemple mastodon.social</translation>
        </message>
        <message>
            <source>Characters a post may have on that server</source>
            <translation>Nombre de caractères d’un post sur ce serveur</translation>
        </message>
        <message>
            <source>Characters a post may have on your internal network</source>
            <translation>Nombre de caractères d’un post sur votre réseau interne</translation>
        </message>
        <message>
            <source>Routine</source>
            <translation>Routine</translation>
        </message>
        <message>
            <source>The week starts on</source>
            <translation>La semaine commence le</translation>
        </message>
        <message>
            <source>Weeks in a row are counted from that day.</source>
            <translation>Les semaines d’affilée se comptent depuis ce jour.</translation>
        </message>
        <message>
            <source>Show weeks in a row</source>
            <translation>Montrer les semaines d’affilée</translation>
        </message>
        <message>
            <source>Without it the count goes on, out of sight.</source>
            <translation>Sinon, le compte continue hors de vue.</translation>
        </message>
        <message>
            <source>Sources of content</source>
            <translation>Sources de contenus</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>Sources</translation>
        </message>
        <message>
            <source>Sources and last imports…</source>
            <translation>Sources et derniers imports…</translation>
        </message>
        <message>
            <source>Import files or a pack</source>
            <translation>Importer des fichiers ou un pack</translation>
        </message>
        <message>
            <source>Import a folder</source>
            <translation>Importer un dossier</translation>
        </message>
        <message>
            <source>Subscriptions…</source>
            <translation>Abonnements…</translation>
        </message>
        <message>
            <source>Your data</source>
            <translation>Vos données</translation>
        </message>
        <message>
            <source>One folder on this laptop</source>
            <translation>Un seul dossier sur ce portable</translation>
        </message>
        <message>
            <source>Open the folder</source>
            <translation>Ouvrir le dossier</translation>
        </message>
        <message>
            <source>Export everything</source>
            <translation>Tout exporter</translation>
        </message>
        <message>
            <source>One zip file: drafts, routine, library, pictures, settings.</source>
            <translation>Un fichier zip : brouillons, routine, bibliothèque, images, réglages.</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <source>Erase everything</source>
            <translation>Tout effacer</translation>
        </message>
        <message>
            <source>Drafts, routine, library and settings leave this laptop for good.</source>
            <translation>Brouillons, routine, bibliothèque et réglages quittent ce portable pour de bon.</translation>
        </message>
        <message>
            <source>Erase…</source>
            <translation>Effacer…</translation>
        </message>
        <message>
            <source>About</source>
            <translation>À propos</translation>
        </message>
        <message>
            <source>Advocate Desktop</source>
            <translation>Advocate Desktop</translation>
        </message>
        <message>
            <source>About and licences</source>
            <translation>À propos et licences</translation>
        </message>
    </context>
    <context>
        <name>ShadeKey</name>
        <message>
            <source>none</source>
            <translation>aucun</translation>
        </message>
        <message>
            <source>more posts</source>
            <translation>plus de posts</translation>
        </message>
        <message>
            <source>A shade for each post: none, 1, 2, 3, 4 and more.</source>
            <translation>Une nuance par post : aucun, 1, 2, 3, 4 et plus.</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <source>{days}, around {hour}</source>
            <translation>{days}, vers {hour}</translation>
        </message>
        <message>
            <source>from {day} on</source>
            <translation>à partir du {day}</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>depuis le {day}</translation>
        </message>
        <message>
            <source>Take back: {what}</source>
            <translation>Annuler : {what}</translation>
        </message>
        <message>
            <source>Edit the pause: {days}</source>
            <translation>Modifier la pause : {days}</translation>
        </message>
        <message>
            <source>Remove the pause: {days}</source>
            <translation>Retirer la pause : {days}</translation>
        </message>
        <message>
            <source>to come</source>
            <translation>à venir</translation>
        </message>
        <message>
            <source>over</source>
            <translation>passée</translation>
        </message>
        <message>
            <source>now</source>
            <translation>maintenant</translation>
        </message>
        <message>
            <source>too short to pause a week</source>
            <translation>trop courte pour une semaine en pause</translation>
        </message>
        <message numerus="yes">
            <source>%n week(s) on a pause</source>
            <translation>
                <numerusform>%n semaine en pause</numerusform>
                <numerusform>%n semaines en pause</numerusform>
            </translation>
        </message>
        <message>
            <source>Show all {count}</source>
            <translation>Tout afficher ({count})</translation>
        </message>
    </context>
    <context>
        <name>SortRound</name>
        <message>
            <source>Every card has its pile</source>
            <translation>Chaque carte a sa pile</translation>
        </message>
        <message>
            <source>Open a pile to look through it, or go on to the next round.</source>
            <translation>Ouvrez une pile pour la parcourir, ou passez à la manche suivante.</translation>
        </message>
        <message>
            <source>All cards are sorted.</source>
            <translation>Toutes les cartes sont triées.</translation>
        </message>
        <message>
            <source>{family} {done} of {total}</source>
            <translation>{family} {done} sur {total}</translation>
        </message>
    </context>
    <context>
        <name>SourcePane</name>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
        <message>
            <source>Fold the source</source>
            <translation>Replier la source</translation>
        </message>
        <message numerus="yes">
            <source>copied as is, %n passage(s)</source>
            <translation>
                <numerusform>repris tel quel, %n passage</numerusform>
                <numerusform>repris tel quel, %n passages</numerusform>
            </translation>
        </message>
        <message>
            <source>Unfold the source</source>
            <translation>Déplier la source</translation>
        </message>
    </context>
    <context>
        <name>SourceText</name>
        <message>
            <source>Source</source>
            <translation>Source</translation>
        </message>
    </context>
    <context>
        <name>SourceWords</name>
        <message>
            <source>Single files</source>
            <translation>Fichiers isolés</translation>
        </message>
        <message>
            <source>files</source>
            <translation>fichiers</translation>
        </message>
        <message>
            <source>Pack</source>
            <translation>Pack</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Fichiers</translation>
        </message>
        <message>
            <source>Feed</source>
            <translation>Flux</translation>
        </message>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n contenu</numerusform>
                <numerusform>%n contenus</numerusform>
            </translation>
        </message>
        <message>
            <source>version {version}</source>
            <translation>version {version}</translation>
        </message>
        <message numerus="yes">
            <source>%n withdrawn</source>
            <translation>
                <numerusform>%n retiré par son entreprise</numerusform>
                <numerusform>%n retirés par leur entreprise</numerusform>
            </translation>
        </message>
        <message>
            <source>Last import: {moment}</source>
            <translation>Dernier import : {moment}</translation>
        </message>
        <message>
            <source>Contact: {value}</source>
            <translation>Contact : {value}</translation>
        </message>
        <message>
            <source>Newer versions: {value}</source>
            <translation>Nouvelles versions : {value}</translation>
        </message>
        <message>
            <source>A subscription brings what is new there.</source>
            <translation>Un abonnement apporte ce qu’il y a de nouveau.</translation>
        </message>
        <message>
            <source>“{name}” is out of the library.</source>
            <translation>« {name} » n’est plus dans la bibliothèque.</translation>
        </message>
        <message>
            <source>Its subscription would bring it back: turn that off too.</source>
            <translation>Son abonnement la ferait revenir : désactivez-le aussi.</translation>
        </message>
        <message>
            <source>Not signed: nothing proves who made it.</source>
            <translation>Non signé : rien ne prouve qui l’a fait.</translation>
        </message>
        <message>
            <source>Its key is kept: another one would be stopped.</source>
            <translation>Sa clé est gardée : une autre serait arrêtée.</translation>
        </message>
        <message>
            <source>Its key is not kept: the next version will ask whether you know it.</source>
            <translation>Sa clé n’est pas gardée : la prochaine version vous demandera si vous la connaissez.</translation>
        </message>
        <message>
            <source>Signed. {kept}</source>
            <translation>Signé. {kept}</translation>
        </message>
        <message>
            <source>Fingerprint: {fingerprint}</source>
            <translation>Empreinte : {fingerprint}</translation>
        </message>
        <message>
            <source>Not taken</source>
            <translation>Rien de pris</translation>
        </message>
        <message>
            <source>Taken out: {moment}.</source>
            <translation>Sortie de la bibliothèque : {moment}.</translation>
        </message>
        <message>
            <source>Until {day} it can come back as it was, with what you noted, read and made from it.</source>
            <translation>Jusqu’au {day}, elle peut revenir telle qu’elle était, avec ce que vous avez lu, noté et tiré d’elle.</translation>
        </message>
    </context>
    <context>
        <name>SourcesDialog</name>
        <message>
            <source>Sources</source>
            <translation>Sources</translation>
        </message>
        <message>
            <source>What the library was fed from. Nothing is fetched from here.</source>
            <translation>Ce qui a nourri la bibliothèque. Rien n’est téléchargé d’ici.</translation>
        </message>
        <message>
            <source>Subscriptions…</source>
            <translation>Abonnements…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Last imports</source>
            <translation>Derniers imports</translation>
        </message>
        <message>
            <source>Taken out</source>
            <translation>Retirées</translation>
        </message>
        <message>
            <source>Show its contents</source>
            <translation>Voir ses contenus</translation>
        </message>
        <message>
            <source>Import again</source>
            <translation>Importer de nouveau</translation>
        </message>
        <message>
            <source>Forget its key…</source>
            <translation>Oublier sa clé…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Read what it brought</source>
            <translation>Lire ce qu’il a apporté</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Remettre</translation>
        </message>
        <message>
            <source>What you take out of the library can be put back from here for thirty days.</source>
            <translation>Ce que vous retirez de la bibliothèque peut être remis d’ici pendant trente jours.</translation>
        </message>
        <message>
            <source>Nothing taken out</source>
            <translation>Rien n’a été retiré</translation>
        </message>
        <message>
            <source>“Add”, in the library, takes in a pack, files or a folder. They can also be dropped on it.</source>
            <translation>« Ajouter », dans la bibliothèque, prend un pack, des fichiers ou un dossier. Vous pouvez aussi les y déposer.</translation>
        </message>
        <message>
            <source>Nothing imported yet</source>
            <translation>Rien n’est encore importé</translation>
        </message>
        <message>
            <source>Forget the key of “{name}”?</source>
            <translation>Oublier la clé de « {name} » ?</translation>
        </message>
        <message>
            <source>The next version will be asked about as if its publisher were new, whoever signed it.</source>
            <translation>La prochaine version vous posera la question comme pour un éditeur inconnu, quel que soit le signataire.</translation>
        </message>
        <message>
            <source>Keep the key</source>
            <translation>Garder la clé</translation>
        </message>
        <message>
            <source>Forget it</source>
            <translation>L’oublier</translation>
        </message>
        <message>
            <source>What you have from it stays as it is.</source>
            <translation>Ce que vous avez de ce pack reste tel quel.</translation>
        </message>
    </context>
    <context>
        <name>StartPane</name>
        <message>
            <source>Choose a folder…</source>
            <translation>Choisir un dossier…</translation>
        </message>
        <message>
            <source>Begin a new pack…</source>
            <translation>Commencer un nouveau pack…</translation>
        </message>
        <message>
            <source>Check a finished pack…</source>
            <translation>Vérifier un pack terminé…</translation>
        </message>
        <message>
            <source>Worked on before</source>
            <translation>Déjà ouverts</translation>
        </message>
        <message>
            <source>Drop a folder here</source>
            <translation>Déposez un dossier ici</translation>
        </message>
        <message>
            <source>That of a pack, or of a blog made with Hugo, Jekyll or MkDocs. It is only read: you see each fault, then what advocates will see.</source>
            <translation>Celui d’un pack, ou d’un blog fait avec Hugo, Jekyll ou MkDocs. Il est lu, jamais modifié : vous voyez chaque faute, puis ce que verront les ambassadeurs.</translation>
        </message>
        <message>
            <source>Folder of the pack or of the blog</source>
            <translation>Dossier du pack ou du blog</translation>
        </message>
        <message>
            <source>Where to begin the new pack</source>
            <translation>Où commencer le nouveau pack</translation>
        </message>
        <message>
            <source>Company packs</source>
            <translation>Packs d’entreprise</translation>
        </message>
        <message>
            <source>Pack to check</source>
            <translation>Pack à vérifier</translation>
        </message>
    </context>
    <context>
        <name>StateRound</name>
        <message>
            <source>One sentence to hold on to</source>
            <translation>Une phrase à laquelle se tenir</translation>
        </message>
        <message>
            <source>Your cards propose it. Change every word that is not yours.</source>
            <translation>Vos cartes la proposent. Changez chaque mot qui n’est pas le vôtre.</translation>
        </message>
        <message>
            <source>My statement</source>
            <translation>Mon énoncé</translation>
        </message>
        <message>
            <source>Take the proposed sentence again</source>
            <translation>Reprendre la phrase proposée</translation>
        </message>
    </context>
    <context>
        <name>StatementDialog</name>
        <message>
            <source>My statement</source>
            <translation>Mon énoncé</translation>
        </message>
        <message>
            <source>What it said before is kept with this version.</source>
            <translation>Ce qu’il disait avant reste gardé avec cette version.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Keep these words</source>
            <translation>Garder ces mots</translation>
        </message>
    </context>
    <context>
        <name>Stepper</name>
        <message>
            <source>Less</source>
            <translation>Moins</translation>
        </message>
        <message>
            <source>More</source>
            <translation>Plus</translation>
        </message>
    </context>
    <context>
        <name>StopDialog</name>
        <message>
            <source>Not copied yet</source>
            <translation>Pas encore copié</translation>
        </message>
        <message numerus="yes">
            <source>%n point(s) to settle before {channel}.</source>
            <translation>
                <numerusform>%n point à régler avant {channel}.</numerusform>
                <numerusform>%n points à régler avant {channel}.</numerusform>
            </translation>
        </message>
        <message>
            <source>Your text is saved, word for word.</source>
            <translation>Votre texte est enregistré, mot pour mot.</translation>
        </message>
        <message>
            <source>Back to the text</source>
            <translation>Revenir au texte</translation>
        </message>
        <message>
            <source>Copy part by part</source>
            <translation>Copier partie par partie</translation>
        </message>
        <message>
            <source>Copy all the same</source>
            <translation>Copier quand même</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>Y aller</translation>
        </message>
    </context>
    <context>
        <name>Studio</name>
        <message>
            <source>Two sentences are enough: what you think, and why.</source>
            <translation>Deux phrases suffisent : ce que vous pensez, et pourquoi.</translation>
        </message>
        <message>
            <source>Begin with something you saw, did or learnt.</source>
            <translation>Partez de ce que vous avez vu, fait ou appris.</translation>
        </message>
        <message>
            <source>The embargo is over. This text can be copied.</source>
            <translation>L’embargo est levé. Ce texte peut être copié.</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Commentaire</translation>
        </message>
        <message>
            <source>Published {day}</source>
            <translation>Publié {day}</translation>
        </message>
        <message>
            <source>Under embargo: copying waits until {moment}.</source>
            <translation>Sous embargo : la copie attend le {moment}.</translation>
        </message>
        <message>
            <source>In French</source>
            <translation>En français</translation>
        </message>
        <message>
            <source>In English</source>
            <translation>En anglais</translation>
        </message>
        <message>
            <source>Saved at {hour}</source>
            <translation>Enregistré à {hour}</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Enregistré</translation>
        </message>
        <message>
            <source>This text could not be saved just now. It is still here, and saving goes on being tried.</source>
            <translation>Ce texte n’a pas pu être enregistré. Il est toujours là, et l’enregistrement sera retenté.</translation>
        </message>
        <message>
            <source>The text is on the clipboard. Paste it somewhere safe.</source>
            <translation>Le texte est dans le presse-papiers. Collez-le en lieu sûr.</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Relire</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <source>Proposals</source>
            <translation>Propositions</translation>
        </message>
        <message>
            <source>Openings</source>
            <translation>Débuts</translation>
        </message>
        <message>
            <source>The draft is in French</source>
            <translation>Le brouillon est en français</translation>
        </message>
        <message>
            <source>The draft is in English</source>
            <translation>Le brouillon est en anglais</translation>
        </message>
        <message>
            <source>Keep this version</source>
            <translation>Garder cette version</translation>
        </message>
        <message>
            <source>Versions…</source>
            <translation>Versions…</translation>
        </message>
        <message>
            <source>Mark as published…</source>
            <translation>Noter comme publié…</translation>
        </message>
        <message>
            <source>Open {name} in the browser</source>
            <translation>Ouvrir {name} dans le navigateur</translation>
        </message>
    </context>
    <context>
        <name>StudioLayout</name>
        <message>
            <source>Not saved yet</source>
            <translation>Pas encore enregistré</translation>
        </message>
    </context>
    <context>
        <name>SubscriptionAccessDialog</name>
        <message>
            <source>Access to {host}</source>
            <translation>Accès à {host}</translation>
        </message>
        <message>
            <source>It goes into the keyring of this computer and to this address alone; it is not shown again.</source>
            <translation>Cela va dans le trousseau de cet ordinateur et à cette seule adresse ; ce ne sera plus affiché.</translation>
        </message>
        <message>
            <source>Name and password</source>
            <translation>Nom et mot de passe</translation>
        </message>
        <message>
            <source>Token</source>
            <translation>Jeton</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Mot de passe</translation>
        </message>
        <message>
            <source>Something is kept for this address. What you type here takes its place.</source>
            <translation>Un accès est déjà gardé pour cette adresse. Ce que vous saisissez ici le remplace.</translation>
        </message>
        <message>
            <source>This address is not encrypted (http): others could read it on the way.</source>
            <translation>Cette adresse n’est pas chiffrée (http) : d’autres pourraient le lire en chemin.</translation>
        </message>
        <message>
            <source>Forget it</source>
            <translation>L’oublier</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Garder</translation>
        </message>
    </context>
    <context>
        <name>SubscriptionAdding</name>
        <message>
            <source>Address of a feed, a pack, or a page with a feed</source>
            <translation>Adresse d’un flux, d’un pack, ou d’une page qui a un flux</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>A folder…</source>
            <translation>Un dossier…</translation>
        </message>
        <message>
            <source>A list of feeds (OPML)…</source>
            <translation>Une liste de flux (OPML)…</translation>
        </message>
        <message>
            <source>Add it all the same</source>
            <translation>Ajouter quand même</translation>
        </message>
        <message>
            <source>“{name}” is no folder: import it from the library.</source>
            <translation>« {name} » n’est pas un dossier : importez-le depuis la bibliothèque.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>A folder to look at</source>
            <translation>Un dossier à consulter</translation>
        </message>
        <message>
            <source>Lists of feeds (*.opml *.xml)</source>
            <translation>Listes de flux (*.opml *.xml)</translation>
        </message>
        <message>
            <source>A list of feeds</source>
            <translation>Une liste de flux</translation>
        </message>
    </context>
    <context>
        <name>SubscriptionCard</name>
        <message>
            <source>Looking</source>
            <translation>Consultation</translation>
        </message>
        <message>
            <source>Look by itself</source>
            <translation>Consulter automatiquement</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>À quel rythme</translation>
        </message>
        <message>
            <source>Log…</source>
            <translation>Journal…</translation>
        </message>
        <message>
            <source>Access…</source>
            <translation>Accès…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Follow this pack</source>
            <translation>Suivre ce pack</translation>
        </message>
        <message>
            <source>“{name}” names this address for its updates. It is asked only if you follow it.</source>
            <translation>« {name} » indique cette adresse pour ses mises à jour. Elle n’est consultée que si vous la suivez.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} sur {total}</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Examen en cours…</translation>
        </message>
        <message>
            <source>It is looked at when you ask.</source>
            <translation>Consulté à votre demande.</translation>
        </message>
        <message>
            <source>Compare the key…</source>
            <translation>Comparer la clé…</translation>
        </message>
        <message>
            <source>Look now</source>
            <translation>Consulter maintenant</translation>
        </message>
    </context>
    <context>
        <name>SubscriptionLogDialog</name>
        <message>
            <source>Looks at “{name}”</source>
            <translation>Consultations de « {name} »</translation>
        </message>
        <message>
            <source>Log</source>
            <translation>Noter</translation>
        </message>
        <message>
            <source>Not looked at yet.</source>
            <translation>Pas encore consulté.</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
    </context>
    <context>
        <name>SubscriptionWatch</name>
        <message>
            <source>“{name}” waits for you: its key is to be compared. See Subscriptions.</source>
            <translation>« {name} » vous attend : sa clé est à comparer. Voyez les abonnements.</translation>
        </message>
        <message>
            <source>{name}: {news}</source>
            <translation>{name} : {news}</translation>
        </message>
        <message>
            <source>It asks to be read: see Sources and last imports.</source>
            <translation>Cela demande à être lu : voyez Sources et derniers imports.</translation>
        </message>
    </context>
    <context>
        <name>SubscriptionWords</name>
        <message>
            <source>every week</source>
            <translation>chaque semaine</translation>
        </message>
        <message numerus="yes">
            <source>every %n day(s)</source>
            <translation>
                <numerusform>tous les jours</numerusform>
                <numerusform>tous les %n jours</numerusform>
            </translation>
        </message>
        <message>
            <source>every day</source>
            <translation>chaque jour</translation>
        </message>
        <message numerus="yes">
            <source>every %n hour(s)</source>
            <translation>
                <numerusform>chaque heure</numerusform>
                <numerusform>toutes les %n heures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n look(s)</source>
            <translation>
                <numerusform>%n consultation</numerusform>
                <numerusform>%n consultations</numerusform>
            </translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Feed</source>
            <translation>Flux</translation>
        </message>
        <message>
            <source>Pack</source>
            <translation>Pack</translation>
        </message>
        <message>
            <source>when I ask</source>
            <translation>à ma demande</translation>
        </message>
        <message>
            <source>Not looked at yet.</source>
            <translation>Pas encore consulté.</translation>
        </message>
        <message>
            <source>Last look {moment}. {gave}</source>
            <translation>Dernière consultation : {moment}. {gave}</translation>
        </message>
        <message>
            <source>Next look in a moment.</source>
            <translation>Prochaine consultation dans un instant.</translation>
        </message>
        <message>
            <source>Next look today, {hour}.</source>
            <translation>Prochaine consultation aujourd’hui, {hour}.</translation>
        </message>
        <message>
            <source>Next look tomorrow, {hour}.</source>
            <translation>Prochaine consultation demain, {hour}.</translation>
        </message>
        <message>
            <source>Next look {day}, {hour}.</source>
            <translation>Prochaine consultation le {day}, {hour}.</translation>
        </message>
        <message>
            <source>({looks} since {moment})</source>
            <translation>({looks} depuis le {moment})</translation>
        </message>
        <message>
            <source>“{name}” names an address for its updates: see Subscriptions.</source>
            <translation>« {name} » indique une adresse pour ses mises à jour : voyez les abonnements.</translation>
        </message>
        <message>
            <source>{day}, {hour}</source>
            <translation>{day}, {hour}</translation>
        </message>
    </context>
    <context>
        <name>SubscriptionsDialog</name>
        <message>
            <source>Subscriptions</source>
            <translation>Abonnements</translation>
        </message>
        <message>
            <source>Folders, feeds and packs that are looked at for what is new. Nothing is asked unless you want it, and then the address alone goes out: no name, no cookie.</source>
            <translation>Dossiers, flux et packs où l’on cherche du nouveau. Rien n’est demandé sans votre accord ; alors seule l’adresse part, sans nom ni cookie.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Nothing is looked at yet</source>
            <translation>Aucun abonnement</translation>
        </message>
        <message>
            <source>A company may publish a pack or a feed, or share a folder. Add it here: what is new comes into your library when you ask, or by itself once you turn that on.</source>
            <translation>Une entreprise peut publier un pack ou un flux, ou partager un dossier. Ajoutez-le ici : les nouveautés viennent dans votre bibliothèque à votre demande, ou d’elles-mêmes si vous l’activez.</translation>
        </message>
        <message>
            <source>named by this pack</source>
            <translation>indiqué par ce pack</translation>
        </message>
        <message>
            <source>“{name}” is in the list. It is looked at when you ask, until you turn it on.</source>
            <translation>« {name} » est dans la liste. Il est consulté à votre demande, tant que vous ne l’activez pas.</translation>
        </message>
        <message numerus="yes">
            <source>%n feed(s) added.</source>
            <translation>
                <numerusform>%n flux ajouté.</numerusform>
                <numerusform>%n flux ajoutés.</numerusform>
            </translation>
        </message>
        <message>
            <source>The keyring keeps it.</source>
            <translation>Le trousseau le garde.</translation>
        </message>
        <message>
            <source>It is forgotten.</source>
            <translation>C’est oublié.</translation>
        </message>
        <message>
            <source>Remove “{name}” from the subscriptions?</source>
            <translation>Retirer « {name} » des abonnements ?</translation>
        </message>
        <message>
            <source>It is looked at no more. Its log and what the keyring keeps for it go.</source>
            <translation>Il ne sera plus consulté. Son journal et ce que le trousseau garde pour lui disparaissent.</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Garder</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>What it brought stays in your library.</source>
            <translation>Ce qu’il a apporté reste dans votre bibliothèque.</translation>
        </message>
        <message>
            <source>“{name}” is no longer looked at.</source>
            <translation>« {name} » n’est plus consulté.</translation>
        </message>
    </context>
    <context>
        <name>TakingIn</name>
        <message>
            <source>LinkedIn archives and figures</source>
            <translation>Archives et statistiques LinkedIn</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Tous les fichiers</translation>
        </message>
        <message>
            <source>Import my LinkedIn archive</source>
            <translation>Importer mon archive LinkedIn</translation>
        </message>
        <message>
            <source>Reading figures</source>
            <translation>Lecture des statistiques</translation>
        </message>
        <message>
            <source>Reading your archive</source>
            <translation>Lecture de votre archive</translation>
        </message>
        <message>
            <source>Stopped. Your routine is as it was.</source>
            <translation>Arrêté. Votre routine n’a pas changé.</translation>
        </message>
        <message>
            <source>Taking your archive in</source>
            <translation>Import de votre archive</translation>
        </message>
        <message>
            <source>Taking figures in</source>
            <translation>Import des statistiques</translation>
        </message>
        <message>
            <source>Figures taken in.</source>
            <translation>Statistiques importées.</translation>
        </message>
    </context>
    <context>
        <name>TargetPane</name>
        <message>
            <source>Link of the post you answer</source>
            <translation>Lien de la publication à laquelle vous répondez</translation>
        </message>
        <message>
            <source>What the post says</source>
            <translation>Ce que dit la publication</translation>
        </message>
        <message>
            <source>Paste the post here; its link goes above by itself.</source>
            <translation>Collez ici la publication ; son lien ira de lui-même au-dessus.</translation>
        </message>
        <message>
            <source>On {name}</source>
            <translation>Sur {name}</translation>
        </message>
    </context>
    <context>
        <name>ThemesDialog</name>
        <message>
            <source>Rename or merge themes</source>
            <translation>Renommer ou réunir des thèmes</translation>
        </message>
        <message>
            <source>Under a name that another theme has, the two become one. Updates keep your names.</source>
            <translation>Sous le nom d’un autre thème, les deux n’en font qu’un. Les mises à jour gardent vos noms.</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Thème</translation>
        </message>
        <message>
            <source>Call it</source>
            <translation>Nouveau nom</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Réunir</translation>
        </message>
        <message>
            <source>“{theme}” and “{other}” become one.</source>
            <translation>« {theme} » et « {other} » n’en feront qu’un.</translation>
        </message>
    </context>
    <context>
        <name>ThreadDialog</name>
        <message numerus="yes">
            <source>In %n part(s)</source>
            <translation>
                <numerusform>En %n partie</numerusform>
                <numerusform>En %n parties</numerusform>
            </translation>
        </message>
        <message>
            <source>Copy and paste each part in turn, each as an answer to the one before.</source>
            <translation>Copiez et collez chaque partie à son tour, en réponse à la précédente.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>Copy part {number}</source>
            <translation>Copier la partie {number}</translation>
        </message>
        <message>
            <source>Part {number} copied</source>
            <translation>Partie {number} copiée</translation>
        </message>
    </context>
    <context>
        <name>ToastHost</name>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Another idea</source>
            <translation>Une autre idée</translation>
        </message>
        <message>
            <source>Not today</source>
            <translation>Pas aujourd’hui</translation>
        </message>
        <message>
            <source>dddd d MMMM</source>
            <translation>dddd d MMMM</translation>
        </message>
        <message>
            <source>Hello {name}.</source>
            <translation>Bonjour {name}.</translation>
        </message>
        <message>
            <source>Hello.</source>
            <translation>Bonjour.</translation>
        </message>
        <message>
            <source>One idea for today. The rest can wait.</source>
            <translation>Une idée pour aujourd’hui. Le reste peut attendre.</translation>
        </message>
        <message>
            <source>{day} slot</source>
            <translation>Créneau de {day}</translation>
        </message>
        <message>
            <source>Where you stopped</source>
            <translation>Là où vous étiez</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
        <message>
            <source>Ready to copy</source>
            <translation>Prêt à copier</translation>
        </message>
        <message>
            <source>Under way</source>
            <translation>En cours</translation>
        </message>
        <message>
            <source>From your grid</source>
            <translation>Depuis votre grille</translation>
        </message>
        <message>
            <source>From the library</source>
            <translation>Dans la bibliothèque</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>Conversation</translation>
        </message>
        <message>
            <source>In your own words</source>
            <translation>Avec vos mots</translation>
        </message>
        <message>
            <source>Editorial line</source>
            <translation>Ligne éditoriale</translation>
        </message>
        <message>
            <source>To begin</source>
            <translation>À commencer</translation>
        </message>
        <message>
            <source>Free time</source>
            <translation>Temps libre</translation>
        </message>
        <message>
            <source>d MMMM</source>
            <translation>d MMMM</translation>
        </message>
        <message>
            <source>Drafts you begin wait here. Each one is saved as you type.</source>
            <translation>Vos brouillons attendent ici. Chacun s’enregistre pendant que vous écrivez.</translation>
        </message>
        <message>
            <source>week {number}</source>
            <translation>semaine {number}</translation>
        </message>
        <message>
            <source>posts</source>
            <translation>posts</translation>
        </message>
        <message>
            <source>comments</source>
            <translation>commentaires</translation>
        </message>
        <message>
            <source>{done} of {wanted}</source>
            <translation>{done} sur {wanted}</translation>
        </message>
        <message>
            <source>a post</source>
            <translation>un post</translation>
        </message>
        <message>
            <source>a comment</source>
            <translation>un commentaire</translation>
        </message>
        <message>
            <source>a slot</source>
            <translation>un créneau</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>rien encore</translation>
        </message>
        <message>
            <source>free</source>
            <translation>libre</translation>
        </message>
        <message numerus="yes">
            <source>week(s) in a row</source>
            <translation>
                <numerusform>semaine d’affilée</numerusform>
                <numerusform>semaines d’affilée</numerusform>
            </translation>
        </message>
        <message>
            <source>Your best: {best}</source>
            <translation>Votre record : {best}</translation>
        </message>
        <message>
            <source>The last weeks</source>
            <translation>Les dernières semaines</translation>
        </message>
        <message>
            <source>Regularity {percent}%.</source>
            <translation>Régularité {percent} %.</translation>
        </message>
        <message>
            <source>You are on a break: nothing counts against you.</source>
            <translation>Vous êtes en pause : rien ne se retourne contre vous.</translation>
        </message>
        <message numerus="yes">
            <source>%n week(s) in reserve:</source>
            <translation>
                <numerusform>%n semaine en réserve :</numerusform>
                <numerusform>%n semaines en réserve :</numerusform>
            </translation>
        </message>
        <message>
            <source>a week off breaks nothing.</source>
            <translation>une semaine de congé ne casse rien.</translation>
        </message>
        <message>
            <source>Four weeks in a row put one in reserve.</source>
            <translation>Quatre semaines d’affilée en mettent une en réserve.</translation>
        </message>
        <message>
            <source>Set aside until tomorrow.</source>
            <translation>Mis de côté jusqu’à demain.</translation>
        </message>
        <message>
            <source>New draft</source>
            <translation>Nouveau brouillon</translation>
        </message>
        <message>
            <source>Drafts under way</source>
            <translation>Brouillons en cours</translation>
        </message>
        <message>
            <source>See all</source>
            <translation>Tout voir</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>Cette semaine</translation>
        </message>
        <message>
            <source>Posts</source>
            <translation>Posts</translation>
        </message>
        <message>
            <source>Comments</source>
            <translation>Commentaires</translation>
        </message>
    </context>
    <context>
        <name>ToldBlock</name>
        <message>
            <source>Why it is high: {reasons}</source>
            <translation>Pourquoi il est bien placé : {reasons}</translation>
        </message>
        <message numerus="yes">
            <source>Told %n more time(s)</source>
            <translation>
                <numerusform>Raconté %n autre fois</numerusform>
                <numerusform>Raconté %n autres fois</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>UndoLine</name>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>VersionsDialog</name>
        <message>
            <source>Versions of this draft</source>
            <translation>Versions de ce brouillon</translation>
        </message>
        <message>
            <source>Bringing one back keeps the present text as a version too.</source>
            <translation>En reprendre une garde aussi le texte actuel comme version.</translation>
        </message>
        <message>
            <source>No version yet. One is kept each time you copy or publish, and when you ask for it.</source>
            <translation>Aucune version pour l’instant. Il s’en garde une à chaque copie, à chaque publication et à votre demande.</translation>
        </message>
        <message>
            <source>{reason} · {count} characters</source>
            <translation>{reason} · {count} signes</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Bring this one back</source>
            <translation>Reprendre celle-ci</translation>
        </message>
    </context>
    <context>
        <name>VersionsForm</name>
        <message>
            <source>Versions</source>
            <translation>Versions</translation>
        </message>
        <message>
            <source>Text of the version</source>
            <translation>Texte de la version</translation>
        </message>
    </context>
    <context>
        <name>VoiceDialog</name>
        <message>
            <source>Your voice</source>
            <translation>Votre voix</translation>
        </message>
        <message>
            <source>Language of the posts</source>
            <translation>Langue des posts</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <source>What your posts show</source>
            <translation>Ce que montrent vos posts</translation>
        </message>
        <message>
            <source>Posts of yours</source>
            <translation>Vos posts</translation>
        </message>
        <message>
            <source>Five short questions</source>
            <translation>Cinq questions courtes</translation>
        </message>
        <message>
            <source>Paste posts you wrote yourself, a line of three dashes between them. They stay on this laptop.</source>
            <translation>Collez des posts que vous avez écrits, séparés par une ligne de trois tirets. Ils restent sur cet ordinateur.</translation>
        </message>
        <message>
            <source>Posts to measure</source>
            <translation>Posts à mesurer</translation>
        </message>
        <message>
            <source>Paste them here</source>
            <translation>Collez-les ici</translation>
        </message>
        <message>
            <source>Measure them</source>
            <translation>Les mesurer</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <source>Fewer habits</source>
            <translation>Moins d’habitudes</translation>
        </message>
        <message numerus="yes">
            <source>%n more habit(s)</source>
            <translation>
                <numerusform>Encore %n habitude</numerusform>
                <numerusform>Encore %n habitudes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Say %n habit(s) yourself</source>
            <translation>
                <numerusform>Dire %n habitude vous-même</numerusform>
                <numerusform>Dire %n habitudes vous-même</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VoiceLine</name>
        <message>
            <source>My voice…</source>
            <translation>Ma voix…</translation>
        </message>
        <message>
            <source>Your voice is not known yet: proposals keep to plain words.</source>
            <translation>Votre voix n’est pas encore connue : les propositions restent sobres.</translation>
        </message>
    </context>
    <context>
        <name>WeeksPanel</name>
        <message>
            <source>{counted} of {wanted}</source>
            <translation>{counted} sur {wanted}</translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s) to go</source>
            <translation>
                <numerusform>encore %n commentaire</numerusform>
                <numerusform>encore %n commentaires</numerusform>
            </translation>
        </message>
        <message>
            <source>You are on a pause: nothing is expected.</source>
            <translation>Vous êtes en pause : rien n’est attendu.</translation>
        </message>
        <message>
            <source>This week is kept.</source>
            <translation>Cette semaine est tenue.</translation>
        </message>
        <message>
            <source>{what}, if you like.</source>
            <translation>{what}, si vous voulez.</translation>
        </message>
        <message>
            <source>This week: {what}.</source>
            <translation>Cette semaine : {what}.</translation>
        </message>
        <message>
            <source>&lt;b&gt;A week in reserve was spent on last week.&lt;/b&gt; The weeks in a row go on.</source>
            <translation>&lt;b&gt;Une semaine en réserve a servi la semaine dernière.&lt;/b&gt; La série continue.</translation>
        </message>
        <message numerus="yes">
            <source>Your best stays: %n week(s).</source>
            <translation>
                <numerusform>Votre record reste là : %n semaine.</numerusform>
                <numerusform>Votre record reste là : %n semaines.</numerusform>
            </translation>
        </message>
        <message>
            <source>&lt;b&gt;Nothing to catch up on.&lt;/b&gt; Ten minutes and one comment are a way back in.</source>
            <translation>&lt;b&gt;Rien à rattraper.&lt;/b&gt; Dix minutes et un commentaire suffisent pour reprendre.</translation>
        </message>
        <message>
            <source>&lt;b&gt;Nothing to catch up on.&lt;/b&gt; A week without a post does not reset everything: four weeks in a row put one in reserve.</source>
            <translation>&lt;b&gt;Rien à rattraper.&lt;/b&gt; Une semaine sans post ne remet pas tout à zéro : quatre d’affilée en mettent une en réserve.</translation>
        </message>
        <message>
            <source>&lt;b&gt;You are on a pause until {day}.&lt;/b&gt; Nothing counts against you.</source>
            <translation>&lt;b&gt;Vous êtes en pause jusqu’au {day}.&lt;/b&gt; Rien ne se retourne contre vous.</translation>
        </message>
    </context>
    <context>
        <name>WelcomePage</name>
        <message>
            <source>Posts a week</source>
            <translation>Posts par semaine</translation>
        </message>
        <message>
            <source>Comments a week</source>
            <translation>Commentaires par semaine</translation>
        </message>
        <message>
            <source>Around what time</source>
            <translation>Vers quelle heure</translation>
        </message>
        <message numerus="yes">
            <source>%n post(s) a week</source>
            <translation>
                <numerusform>%n post par semaine</numerusform>
                <numerusform>%n posts par semaine</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s) a week</source>
            <translation>
                <numerusform>%n commentaire par semaine</numerusform>
                <numerusform>%n commentaires par semaine</numerusform>
            </translation>
        </message>
        <message>
            <source>H:mm</source>
            <translation>H' h 'mm</translation>
        </message>
        <message>
            <source>around {time}</source>
            <translation>vers {time}</translation>
        </message>
        <message>
            <source>{step} of {count}</source>
            <translation>{step} sur {count}</translation>
        </message>
        <message>
            <source>Let’s begin</source>
            <translation>C’est parti</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <source>Your voice, your line, your pace.</source>
            <translation>Votre voix, votre ligne, votre rythme.</translation>
        </message>
        <message>
            <source>A quiet place to prepare what you share about your work.</source>
            <translation>Un endroit calme pour préparer ce que vous partagez de votre travail.</translation>
        </message>
        <message>
            <source>You sign it, you say it.</source>
            <translation>Vous signez, vous décidez.</translation>
        </message>
        <message>
            <source>The application asks, arranges and checks. The words stay yours.</source>
            <translation>L’application questionne, range et relit. Les mots restent les vôtres.</translation>
        </message>
        <message>
            <source>Content, not instructions.</source>
            <translation>Des contenus, pas des consignes.</translation>
        </message>
        <message>
            <source>A pack brings material. The words stay yours.</source>
            <translation>Un pack apporte la matière. Les mots restent les vôtres.</translation>
        </message>
        <message>
            <source>Open my company’s pack</source>
            <translation>Ouvrir le pack de mon entreprise</translation>
        </message>
        <message>
            <source>Company packs (*.advpack *.zip)</source>
            <translation>Packs d’entreprise (*.advpack *.zip)</translation>
        </message>
        <message>
            <source>How data is stored</source>
            <translation>Où sont les données</translation>
        </message>
        <message>
            <source>One folder on this laptop holds everything: content, drafts, routine, settings.</source>
            <translation>Un seul dossier de ce portable contient tout : contenus, brouillons, routine, réglages.</translation>
        </message>
        <message>
            <source>Nothing is sent anywhere; the application opens no connection by itself.</source>
            <translation>Rien n’est envoyé ; l’application n’ouvre aucune connexion d’elle-même.</translation>
        </message>
        <message>
            <source>A copy is made before each change of format. Erase the folder, and all of it is gone.</source>
            <translation>Une copie est faite avant chaque changement de format. Effacez le dossier, et tout disparaît.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Advocate</source>
            <translation>Advocate</translation>
        </message>
        <message>
            <source>Welcome</source>
            <translation>Bienvenue</translation>
        </message>
        <message>
            <source>Three choices, two minutes. You can change all of them later in Settings.</source>
            <translation>Trois choix, deux minutes. Tout se change plus tard dans les réglages.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <source>What stays here</source>
            <translation>Ce qui reste ici</translation>
        </message>
        <message>
            <source>Nothing leaves this laptop</source>
            <translation>Rien ne quitte ce portable</translation>
        </message>
        <message>
            <source>No account, no tracking, no connection to LinkedIn. You copy your text, you paste it yourself.</source>
            <translation>Pas de compte, pas de suivi, pas de connexion à LinkedIn. Vous copiez votre texte, vous le collez vous-même.</translation>
        </message>
        <message>
            <source>Your drafts and your routine are yours</source>
            <translation>Vos brouillons et votre routine sont à vous</translation>
        </message>
        <message>
            <source>Neither your manager nor the programme lead can see them, unless you export a file and send it.</source>
            <translation>Ni votre responsable ni l’animation du programme ne les voient, sauf si vous exportez un fichier et l’envoyez.</translation>
        </message>
        <message>
            <source>Taking part is your choice</source>
            <translation>Participer est votre choix</translation>
        </message>
        <message>
            <source>Stop whenever you like. Everything you make here can be exported, and erased.</source>
            <translation>Arrêtez quand vous voulez. Tout ce que vous faites ici s’exporte, et s’efface.</translation>
        </message>
        <message>
            <source>Who is writing?</source>
            <translation>Qui écrit ?</translation>
        </message>
        <message>
            <source>For the greeting and the preview of your posts. All of it is optional and stays here.</source>
            <translation>Pour vous saluer et pour l’aperçu de vos posts. Rien n’est obligatoire, tout reste ici.</translation>
        </message>
        <message>
            <source>First name</source>
            <translation>Prénom</translation>
        </message>
        <message>
            <source>Name, as on your profile</source>
            <translation>Nom, comme sur votre profil</translation>
        </message>
        <message>
            <source>What you do, as on your profile</source>
            <translation>Ce que vous faites, comme sur votre profil</translation>
        </message>
        <message>
            <source>Material, and a rhythm</source>
            <translation>De la matière, un rythme</translation>
        </message>
        <message>
            <source>All of it can be changed later in Settings.</source>
            <translation>Tout se change plus tard dans les réglages.</translation>
        </message>
        <message>
            <source>Where does the content come from?</source>
            <translation>D’où viennent les contenus ?</translation>
        </message>
        <message>
            <source>An .advpack file from your communications team</source>
            <translation>Un fichier .advpack reçu de la communication</translation>
        </message>
        <message>
            <source>Try with Héliane</source>
            <translation>Essayer avec Héliane</translation>
        </message>
        <message>
            <source>A fictional company, to be erased whenever you like</source>
            <translation>Une entreprise fictive, à effacer quand vous voulez</translation>
        </message>
        <message>
            <source>Start without a pack</source>
            <translation>Commencer sans pack</translation>
        </message>
        <message>
            <source>Your own ideas are enough</source>
            <translation>Vos propres idées suffisent</translation>
        </message>
        <message>
            <source>Which rhythm suits you?</source>
            <translation>Quel rythme vous va ?</translation>
        </message>
        <message>
            <source>A small rhythm kept is worth more than a large one dropped.</source>
            <translation>Un petit rythme tenu vaut mieux qu’un grand abandonné.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Retour</translation>
        </message>
    </context>
    <context>
        <name>WindowWords</name>
        <message>
            <source>Your window, today</source>
            <translation>Votre fenêtre, aujourd’hui</translation>
        </message>
        <message>
            <source>Your window, until {day}</source>
            <translation>Votre fenêtre, jusqu’au {day}</translation>
        </message>
        <message>
            <source>Your window opens {day}</source>
            <translation>Votre fenêtre ouvre le {day}</translation>
        </message>
        <message>
            <source>Your window was {day}</source>
            <translation>Votre fenêtre était le {day}</translation>
        </message>
        <message>
            <source>Window until {day}</source>
            <translation>Fenêtre jusqu’au {day}</translation>
        </message>
        <message>
            <source>Window opens {day}</source>
            <translation>Fenêtre dès le {day}</translation>
        </message>
        <message>
            <source>Window was {day}</source>
            <translation>Fenêtre passée le {day}</translation>
        </message>
        <message>
            <source>Open today</source>
            <translation>Ouverte aujourd’hui</translation>
        </message>
        <message>
            <source>Open until {day}</source>
            <translation>Ouverte jusqu’au {day}</translation>
        </message>
        <message>
            <source>Opens {day}</source>
            <translation>Ouvre le {day}</translation>
        </message>
        <message>
            <source>It was {day}</source>
            <translation>C’était le {day}</translation>
        </message>
        <message>
            <source>Your window is open today.</source>
            <translation>Votre fenêtre est ouverte aujourd’hui.</translation>
        </message>
        <message>
            <source>Your window is open until {day}.</source>
            <translation>Votre fenêtre est ouverte jusqu’au {day}.</translation>
        </message>
        <message>
            <source>Your window opens {day}.</source>
            <translation>Votre fenêtre ouvre le {day}.</translation>
        </message>
        <message>
            <source>Your window was {day}.</source>
            <translation>Votre fenêtre était le {day}.</translation>
        </message>
        <message>
            <source>Your window is the working days drawn for you, so that colleagues do not all post the same thing at once. It is advice, never a lock.</source>
            <translation>Votre fenêtre, ce sont les jours ouvrés tirés pour vous, afin que les collègues ne publient pas tous la même chose ensemble. C’est un conseil, jamais un verrou.</translation>
        </message>
        <message>
            <source>ddd d MMM</source>
            <translation>ddd d MMM</translation>
        </message>
        <message>
            <source>d MMM</source>
            <translation>d MMM</translation>
        </message>
        <message>
            <source>dddd d MMMM</source>
            <translation>dddd d MMMM</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>To start</source>
            <translation>À commencer</translation>
        </message>
        <message>
            <source>Ready to copy</source>
            <translation>Prêt à copier</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Copié</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Publié</translation>
        </message>
        <message>
            <source>End of a session</source>
            <translation>Fin d’une séance</translation>
        </message>
        <message>
            <source>Kept by you</source>
            <translation>Gardée par vous</translation>
        </message>
        <message>
            <source>Before another version came back</source>
            <translation>Avant le retour d’une autre version</translation>
        </message>
        <message>
            <source>{hour}:{minute}</source>
            <translation>{hour} h {minute}</translation>
        </message>
        <message>
            <source>today</source>
            <translation>aujourd’hui</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>hier</translation>
        </message>
        <message>
            <source>{day}, {hour}</source>
            <translation>{day}, {hour}</translation>
        </message>
        <message>
            <source>Comment without words yet</source>
            <translation>Commentaire encore vide</translation>
        </message>
        <message>
            <source>Post without words yet</source>
            <translation>Post encore vide</translation>
        </message>
        <message>
            <source>changed on {day}</source>
            <translation>modifié le {day}</translation>
        </message>
        <message>
            <source>Comment</source>
            <translation>Commentaire</translation>
        </message>
        <message>
            <source>changed {day}</source>
            <translation>modifié {day}</translation>
        </message>
        <message>
            <source>Rests until tomorrow</source>
            <translation>Repose jusqu’à demain</translation>
        </message>
        <message>
            <source>Rests until {day}</source>
            <translation>Repose jusqu’au {day}</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>Supprimé</translation>
        </message>
    </context>
    <context>
        <name>WorthDialog</name>
        <message>
            <source>What the sums rest on</source>
            <translation>Ce sur quoi reposent les totaux</translation>
        </message>
        <message>
            <source>These numbers are yours. Without one of them, the sum it is for is not shown.</source>
            <translation>Ces nombres sont les vôtres. Sans l’un d’eux, le total qui en dépend n’est pas montré.</translation>
        </message>
        <message>
            <source>Relations on {network}</source>
            <translation>Relations sur {network}</translation>
        </message>
        <message>
            <source>People who share</source>
            <translation>Personnes qui partagent</translation>
        </message>
        <message>
            <source>Ads: 1,000 views cost</source>
            <translation>Publicité : coût des 1 000 vues</translation>
        </message>
        <message>
            <source>Your posts cost, a year</source>
            <translation>Coût de vos posts, par an</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Garder</translation>
        </message>
    </context>
    <context>
        <name>WriteForm</name>
        <message>
            <source>Back to all drafts</source>
            <translation>Revenir à tous les brouillons</translation>
        </message>
        <message>
            <source>Title of the draft</source>
            <translation>Titre du brouillon</translation>
        </message>
        <message>
            <source>Title, for you alone</source>
            <translation>Titre, pour vous seulement</translation>
        </message>
        <message>
            <source>Versions of this draft</source>
            <translation>Versions de ce brouillon</translation>
        </message>
        <message>
            <source>Only the text</source>
            <translation>Le texte seul</translation>
        </message>
        <message>
            <source>Copy the text</source>
            <translation>Copier le texte</translation>
        </message>
        <message>
            <source>Save again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>What is left to do</source>
            <translation>Ce qui reste à faire</translation>
        </message>
        <message>
            <source>Yes, published</source>
            <translation>Oui, c’est publié</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Pas encore</translation>
        </message>
    </context>
    <context>
        <name>WritePage</name>
        <message>
            <source>Copy for the network</source>
            <translation>Copier pour le réseau</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>Question suivante</translation>
        </message>
        <message>
            <source>Previous question</source>
            <translation>Question précédente</translation>
        </message>
        <message>
            <source>Next remark</source>
            <translation>Remarque suivante</translation>
        </message>
        <message>
            <source>What can be done about this remark</source>
            <translation>Que faire de cette remarque</translation>
        </message>
        <message>
            <source>Mend all points of form</source>
            <translation>Régler tous les points de forme</translation>
        </message>
        <message>
            <source>Remarks put aside</source>
            <translation>Remarques mises de côté</translation>
        </message>
        <message>
            <source>Preview or checks</source>
            <translation>Aperçu ou relecture</translation>
        </message>
        <message>
            <source>Fold or unfold the source</source>
            <translation>Replier ou déplier la source</translation>
        </message>
        <message>
            <source>Three ways to begin</source>
            <translation>Trois façons de commencer</translation>
        </message>
        <message>
            <source>Take the first proposal</source>
            <translation>Prendre la première proposition</translation>
        </message>
        <message>
            <source>Take the second proposal</source>
            <translation>Prendre la deuxième proposition</translation>
        </message>
        <message>
            <source>Take the third proposal</source>
            <translation>Prendre la troisième proposition</translation>
        </message>
        <message>
            <source>Three other proposals</source>
            <translation>Trois autres propositions</translation>
        </message>
        <message>
            <source>Only the text</source>
            <translation>Le texte seul</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <source>Versions of this draft</source>
            <translation>Versions de ce brouillon</translation>
        </message>
        <message>
            <source>Copy part by part</source>
            <translation>Copier partie par partie</translation>
        </message>
        <message>
            <source>What is left to do by hand</source>
            <translation>Ce qui reste à faire à la main</translation>
        </message>
        <message>
            <source>Own text for this network</source>
            <translation>Texte propre à ce réseau</translation>
        </message>
        <message>
            <source>Hashtags…</source>
            <translation>Hashtags…</translation>
        </message>
        <message>
            <source>Mentions…</source>
            <translation>Mentions…</translation>
        </message>
        <message>
            <source>Save the draft as text</source>
            <translation>Enregistrer le brouillon en texte</translation>
        </message>
        <message>
            <source>Save this week as a folder</source>
            <translation>Enregistrer cette semaine dans un dossier</translation>
        </message>
        <message>
            <source>Can I hold the conversation?</source>
            <translation>Saurai-je tenir la conversation ?</translation>
        </message>
        <message>
            <source>Say where I work</source>
            <translation>Dire où je travaille</translation>
        </message>
        <message>
            <source>Sleep on it until tomorrow</source>
            <translation>Laisser reposer jusqu’à demain</translation>
        </message>
        <message>
            <source>Mark as published</source>
            <translation>Noter comme publié</translation>
        </message>
        <message>
            <source>All drafts</source>
            <translation>Tous les brouillons</translation>
        </message>
        <message>
            <source>Already saved: every word is kept as you type.</source>
            <translation>Déjà enregistré : chaque mot est gardé à mesure.</translation>
        </message>
    </context>
    <context>
        <name>YearPanel</name>
        <message>
            <source>The half-year before</source>
            <translation>Le semestre d’avant</translation>
        </message>
        <message>
            <source>The half-year after</source>
            <translation>Le semestre d’après</translation>
        </message>
        <message>
            <source>Year shown: {year}</source>
            <translation>Année affichée : {year}</translation>
        </message>
        <message>
            <source>{first} to {last} {year}</source>
            <translation>{first} à {last} {year}</translation>
        </message>
        <message>
            <source>The year, week by week</source>
            <translation>L’année, semaine par semaine</translation>
        </message>
        <message>
            <source>less</source>
            <translation>moins</translation>
        </message>
        <message>
            <source>more</source>
            <translation>plus</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>rien encore</translation>
        </message>
        <message>
            <source>Days of {year}: {what}</source>
            <translation>Jours de {year} : {what}</translation>
        </message>
        <message>
            <source>to come</source>
            <translation>à venir</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>rien</translation>
        </message>
        <message>
            <source>{what}, on a pause</source>
            <translation>{what}, en pause</translation>
        </message>
        <message>
            <source>{day}: {what}</source>
            <translation>{day} : {what}</translation>
        </message>
        <message>
            <source>pause</source>
            <translation>pause</translation>
        </message>
        <message numerus="yes">
            <source>%n week(s)</source>
            <translation>
                <numerusform>%n semaine</numerusform>
                <numerusform>%n semaines</numerusform>
            </translation>
        </message>
        <message>
            <source>{weeks}, your best so far</source>
            <translation>{weeks}, votre record pour l’instant</translation>
        </message>
        <message>
            <source>{weeks}, your best</source>
            <translation>{weeks}, votre record</translation>
        </message>
    </context>
    <context>
        <name>_Block</name>
        <message>
            <source>Fewer of these</source>
            <translation>En montrer moins</translation>
        </message>
        <message numerus="yes">
            <source>%n more like this</source>
            <translation>
                <numerusform>Encore %n de ce genre</numerusform>
                <numerusform>Encore %n de ce genre</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Counted</name>
        <message numerus="yes">
            <source>%n post(s)</source>
            <translation>
                <numerusform>%n post</numerusform>
                <numerusform>%n posts</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n impression(s)</source>
            <translation>
                <numerusform>%n impression</numerusform>
                <numerusform>%n impressions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reaction(s)</source>
            <translation>
                <numerusform>%n réaction</numerusform>
                <numerusform>%n réactions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n comment(s)</source>
            <translation>
                <numerusform>%n commentaire</numerusform>
                <numerusform>%n commentaires</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n repost(s)</source>
            <translation>
                <numerusform>%n republication</numerusform>
                <numerusform>%n republications</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n click(s)</source>
            <translation>
                <numerusform>%n clic</numerusform>
                <numerusform>%n clics</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lead(s)</source>
            <translation>
                <numerusform>%n prospect</numerusform>
                <numerusform>%n prospects</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n application(s)</source>
            <translation>
                <numerusform>%n candidature</numerusform>
                <numerusform>%n candidatures</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n engagement(s)</source>
            <translation>
                <numerusform>%n interaction</numerusform>
                <numerusform>%n interactions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n post(s) a week</source>
            <translation>
                <numerusform>%n post par semaine</numerusform>
                <numerusform>%n posts par semaine</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Group</name>
        <message>
            <source>Fewer remarks</source>
            <translation>Moins de remarques</translation>
        </message>
        <message numerus="yes">
            <source>%n more remark(s)</source>
            <translation>
                <numerusform>Encore %n remarque</numerusform>
                <numerusform>Encore %n remarques</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>_Room</name>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>What would you answer?</source>
            <translation>Que répondriez-vous ?</translation>
        </message>
    </context>
</TS>
