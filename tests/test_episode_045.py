"""The first episode, end to end: every fact of its page is in the deck and in the handout."""

from __future__ import annotations

import ctypes
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pypdfium2 import raw

from conftest import Golden
from deckgen import build
from deckgen.document import storyboard
from deckgen.readers import read
from deckgen.sections import compose_handout
from deckgen.slides import compose_deck

CONTENT = Path(__file__).parent.parent / "content" / "045-kubecon-eu-2022.yaml"
NAME = "045-kubecon-eu-2022-preview"

TALKS = {
    "IKEA Private Cloud, eBPF Based Networking, Load Balancing, and Observability with Cilium": (
        "Monday 16 May",
        "10:45–11:15",
        "https://sched.co/zrPW",
    ),
    "Leveraging Cilium and SRv6 for Telco Networking": (
        "Monday 16 May",
        "10:50–11:20",
        "https://sched.co/zso2",
    ),
    "Connecting Klusters on the edge with deep dive into Cilium Cluster Mesh": (
        "Tuesday 17 May",
        "11:35–11:45",
        "https://sched.co/zsAE",
    ),
    "Transparent Live Migration of Services Between Kubernetes Clusters": (
        "Thursday 19 May",
        "15:25–16:00",
        "https://sched.co/ytpo",
    ),
    "Cilium: Welcome, Vision and Updates": (
        "Thursday 19 May",
        "15:25–16:00",
        "https://sched.co/ytq0",
    ),
    "Choosing Cloud Native Technologies for the Journey to Multi-cloud": (
        "Thursday 19 May",
        "15:25–16:00",
        "https://sched.co/ytpu",
    ),
    "Kubernetes Networking 101": ("Friday 20 May", "11:00–12:30", "https://sched.co/ytrV"),
    "Logs Told Us It Was DNS, It Felt Like DNS, It Had To Be DNS, It Wasn’t DNS": (
        "Friday 20 May",
        "11:55–12:30",
        "https://sched.co/ytrw",
    ),
    "Better Bandwidth Management with eBPF": (
        "Friday 20 May",
        "14:00–14:35",
        "https://sched.co/ytsQ",
    ),
    "Composability is to Software as Compounding Interest is to Finance": (
        "Friday 20 May",
        "14:55–15:30",
        "https://sched.co/ytqy",
    ),
    "A Guided Tour of Cilium Service Mesh": (
        "Friday 20 May",
        "16:00–16:35",
        "https://sched.co/yttj",
    ),
}

SCHEDULE = "https://events.linuxfoundation.org/kubecon-cloudnativecon-europe/program/schedule/"
BLOG = "https://cilium.io/blog/2022/05/06/cilium-kubecon-eu-talks"
YOUTUBE = "https://youtu.be/0-mD02qYXHg"

SHARED = [
    "Duffie Cooley",
    "Nicholas Lane",
    "Next-Generation Mutual Authentication with Cilium Service Mesh",
    "https://isovalent.com/blog/post/2022-05-03-servicemesh-security",
    "https://youtu.be/XpccICEYqiA",
    "Security Observability with eBPF",
    "https://isovalent.com/blog/post/2022-04-oreilly-security",
    "Cloud Native eBPF Day EU",
    "https://events.linuxfoundation.org/cloud-native-ebpf-day-europe/",
    "https://cloudnativeebpfdayeu22.sched.com/",
    "Liz Rice",
    "Sarah Novotny",
    "https://cloud-native.rejekts.io/",
    "Cilium OSS booth",
    "Isovalent booth",
    "show floor",
    "swag",
    BLOG,
    "Daniel Bernier",
    "Bell Canada",
    "Virtual office hours",
    "Wednesday 18 May",
    "12:30–13:15",
    SCHEDULE,
    YOUTUBE,
    "KubeCon EU 2022 Preview",
    "Bypassing Falco: How to Compromise a Cluster without Tripping the SOC",
    "Shay Berkovich",
    "BlackBerry",
    "https://sched.co/ytl7",
    "Kubernetes Steering Committee AMA",
    "Christoph Blecker",
    "Red Hat",
    "Bob Killen",
    "Google",
    "Tim Pepper",
    "Davanum Srinivas",
    "VMware",
    "Paris Pittman",
    "Apple",
    "Stephen Augustus",
    "Cisco",
    "https://sched.co/ytnp",
    "The Hitchhiker's Guide to Pod Security",
    "Lachlan Evenson",
    "Microsoft",
    "https://sched.co/ytnL",
    "Keynote: THE API IS PEOPLE!",
    "Head of Open Source",
    "https://sched.co/yuFh",
    "Allyship Workshop: A Human-Centered Approach to Allyship",
    "https://sched.co/10ei9",
    "Cloud Native Security Day!",
    "https://cloudnativesecurityconeu22.sched.com/",
    "Cilium on eks with Liz and Duffie",
    "https://awscontainerdayseurope.splashthat.com/",
    "Make the Secure Kubernetes Supply Chain Work for You",
    "Adolfo García Veytia",
    "@puerco",
    "https://sched.co/ytoz",
    "Too Much to Choose – Making Sense of a Smorgasbord of Security Standards",
    "Anais Urlichs",
    "Rory McCune",
    "https://sched.co/ytsN",
    "Threat Modeling Kubernetes: A Lightspeed Introduction",
    "Lewis Denham-Parry",
    "https://sched.co/ytqj",
]

ONLY_IN_THE_DECK = [
    "https://twitter.com/mauilion",
    "https://twitter.com/apinick",
    "https://twitter.com/lizrice",
    "https://twitter.com/@sarahnovotny",
]


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    built = build(CONTENT.read_bytes(), "content/045-kubecon-eu-2022.yaml")
    assert built.problems == ()
    return dict(built.files)


@pytest.fixture(scope="module")
def deck(files: dict[str, bytes]) -> list[str]:
    """The words and links of each slide and its notes, in reading order."""
    presentation = Presentation(io.BytesIO(files[f"{NAME}.pptx"]))
    return [folded(" ".join(slide_words(slide))) for slide in presentation.slides]


@pytest.fixture(scope="module")
def handout(files: dict[str, bytes]) -> str:
    """The words of all pages in reading order, then the links."""
    document = pypdfium2.PdfDocument(files[f"{NAME}-handout.pdf"])
    pages = [page.get_textpage().get_text_bounded() for page in document]
    return folded(" ".join(pages)) + " " + " ".join(pdf_links(document))


def folded(words: str) -> str:
    """One line, with a word that a hyphen parts at a line's end put together."""
    return re.sub(r"\s+", " ", words.replace("\ufffe", ""))


def slide_words(slide: object) -> Iterator[str]:
    for shape in slide.shapes:  # type: ignore[attr-defined]  # python-pptx has no types
        if shape.has_text_frame:
            yield shape.text_frame.text
    for related in slide.part.rels.values():  # type: ignore[attr-defined]  # see above
        if related.is_external:
            yield related.target_ref
    yield slide.notes_slide.notes_text_frame.text  # type: ignore[attr-defined]  # see above


def pdf_links(document: pypdfium2.PdfDocument) -> Iterator[str]:
    for page in document:
        for number in range(raw.FPDFPage_GetAnnotCount(page)):
            link = raw.FPDFAnnot_GetLink(raw.FPDFPage_GetAnnot(page, number))
            action = raw.FPDFLink_GetAction(link)
            buffer = ctypes.create_string_buffer(2048)
            raw.FPDFAction_GetURIPath(document, action, buffer, len(buffer))
            yield buffer.value.decode("ascii")


@pytest.mark.parametrize("fact", [*SHARED, *ONLY_IN_THE_DECK])
def test_the_deck_holds(fact: str, deck: list[str]) -> None:
    assert any(fact in slide for slide in deck)


@pytest.mark.parametrize("fact", SHARED)
def test_the_handout_holds(fact: str, handout: str) -> None:
    assert fact in handout


@pytest.mark.parametrize("title", TALKS)
def test_each_talk_has_a_slide_with_its_day_time_and_link(title: str, deck: list[str]) -> None:
    day, time, link = TALKS[title]

    assert [s for s in deck if s.startswith(title) and day in s and time in s and link in s]


@pytest.mark.parametrize("title", TALKS)
def test_each_talk_is_in_the_handout_with_its_time_and_link(title: str, handout: str) -> None:
    _, time, link = TALKS[title]

    assert handout.count(title) == 1
    assert time in handout
    assert link in handout


def test_talks_stand_in_order_of_time(deck: list[str], handout: str) -> None:
    slides = [next(i for i, s in enumerate(deck) if s.startswith(title)) for title in TALKS]
    lines = [handout.index(title) for title in TALKS]

    assert slides == sorted(slides)
    assert lines == sorted(lines)


def test_what_runs_at_the_same_time_is_marked(deck: list[str], handout: str) -> None:
    marks = [s for s in deck if s.startswith(tuple(TALKS)) and "At the same time: " in s]

    assert len(marks) == 2 + 3 + 2
    assert handout.count("At the same time as 2 others") == 3
    assert handout.count("Overlaps with") == 4


def test_every_code_in_the_deck_leads_to_its_link(files: dict[str, bytes]) -> None:
    presentation = Presentation(io.BytesIO(files[f"{NAME}.pptx"]))
    found = []
    for slide in presentation.slides:
        for shape in slide.shapes:
            if shape.shape_type in (MSO_SHAPE_TYPE.PICTURE, MSO_SHAPE_TYPE.PLACEHOLDER) and hasattr(
                shape, "image"
            ):
                picture = Image.open(io.BytesIO(shape.image.blob)).convert("L")
                found.append(zxingcpp.read_barcodes(picture)[0].text)

    assert found == [link for _, _, link in TALKS.values()] + [SCHEDULE]


@pytest.mark.parametrize("mode", ["L", "1"])
def test_every_code_on_paper_leads_to_its_link(files: dict[str, bytes], mode: str) -> None:
    document = pypdfium2.PdfDocument(files[f"{NAME}-handout.pdf"])
    found = set()
    for page in document:
        pixels = page.render(scale=150 / 72).to_pil().convert(mode).convert("L")
        found |= {code.text for code in zxingcpp.read_barcodes(pixels)}

    assert found == {SCHEDULE, BLOG, YOUTUBE}


def test_the_storyboards(golden: Golden) -> None:
    episode = read(CONTENT.read_bytes(), CONTENT.name).episode
    assert episode is not None

    golden("045/deck.txt", storyboard(compose_deck(episode)))
    golden("045/handout.txt", storyboard(compose_handout(episode)))
