"""Random paragraphs of the kinds a deck holds, the same ones for the same seed."""

from __future__ import annotations

import random
from dataclasses import dataclass

from deckgen.text import Paragraph, Span, family

ARIAL = family("Arial")

# ruff: noqa: E501  # a language a line
WORDS = {
    "en": "the conference talk about better bandwidth management with eBPF and the kernel's TCP stack "
    "for Kubernetes v1.24 (hands-on), state-of-the-art observability: what's next? Q&A 10:30–11:00 "
    "AV WAY To. Yes, 11 11% e.g. open-source well-known end-to-end — cloud-native 2022-05-13 I/O "
    "“quoted” it's A T V Y P/L and/or CI/CD 3.14 #45 @handle it…",
    "de": "Die Verarbeitungsgeschwindigkeit von Netzwerkpaketen überrascht Größe für Straßenbahn- und "
    "Fußgängerverkehr, Donaudampfschifffahrtsgesellschaft z. B. öffentlich „Anführung“ E-Mail-Adresse",
    "es": "¿Qué pasó mañana? El niño corrió rápidamente hacia la estación, ¡increíble! según la "
    "administración pública española; información técnico-científica",
    "fr": "L’été à l’Hôtel-Dieu : « bonjour » où êtes-vous ? aujourd’hui c’est-à-dire très naïf cœur",
    "pl": "Zażółć gęślą jaźń Łukasz Ząbek źdźbło czesko-słowacki przedsiębiorstwo",
    "el": "Η γρήγορη καφέ αλεπού πηδάει πάνω από το τεμπέλικο σκυλί πληροφορική-ψηφιακή",
    "ru": "Съешь же ещё этих мягких французских булок, да выпей чаю какой-нибудь программно-аппаратный",
    "tr": "Pijamalı hasta yağız şoföre çabucak güvendi İstanbul’dan Iğdır’a",
    "vi": "Tiếng Việt rất đẹp và khó nhưng mọi người đều có thể học được nếu chăm chỉ",
    "he": "שלום עולם זהו משפט בעברית עם כמה מילים ארוכות יותר",
}
LONG = (
    "https://www.youtube.com/watch?v=0-mD02qYXHg&list=PLDg_GiBbAx-mY3VFLPbLHcxo6wUjejAOC",
    "https://events.linuxfoundation.org/kubecon-cloudnativecon-europe/program/schedule/",
    "github.com/cilium/cilium/blob/master/Documentation/gettingstarted/bandwidth-manager.rst",
    "pneumonoultramicroscopicsilicovolcanoconiosis",
    "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
    "some_very_long_identifier_with_underscores_in_it",
    "person.with.a.long.name@department.university.example.org",
)


@dataclass(frozen=True)
class Case:
    """A paragraph and the inner width of the box it is set in."""

    paragraph: Paragraph
    width: float


def cases(seed: int, count: int) -> list[Case]:
    """So many random cases."""
    chance = random.Random(seed)  # noqa: S311  # a test wants the same ones each time
    return [_case(chance) for _ in range(count)]


def _case(chance: random.Random) -> Case:
    size = chance.choice((14, 16, 18, 20, 24, 28, 32, 36, 40, 44))
    width = chance.randint(max(100, 6 * size), 900)
    words = WORDS[chance.choice(list(WORDS))].split()
    text = [chance.choice(words) for _ in range(chance.choice((2, 4, 6, 9, 12, 16, 25)))]
    if chance.random() < 0.03:
        text.insert(chance.randrange(len(text)), chance.choice(LONG))
    spans = [Span(" ".join(text))]
    if chance.random() < 0.3:
        at = chance.randrange(len(text))
        spans = [
            Span(" ".join(text[:at]) + " ", chance.random() < 0.5),
            Span(" ".join(text[at:]), True),
        ]
    look = chance.choice(("plain", "plain", "bullet", "hanging", "schedule", "first"))
    if look == "schedule" and width < size * 12:
        look = "plain"
    indent, first, bullet = 0.0, 0.0, ""
    if look == "bullet":
        indent, first, bullet = size * 1.0, -size * 1.0, "•"
    elif look == "hanging":
        indent, first = 30.0, -30.0
    elif look == "first":
        first = 20.0
    elif look == "schedule":
        indent, first = size * 4.0, -size * 4.0
        spans.insert(0, Span("14:35\t", True))
    paragraph = Paragraph(
        tuple(spans), ARIAL, float(size), indent=indent, first=first, bullet=bullet
    )
    return Case(paragraph, float(width))
