from __future__ import annotations

import io
from typing import get_args

import pytest
import zxingcpp
from decks import ASSETS, EPISODE, HOSTILE, deck, row, slide, text
from opened import NIGHT, named, opened, paragraphs, properties
from PIL import Image
from pptx.oxml.ns import qn

from deckgen.assets import Files
from deckgen.document import Block, Bullets, Code, Picture, Point, Run, Schedule, Slide, Slot, Text
from deckgen.writers.pptx import write
from deckgen.writers.pptx.drawing import draw


def test_every_block_is_drawn() -> None:
    assert set(get_args(Block)) <= set(draw.registry)


def test_what_is_no_block_is_no_deck() -> None:
    with pytest.raises(TypeError):
        draw(object(), None)  # type: ignore[arg-type]  # that is the point


def test_words_stand_in_named_placeholders_of_named_layouts() -> None:
    talk = opened(EPISODE).slide("Compilers for everyone")

    assert talk.slide_layout.name == "Talk"
    assert [shape.name for shape in talk.shapes] == [
        "Title",
        "Lead",
        "Detail",
        "Body",
        "Address",
        "QR code 7",
        "Footer",
        "Slide Number",
    ]
    assert all(shape.is_placeholder for shape in talk.shapes)
    assert named(talk, "Lead").text_frame.text == "Friday 20 May · 14:00–14:35 CEST"


def test_no_placeholder_stays_empty() -> None:
    for found in opened(HOSTILE).slides:
        empty = [s.name for s in found.placeholders if s.has_text_frame and not s.text_frame.text]
        assert empty == []


def test_footers_and_numbers_are_real_fields() -> None:
    for found in opened(EPISODE).slides:
        kinds = [f.get("type") for f in found._element.iter(qn("a:fld"))]
        assert kinds == ["slidenum"]
        assert named(found, "Footer").text_frame.text == "eCHO episode 45: KubeCon EU 2022 Preview"


def test_every_run_has_a_language() -> None:
    for name, root in opened(HOSTILE).parts("ppt/"):
        for tag in ("a:rPr", "a:endParaRPr"):
            for run in root.iter(qn(tag)):
                assert run.get("lang") in ("en-US", "ja-JP", "zh-CN"), name
        for tag in ("a:r", "a:fld"):
            assert all(run.find(qn("a:rPr")) is not None for run in root.iter(qn(tag)))


def test_points_take_the_layouts_bullets_and_levels() -> None:
    body = paragraphs(opened(EPISODE).slide("Today"))
    second = {paragraph.text: paragraph for paragraph in body}["Second"]

    assert [paragraph.level for paragraph in body] == [0, 0, 1, 2, 2, 3, 4, 4, 0]
    assert properties(second) == {"lvl": "1"}
    assert second._p.find(f"{qn('a:pPr')}/{qn('a:buNone')}") is None


def test_details_stand_under_their_point_without_a_bullet() -> None:
    body = paragraphs(opened(EPISODE).slide("Today"))
    detail = {paragraph.text: paragraph for paragraph in body}["example.org/first"]

    assert properties(detail) == {"indent": "0"}
    assert detail._p.find(f"{qn('a:pPr')}/{qn('a:buNone')}") is not None


def test_a_schedule_hangs_titles_right_of_their_times() -> None:
    content = deck(slide("s", "schedule", "Talks", Schedule((row(1), row(2)))))
    first, detail, *_ = paragraphs(opened(content).slides[0])

    assert first.text == "10:00–10:30\tOn computable numbers, part 1"
    assert "marL" not in properties(first)  # the layout's own hanging indent and tab
    assert detail.level == 1
    layout = opened(content).slides[0].slide_layout
    style = next(s for s in layout.placeholders if s.name == "Body")._element.find(
        f"{qn('p:txBody')}/{qn('a:lstStyle')}/{qn('a:lvl1pPr')}"
    )
    tab = style.find(f"{qn('a:tabLst')}/{qn('a:tab')}")
    assert int(style.get("marL")) == -int(style.get("indent")) == int(tab.get("pos"))


def test_a_row_without_a_time_stands_under_the_titles() -> None:
    from deckgen.document import Row

    rows = (Row("9:00", text("First")), Row("", text("At the same time")))
    _, second = paragraphs(opened(deck(slide("s", "schedule", "Talks", Schedule(rows)))).slides[0])

    assert (second.text, properties(second)) == ("At the same time", {"indent": "0"})


def test_wide_times_move_the_titles() -> None:
    from deckgen.document import Row

    rows = (Row("Mon 16 May, 10:45–11:15", text("First")),)
    first = paragraphs(opened(deck(slide("s", "schedule", "Talks", Schedule(rows)))).slides[0])[0]

    moved = properties(first)
    assert int(moved["marL"]) == -int(moved["indent"]) > 3_000_000


def test_links_lead_where_they_say() -> None:
    today = opened(EPISODE).slide("Today")
    first = paragraphs(today)[0].runs[0]

    assert first.hyperlink.address == "https://example.org/?q=a%20b&r=%C3%BC"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "example.org", "x:"])
def test_only_web_and_mail_addresses_become_links(url: str) -> None:
    content = deck(slide("s", "list", "Links", text("Words", url=url)))
    file = opened(content)

    assert paragraphs(file.slides[0])[0].text == "Words"
    assert not list(file.slides[0]._element.iter(qn("a:hlinkClick")))


def test_jumps_lead_to_the_first_slide_of_their_key() -> None:
    long = Bullets(tuple(Point(text(f"Item {n}")) for n in range(40)))
    content = deck(
        slide("start", "list", "Start", text("Go", jump="long"), text("Nowhere", jump="?")),
        slide("long", "list", "Long", long),
    )
    file = opened(content)
    clicks = list(file.slides[0]._element.iter(qn("a:hlinkClick")))

    assert [click.get("action") for click in clicks] == ["ppaction://hlinksldjump"]
    assert file.slides[0].part.rels[clicks[0].get(qn("r:id"))].target_part is file.slides[1].part
    assert file.titles[1] == "Long (1 of 5)"


def test_a_code_leads_to_its_address_by_scan_click_and_words() -> None:
    for found in opened(EPISODE).slides:
        for shape in found.shapes:
            if shape.name.startswith("QR code"):
                image = Image.open(io.BytesIO(shape.image.blob))
                scanned = zxingcpp.read_barcode(image)
                assert scanned
                assert scanned.text == shape.click_action.hyperlink.address
                assert shape._element._nvXxPr.cNvPr.get("descr") == f"QR code to {scanned.text}"
                address = named(found, "Address").text_frame.paragraphs
                assert address[0].text == "More about this talk"
                assert address[1].runs[0].hyperlink.address == scanned.text


def test_a_code_is_black_on_white_with_its_quiet_zone() -> None:
    talk = opened(EPISODE).slide("Compilers for everyone")
    code = named(talk, "QR code 7")
    image = Image.open(io.BytesIO(code.image.blob)).convert("L")

    assert {value for _, value in image.getcolors() or []} == {0, 255}
    assert image.crop((0, 0, image.width, 4 * 8)).getextrema() == (255, 255)
    assert code.width == code.height
    assert 2.2 <= code.width / 914400 <= 2.6


def test_pictures_keep_their_shape_and_carry_their_words() -> None:
    pictures = {
        shape._element._nvXxPr.cNvPr.get("descr"): shape
        for found in opened(EPISODE).slides
        for shape in found.shapes
        if shape.name.startswith("Picture")
    }

    assert set(pictures) == {"Ada Lovelace, smiling", "Grace Hopper in uniform"}
    ada, grace = pictures["Ada Lovelace, smiling"], pictures["Grace Hopper in uniform"]
    assert ada.width / ada.height == pytest.approx(2, abs=0.01)
    assert grace.width / grace.height == pytest.approx(0.5, abs=0.01)
    assert (ada.crop_left, ada.crop_top, grace.crop_right, grace.crop_bottom) == (0, 0, 0, 0)


def test_large_pictures_are_made_as_small_as_the_slide_shows_them() -> None:
    ada = opened(EPISODE).slide("Who is here").shapes[1]

    assert ada.image.size[0] == round(ada.width / 914400 * 192) < 2400


def test_a_picture_is_known_by_its_content_not_its_name() -> None:
    source = deck(slide("s", "list", "Who", Picture("ada.gif", "Ada")))
    jpeg = ASSETS.files["grace.jpg"]
    written = write(source, NIGHT, Files({"ada.gif": jpeg}))

    assert not written.problems
    from opened import Opened

    assert Opened(written).file.read("ppt/media/image1.jpg") == jpeg


@pytest.mark.parametrize("name", ["words.png", "nowhere.png"])
def test_a_picture_that_cannot_be_shown_is_told_and_left_out(name: str) -> None:
    source = deck(
        slide("s", "list", "Who", text("Ada"), Picture(name, "Ada", origin="talks[3].image"))
    )
    written = write(source, NIGHT, ASSETS)

    assert [(p.code, p.origin, p.is_error) for p in written.problems] == [
        ("W304", "talks[3].image", False)
    ]


def test_characters_that_xml_cannot_hold_are_left_out() -> None:
    content = deck(slide("s", "list", "A\x00B", text("one\x07 <two> & \ud800three")))
    found = opened(content).slides[0]

    assert found.shapes.title.text_frame.text == "AB"
    assert paragraphs(found)[0].text == "one <two> & three"


def test_words_on_a_band_keep_its_colour_when_they_are_links() -> None:
    lead = Text((Run("Friday", url="https://example.org"),), "lead")
    content = deck(Slide("t", "t", "talk-plain", "Talk", slots=(Slot("lead", (lead,)),), notes="n"))
    run = paragraphs(opened(content).slides[0], "Lead")[0].runs[0]._r.rPr

    assert run.find(f"{qn('a:solidFill')}/{qn('a:schemeClr')}").get("val") == "accent6"
    assert b"hlinkClr" in opened(content).file.read("ppt/slides/slide1.xml")


def test_two_codes_share_the_place_of_one() -> None:
    codes = tuple(Code(f"https://example.org/{n}", "c", "a", "QR") for n in (1, 2))
    content = deck(Slide("t", "t", "closing", "Codes", slots=(Slot("code", codes),), notes="n"))
    one, other = (s for s in opened(content).slides[0].shapes if s.name.startswith("QR"))

    assert one.top + one.height <= other.top


def test_what_runs_at_the_same_time_stands_apart_from_what_a_talk_is_about() -> None:
    found = opened(
        deck(slide("both", "list", "Both", text("On the loom.", "summary"), text("Also", "clash")))
    )
    summary, clash = paragraphs(found.slides[0])

    assert clash.space_before.pt == 14
    assert summary.space_before is None or summary.space_before.pt == 0
