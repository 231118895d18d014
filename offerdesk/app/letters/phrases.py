"""Phrases by which hints know what a letter says, by language; all in small letters.

A phrase is found at the beginning of a word. These are signs and no grammar: a hint may be wrong.
"""

from collections.abc import Mapping

from offerdesk.domain.frozen import frozen


@frozen
class Phrases:
    """What one language says for each thing that a hint looks for."""

    thanks: tuple[str, ...]
    interest: tuple[str, ...]
    need: tuple[str, ...]
    ultimatum: tuple[str, ...]
    apology: tuple[str, ...]
    acceptance: tuple[str, ...]
    source: tuple[str, ...]


PHRASES: Mapping[str, Phrases] = {
    "en": Phrases(
        thanks=("thank", "grateful", "appreciate"),
        interest=(
            "interested",
            "look forward",
            "looking forward",
            "delighted",
            "excited",
            "keen",
            "glad to",
            "would like to work",
            "like to do this work",
            "enjoy",
            "would like to join",
        ),
        need=(
            "i need the money",
            "i need more money",
            "i need a higher",
            "i need at least",
            "my rent",
            "my mortgage",
            "my bills",
            "my debts",
            "my loan",
            "cost of living",
            "to make ends meet",
            "my family needs",
            "i cannot afford",
            "i can't afford",
            "my expenses",
        ),
        ultimatum=(
            "take it or leave it",
            "final offer",
            "or i will decline",
            "or i'll decline",
            "or i walk",
            "otherwise i will",
            "otherwise i'll",
            "non-negotiable",
            "i demand",
            "you must",
            "i insist",
            "unless you",
            "i will have to decline",
        ),
        apology=(
            "sorry to ask",
            "sorry for asking",
            "sorry to bother",
            "sorry for bothering",
            "apologize for asking",
            "apologise for asking",
            "i hope you don't mind",
            "i hate to ask",
            "forgive me for",
            "i'm afraid i have to ask",
        ),
        acceptance=(
            "i accept",
            "i gladly accept",
            "i am happy to accept",
            "i'm happy to accept",
            "i will take the job",
            "count me in",
            "i am joining",
            "i will join",
            "consider this my acceptance",
            "yes, i will",
        ),
        source=("source", "survey", "according to", "report", "http", "study", "data from"),
    ),
    "de": Phrases(
        thanks=("dank", "bedank", "schätze"),
        interest=(
            "interessier",
            "freue mich",
            "freuen",
            "gefreut",
            "große lust",
            "begeister",
            "sehr gern",
            "gern mit",
            "arbeite gern",
            "interesse",
        ),
        need=(
            "ich brauche das geld",
            "ich brauche mehr geld",
            "ich brauche mindestens",
            "meine miete",
            "mein kredit",
            "meine schulden",
            "meine rechnungen",
            "lebenshaltung",
            "über die runden",
            "meine familie braucht",
            "kann ich mir nicht leisten",
            "meine ausgaben",
        ),
        ultimatum=(
            "letztes angebot",
            "sonst sage ich ab",
            "andernfalls sage ich",
            "andernfalls muss ich",
            "sonst muss ich",
            "nicht verhandelbar",
            "ich verlange",
            "ich fordere",
            "ich bestehe",
            "sie müssen",
            "ihr müsst mir",
            "es sei denn, sie",
        ),
        apology=(
            "entschuldigung, dass ich frage",
            "entschuldigen sie, dass ich frage",
            "entschuldige, dass ich frage",
            "tut mir leid, dass ich",
            "tut mir leid, zu fragen",
            "verzeihen sie",
            "es ist mir unangenehm",
            "entschuldigen sie die störung",
        ),
        acceptance=(
            "ich nehme an",
            "ich nehme das angebot",
            "ich nehme ihr angebot",
            "ich nehme euer angebot",
            "nehme ich an",
            "nehme ich gern an",
            "ich sage zu",
            "sage ich zu",
            "ich bin dabei",
            "ja, ich komme",
        ),
        source=("quelle", "laut ", "umfrage", "bericht", "http", "studie", "erhebung", "gemäß"),
    ),
}
