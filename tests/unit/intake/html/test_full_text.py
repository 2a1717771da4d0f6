"""Every word that a reader of a page sees is in its text, with the white space that the HTML standard gives it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.html.html_page import read_page
from app.model.block import BlockKind


def read(markup):
    return read_page(markup.encode())


def blocks_of(markup):
    page = read(markup)
    return [(block.kind.value, page.text[block.start : block.end]) for block in page.blocks]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>un<b>break</b>able</p>", "unbreakable"),
        ("<p>  one\n\t two <i> three </i> four</p>", "one two three four"),
        ("<p>a<br>b<br/> c</p>", "a\nb\nc"),
        ("<p>a<br> <br>b</p>", "a\nb"),
        ("<p>a <br> b</p>", "a\nb"),
        ('<p>a</p><iframe srcdoc="<p>in the &lt;b>fr&lt;/b>ame</p>"></iframe>b', "a\nin the frame\nb"),
        ("<div>before<p>in</p>after</div>", "before\nin\nafter"),
        ("<p>5&nbsp;killed, co&shy;operation</p>", "5\u00a0killed, co\u00adoperation"),
        ("<p>&lt;b&gt; &amp; &#x1F600; &copy</p>", "<b> & \U0001f600 ©"),
        ("<pre>\n  x = 1\n\n  y</pre>", "  x = 1\n\n  y"),
        ('<p style="white-space: pre-wrap">a  b\nc</p>', "a  b\nc"),
        ("<textarea>kept  as it is</textarea>", "kept  as it is"),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢(kan)"),
        ("<p>a<wbr>b<!-- c -->d</p>", "abd"),
        ("<p>قصف <b>ال</b>مدينة</p>", "قصف المدينة"),
        ("<details><summary>More</summary>inside</details>", "More\ninside"),
        ("<p>a<span style='display:block'>b</span>c</p>", "a\nb\nc"),
        ("just words", "just words"),
        ("<p>a\r\nb\0c", "a b\ufffdc"),
    ],
)
def test_white_space_and_breaks_are_those_of_html(markup, text):
    assert read(markup).text == text


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>secret</script>",
        "<style>secret</style>",
        "<template><p>secret</p></template>",
        "<noscript>secret</noscript>",
        "<p hidden>secret</p>",
        '<div style="color:red; DISPLAY : none">secret</div>',
        '<span style="visibility:hidden">secret</span>',
        '<div class="a sf-hidden">secret</div>',
        "<dialog>secret</dialog>",
        '<iframe srcdoc="secret" style="display:none"></iframe>',
        '<input placeholder="secret"><img alt="secret">',
        "<svg><title>secret</title></svg>",
        "<!-- secret -->",
        "<title>secret</title>",
    ],
)
def test_what_a_reader_does_not_see_is_not_in_the_text(hidden):
    assert read(f"<p>seen</p>{hidden}<p>also</p>").text == "seen\nalso"


def test_a_page_hidden_until_its_script_has_run_is_read():
    assert read('<html style="display:none"><body style="visibility:hidden"><p>words').text == "words"


def test_a_page_of_frames_shows_what_stands_in_for_them():
    assert read("<noscript><p>without scripts</p></noscript>").text == "without scripts"


def test_a_shadow_tree_that_a_page_was_saved_with_is_read():
    assert read('<div><template shadowrootmode="open"><p>inside</p></template></div>').text == "inside"


def test_elements_say_what_kind_their_words_are():
    assert blocks_of(
        "<h1>H</h1><ul><li>one<li><p>two</p></ul><blockquote><p>said</p></blockquote><pre>code</pre>"
        "<figure><figcaption>cap</figcaption></figure><aside role='doc-footnote'><p>note</p></aside><p>end</p>"
    ) == [
        ("title", "H"),
        ("list_item", "one"),
        ("list_item", "two"),
        ("quote", "said"),
        ("code", "code"),
        ("caption", "cap"),
        ("note", "note"),
        ("paragraph", "end"),
    ]


def test_a_row_of_data_is_one_block_with_its_empty_cells():
    assert blocks_of(
        "<table><caption>C</caption><tr><th>Town<th>Killed<tr><td>A<br>B<td><tr><td><p>x</p><td>2</table>"
    ) == [("caption", "C"), ("table", "Town\tKilled"), ("table", "A\nB\t"), ("table", "x\t2")]


def test_a_table_that_lays_out_the_page_is_read_as_paragraphs():
    markup = "<table><tr><td>menu<td><h1>Title</h1><p>One</p><table><tr><td>1<td>2</table></table>"
    assert blocks_of(markup) == [
        ("paragraph", "menu"),
        ("title", "Title"),
        ("paragraph", "One"),
        ("table", "1\t2"),
    ]


def test_the_heading_that_is_the_title_is_called_so():
    page = read("<title>Shells fall on Brenn | Daily</title><h1>Shells fall on Brenn</h1><p>Text</p>")
    assert page.blocks[0].kind is BlockKind.TITLE


@pytest.mark.parametrize(
    "markup",
    [
        '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x"/></head>'
        "<body><p>one</p><p><![CDATA[two <b> & three]]></p></body></html>",
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><p>one</p>'
        "<p>two &lt;b> &amp; three</p></body></html>",
    ],
)
def test_closed_empty_elements_of_xhtml_swallow_nothing(markup):
    assert read(markup).text == "one\ntwo <b> & three"


WORDS = st.lists(
    st.text(alphabet="abcжшقصف\u00a0\U0001f600", min_size=1, max_size=6).filter(str.strip),
    min_size=1,
    max_size=8,
)
TAGS = st.sampled_from("p div b i span li td tr table h2 blockquote pre a section ul q".split())  # noqa: SIM905


@given(st.lists(st.tuples(TAGS, WORDS, st.booleans()), max_size=12))
def test_no_visible_word_is_lost_however_the_tags_are_nested(parts):
    markup = "".join(
        f"<{tag}>{' '.join(words)} {'</' + tag + '>' if closed else ''}" for tag, words, closed in parts
    )
    seen = "".join(read(markup).text.split())
    assert seen == "".join("".join(" ".join(words).split()) for _, words, _ in parts)


@given(st.text(alphabet="<>/!-?&;\"'= abtdpr[]\n", max_size=200))
def test_whatever_the_markup_the_blocks_are_the_text(markup):
    page = read(markup)
    again = read(markup)
    assert (page.text, page.blocks, page.main, page.proposals) == (
        again.text,
        again.blocks,
        again.main,
        again.proposals,
    )
    assert "\n".join(page.text[block.start : block.end] for block in page.blocks) == page.text
    ends = [point for pair in page.main for point in pair]
    assert ends == sorted(ends)
    assert not ends or ends[-1] <= len(page.text)
