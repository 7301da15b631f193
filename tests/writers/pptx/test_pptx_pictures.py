"""Pictures of the episode: whole, upright, as small as the slide shows them, never in the way."""

from __future__ import annotations

import io
from typing import Any

from opened import NIGHT, Opened
from PIL import Image
from pptx.enum.shapes import MSO_SHAPE_TYPE

from deckgen.assets import Files
from deckgen.model import Episode, Person, Talk, Url
from deckgen.slides import compose_deck
from deckgen.writers.pptx import write

PIXEL = 9525
RED, BLUE = (200, 0, 0), (0, 0, 200)


def picture(width: int, height: int, kind: str = "PNG", turned: int = 1) -> bytes:
    """Red above, blue below; `turned` is the EXIF orientation that a camera notes."""
    image = Image.new("RGB", (width, height), RED)
    image.paste(BLUE, (0, height // 2, width, height))
    exif = image.getexif()
    exif[0x0112] = turned
    buffer = io.BytesIO()
    image.save(buffer, kind, exif=exif)
    return buffer.getvalue()


ASSETS = Files(
    {
        "wide.png": picture(4000, 1000),
        "square.png": picture(900, 900),
        "turned.jpg": picture(1200, 800, "JPEG", turned=6),
        "words.png": b"these are words",
    }
)


def built(episode: Episode) -> Opened:
    return Opened(write(compose_deck(episode), NIGHT, ASSETS))


def pictures(slide: Any) -> list[Any]:
    kinds = (MSO_SHAPE_TYPE.PICTURE, MSO_SHAPE_TYPE.PLACEHOLDER)
    shapes = [shape for shape in slide.shapes if shape.shape_type in kinds]
    return [shape for shape in shapes if hasattr(shape, "image") and "QR" not in shape.name]


def alt(shape: Any) -> str:
    return str(shape._element.nvPicPr.cNvPr.get("descr"))


def talk(image: str, url: str | None = "https://example.org/talk") -> Episode:
    found = Talk(
        title="Notes", summary="On the engine.", image=image, url=Url(url) if url else None
    )
    return Episode(title="Engines", talks=(found,))


def test_a_talk_shows_its_picture_whole_and_says_what_it_is_of() -> None:
    (shown,) = pictures(built(talk("wide.png")).slide("Notes"))

    assert alt(shown) == "Picture for Notes"
    assert round(shown.width / shown.height, 1) == 4.0
    assert (shown.crop_left, shown.crop_right, shown.crop_top, shown.crop_bottom) == (0, 0, 0, 0)


def test_a_talk_without_code_has_more_room_for_its_picture() -> None:
    beside_code = pictures(built(talk("square.png")).slide("Notes"))[0]
    alone = pictures(built(talk("square.png", None)).slide("Notes"))[0]

    assert alone.width > beside_code.width
    assert alone.width == alone.height


def test_a_picture_has_no_more_pixels_than_twice_what_the_stream_shows() -> None:
    (shown,) = pictures(built(talk("wide.png")).slide("Notes"))

    assert shown.image.size[0] == round(shown.width / PIXEL * 2)


def test_a_picture_stands_upright_as_the_camera_meant_it() -> None:
    (shown,) = pictures(built(talk("turned.jpg")).slide("Notes"))
    upright = Image.open(io.BytesIO(shown.image.blob)).convert("RGB")

    assert upright.width < upright.height
    assert shown.width < shown.height
    left, right = (upright.getpixel((x, 50)) for x in (10, upright.width - 10))
    assert isinstance(left, tuple)
    assert isinstance(right, tuple)
    assert left[2] > 150 > left[0]
    assert right[0] > 150 > right[2]


def test_portraits_stand_in_a_row_on_the_first_slide_by_their_names() -> None:
    ada = Person(name="Ada Lovelace", image="square.png")
    grace = Person(name="Grace Hopper", image="turned.jpg")
    alan = Person(name="Alan Turing")
    shown = pictures(built(Episode(title="Engines", hosts=(ada, alan), guests=(grace,))).slides[0])

    assert [alt(shape) for shape in shown] == ["Ada Lovelace", "Grace Hopper"]
    assert shown[0].top == shown[1].top
    assert shown[0].left + shown[0].width < shown[1].left


def test_a_picture_that_is_not_there_is_a_warning_and_leaves_no_gap() -> None:
    people = [Person(name="Ada Lovelace", image=name) for name in ("gone.png", "square.png")]
    deck = built(Episode(title="Engines", hosts=tuple(people)))
    whole = built(Episode(title="Engines", hosts=tuple(people[1:])))
    problems = deck.written.problems

    assert [(p.code, p.origin, p.is_error) for p in problems] == [("W304", "hosts[0].image", False)]
    assert "there is no file 'gone.png'" in problems[0].message
    assert [s.left for s in pictures(deck.slides[0])] == [s.left for s in pictures(whole.slides[0])]


def test_a_picture_that_is_none_is_a_warning() -> None:
    deck = built(talk("words.png"))

    assert [(p.code, p.origin) for p in deck.written.problems] == [("W304", "talks[0].image")]
    assert pictures(deck.slide("Notes")) == []
