"""What time it is for those who watch from elsewhere."""

from __future__ import annotations

from deckgen.document import Text
from deckgen.document.prose import line
from deckgen.model import Timed
from deckgen.slides.scene import Scene


def elsewhere(scene: Scene, timed: Timed) -> Text | None:
    """The start in the audience's zones: 13:15 London · 08:15 New York."""
    zones = scene.episode.audience_timezones
    if not timed.start or not zones:
        return None
    return line(scene.say("talk.elsewhere", talk=timed, zones=zones), role="detail")
