"""Words that stand in every text and say nothing about one, in French and English.

Left out are those that are a word of some weight in the other language: but, car, or, son.
"""

_FRENCH = """
à ai au aucun aussi aux avec avez avons ayant ça ce ceci cela celle celles celui ces cet cette ceux
chaque chez comme comment d dans de depuis des donc dont du elle elles en encore entre es est et étaient
était été être eu eux faut il ils j je jusqu l la laquelle le lequel les leur leurs lors lorsque lui m ma
mais me même mes mon n ne ni nos notre nous on ont où ou par parce pas pendant peut peuvent pour pourquoi
près puis puisque qu quand que quel quelle quelles quels quelque quelques qui quoi s sa sans se selon
sera seront ses si soit sommes sont sous suis sur t ta te tes toi ton tous tout toute toutes très tu un
une vers voici voilà vos votre vous y
"""
_ENGLISH = """
a about after all also am an and any are as at be because been before being both by can could did do does
doing during each for from had has have having he her here him his how i if in into is it its just me
more most my no nor not of off on once only other our ours out over own same she should so some such than
that the their theirs them then there these they this those through to too under until up us very was we
were what when where which while who whom whose why will with would you your yours
"""
STOP_WORDS = frozenset(f"{_FRENCH} {_ENGLISH}".split())


def says_little(word: str) -> bool:
    """Tell whether a word stands in every text; one in capitals is a name: IT, US, vitamin D."""
    return word.lower() in STOP_WORDS and (not word.isupper() or word in {"A", "I"})
