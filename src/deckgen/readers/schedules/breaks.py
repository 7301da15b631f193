"""What stands in every programme and is no talk: breaks, meals, registration."""

from __future__ import annotations

import functools
import re
import unicodedata

_NEVER_WORDS = """
break breaks breakfast brunch lunch lunchtime dinner supper coffee tea snack snacks refreshments
registration check-in cloakroom wardrobe garderobe meal meals
pause pausen kaffeepause mittagspause mittagessen fruhstuck abendessen registrierung einlass
dejeuner petit-dejeuner gouter pause-cafe almuerzo comida desayuno cafe registro inscripcion
pranzo colazione pausa
"""
_BESIDE_WORDS = """
a and attendee attendees afternoon all am area begins booth buffet check closes collection
counter day desk doors evening for general hall in is late long mini morning networking
on open opening opens own pick-up pickup pm short speaker the time until up welcome
badge badges und ab mit et le la y e de del
"""
_NEVER, _BESIDE = frozenset(_NEVER_WORDS.split()), frozenset(_BESIDE_WORDS.split())
_WHOLE = {"badge pick-up", "badge pickup", "badge pick up", "badge collection", "badge desk"}
_WHOLE |= {"check in", "checkin", "coat check", "doors open", "doors"}
_GIVEN_BY = re.compile(
    r"\s*(\b(sponsored|hosted|provided|presented|brought to you|served) by\b"
    r"|\bcourtesy of\b|[|(\[/@–—]| - ).*",
    re.IGNORECASE | re.DOTALL,
)


def is_break(title: str, *labels: str, speakers: int = 0) -> bool:
    """Whether a title, or a label such as a track or type, says that this is no talk.

    Every word must be one that such entries are named by: "The coffee machine" and "Lunch and
    learn" stay. "Project Lightning Talk: Break" is one by what stands after its colon. Where
    somebody speaks, only a label can tell.
    """
    if any(map(_says, labels)):
        return True
    if speakers:
        return False
    titles = (title, _GIVEN_BY.sub("", title), _GIVEN_BY.sub("", title.rpartition(": ")[2]))
    return any(map(_says, titles))


@functools.lru_cache(maxsize=4096)
def _says(text: str) -> bool:
    folded = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text[:200].casefold())
        if not unicodedata.combining(letter)
    )
    words = re.findall(r"\w+(?:-\w+)*", folded)
    if " ".join(words) in _WHOLE:
        return True
    return any(word in _NEVER for word in words) and all(
        word in _NEVER or word in _BESIDE for word in words
    )
