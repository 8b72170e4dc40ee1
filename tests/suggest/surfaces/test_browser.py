"""The page in a real browser: what a person does with it. Skipped where there is no Chromium."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.suggest import cases
from tests.suggest.surfaces.browser import CHROMIUM, Browser
from tests.suggest.surfaces.processes import served

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="not here: Debian's chromium is not installed"),
]
TEXT = cases.LETTERS + cases.BETWEEN + cases.SMALL
FILLED = (
    TEXT.replace(":= sorry; exact", ":= 𝕙; exact")
    .replace("1 ≤ b := by sorry", "1 ≤ b := by exact h₁")
    .replace("c := sorry", "c := h₂")
)
STATE, VALUE = "document.querySelector('#state').textContent", "document.querySelector('#text').value"


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with served() as (address, _):
        yield address


@pytest.fixture(params=[(1200, False), (390, True)], ids=["wide", "phone in the dark"])
def page(url: str, request: pytest.FixtureRequest) -> Iterator[Browser]:
    width, dark = request.param
    with Browser(width, 844, dark) as browser:
        browser.open(url)
        yield browser
        assert browser.complaints == []


def search(page: Browser, text: str) -> None:
    page.type("#text", text)
    page.click("#search")
    page.until(f"{STATE}.includes('have a certified proof')")


def test_holes_are_listed_with_their_goals(page: Browser) -> None:
    page.type("#text", TEXT)
    page.click("#list")
    page.until(f"{STATE} === '4 holes'")
    assert page.run("document.querySelectorAll('#chips button').length") == 4
    assert "⊢ a + 1 ≤ b" in page.run("document.querySelector('#holes').innerText")
    page.click("#chips button")
    text = "document.querySelector('#text')"
    assert page.run(f"{VALUE}.slice({text}.selectionStart, {text}.selectionEnd)") == "sorry"


def test_everything_certified_is_applied_at_once(page: Browser) -> None:
    search(page, TEXT)
    assert page.run(STATE) == "3 of 4 holes have a certified proof"
    assert "the statement is false: n := 10" in page.run("document.querySelector('#holes').innerText")
    page.click("#all")
    page.until(f"{STATE}.includes('in the text')")
    assert page.run(VALUE) == FILLED


def test_proofs_are_applied_one_by_one_certified_again_where_they_stand(page: Browser) -> None:
    search(page, TEXT)
    for number in (2, 0, 1):  # in another order than they were found
        page.click(f"#hole-{number} .suggestion button")
        page.until(f"document.querySelectorAll('#hole-{number} .status')[0].textContent === 'applied'")
    assert page.run(VALUE) == FILLED


def test_a_text_that_was_changed_is_not_filled(page: Browser) -> None:
    search(page, cases.BETWEEN)
    page.type("#text", "theorem other : True := by sorry")
    for button in (".suggestion button", "#all"):
        page.click(button)
        page.until(f"{STATE} === 'the text was changed: find proofs anew'")
    assert page.run(VALUE) == "theorem other : True := by sorry"


def test_a_search_is_stopped(page: Browser) -> None:
    _, twins = cases.TWINS.split("\n", 1)
    page.type("#text", cases.TWINS + "".join(twins.replace("twins", f"twins{number}") for number in range(60)))
    page.click("#search")
    page.until("document.querySelectorAll('.hole').length === 61")
    page.click("#stop")
    page.until(f"{STATE} === 'stopped'")
    page.until("fetch('health').then(a => a.json()).then(a => a.searching === 0)", 10)


def test_what_the_server_refuses_is_said(page: Browser) -> None:
    page.type("#text", '#eval IO.println "x"')
    page.click("#search")
    page.until(f"{STATE}.includes('not elaborated')")
    assert page.run("document.querySelector('#state').className") == "failed"
    page.complaints.clear()  # the browser's own note of the answer's status


def test_the_page_fits_and_can_be_read(page: Browser) -> None:
    search(page, TEXT)
    assert page.run("document.documentElement.scrollWidth <= window.innerWidth")
    # Contrast of the quiet text and of the statuses on their cards (WCAG: 4.5 to 1).
    contrast = """(() => {
      const light = color => { const c = color.match(/\\d+/g).slice(0, 3).map(v => v / 255)
        .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]; };
      const back = light(getComputedStyle(document.querySelector('.hole')).backgroundColor);
      return [...document.querySelectorAll('.hole .status, .hole .meta, .hole pre')].map(e => {
        const front = light(getComputedStyle(e).color);
        return (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05); });
    })()"""
    assert min(page.run(contrast)) >= 4.5
