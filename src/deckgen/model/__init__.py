"""What an episode is made of. The declarations here are the YAML schema and its reference page."""

from deckgen.model.episode import Booth, Episode, Event, HandoutOptions, Project, SlideLayouts
from deckgen.model.fields import Url, about, leads, shorthand_of
from deckgen.model.people import Item, Link, Person, Section
from deckgen.model.talks import OfficeHours, Pick, Talk, Timed
from deckgen.model.timetable import Day, Entry, timetable

__all__ = [
    "Booth",
    "Day",
    "Entry",
    "Episode",
    "Event",
    "HandoutOptions",
    "Item",
    "Link",
    "OfficeHours",
    "Person",
    "Pick",
    "Project",
    "Section",
    "SlideLayouts",
    "Talk",
    "Timed",
    "Url",
    "about",
    "leads",
    "shorthand_of",
    "timetable",
]
