"""Our reader of Lean text against Lean itself, over texts made of comments, strings, quotes, keywords and line ends.

Where Lean accepts a text and we do not refuse it, both must see the same code and comments, the same commands, and the
same theorem. The last tests put earlier readers back and see that this finds their faults.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prover.lean import guard
from prover.lean.guard import DECLARES_ONLY, Forbidden, check_proof
from prover.lean.profiles.embedded import embedded
from prover.lean.reading import read_goal
from prover.lean.syntax import Kind, LexError, NotATheorem, split_commands, tokenize, without_imports
from tests.lean.reading.faulty_readers import BY_HAND, first_word_wins, header_by_expression, quote_in_a_comment
from tests.lean.reading.lean_reader import LeanReader, Seen
from tests.lean.reading.lean_texts import chaos, proof, theorem

SCALE = int(os.environ.get("PROOFMILL_FUZZ", "1"))  # how many times as many texts as in a daily run
BATCH = 100  # texts from one seed
FUZZ = settings(deadline=None, suppress_health_check=list(HealthCheck))
SEEDS = st.integers(0, 2**32)
Reader = Callable[[str], str | None]


@pytest.fixture(scope="module")
def lean() -> Iterator[LeanReader]:
    with LeanReader() as reader:
        yield reader


def code_of(text: str, commands: list[Seen]) -> set[int]:
    """The places of a text that Lean takes for code."""
    leaves = (leaf for command in commands for leaf in command.leaves)
    return {at for leaf in leaves for at in range(leaf.start, leaf.end) if not text[at].isspace()}


def accepted(text: str, lean: LeanReader) -> list[Seen] | None:
    """Lean's commands of a text that it parses without an error; it is asked for commands, not for a header."""
    commands = lean.commands(text)
    wrong = any(command.errors or command.kind.endswith(".import") for command in commands)
    return None if wrong else commands


def differs(text: str, lean: LeanReader) -> str:
    """How we and Lean see a text differently, or nothing; nothing too where one of us refuses it."""
    text = without_imports_or_same(text)
    try:
        tokenize(text)
    except LexError:
        return ""
    commands = accepted(text, lean)
    return "" if commands is None else differs_in_tokens(text, commands) or differs_in_commands(text, commands)


def differs_in_tokens(text: str, commands: list[Seen]) -> str:
    """Whether the same is code, and every keyword of Lean's a word of ours."""
    tokens = tokenize(text)
    ours = {at for token in tokens for at in range(token.start, token.end) if not text[at].isspace()}
    if ours != code_of(text, commands):
        return f"code differs at {sorted(ours ^ code_of(text, commands))[:10]}"
    words = {(token.start, token.end) for token in tokens if token.kind is Kind.WORD}
    for command in commands:
        for leaf in command.leaves:
            word = text[leaf.start : leaf.end]
            if leaf.atom and word.isidentifier() and not word.startswith("r#") and (leaf.start, leaf.end) not in words:
                return f"{word!r} is a keyword to Lean and no word to us"
    return ""


def without_imports_or_same(text: str) -> str:
    """Lean is asked for commands, not for a header."""
    try:
        return without_imports(text)
    except NotATheorem:
        return text


def differs_in_commands(text: str, commands: list[Seen]) -> str:
    """Where commands begin, to us and to Lean."""
    ours = [command.start for command in split_commands(text)]
    docs = {token.start for token in tokenize(text) if token.kind is Kind.DOC}
    theirs = []
    for command in commands:
        if command.kind.endswith((".eoi", ".moduleDoc")):
            continue
        body = [leaf.start for leaf in command.leaves if leaf.start not in docs]
        after = body[1] if command.leaves[0].start in docs else body[0]  # documentation is two leaves
        theirs.append(after)
    return "" if ours == theirs else f"commands begin at {ours}, to Lean at {theirs}"


def ours(text: str) -> str | None:
    """What our reader would ask."""
    try:
        return read_goal(text, embedded()).goal.signature
    except NotATheorem:
        return None


def misread(read: Reader, text: str, lean: LeanReader) -> str:
    """How a reader and Lean disagree about the theorem of a text; nothing where one of them refuses it.

    Lean reads the text as it stands, completed where it has no proof; whatever completion it accepts is its reading.
    """
    asked = read(text)
    if asked is None:
        return ""
    plain = without_imports_or_same(text)
    theirs = next((found for tail in ("", "\n:= sorry\n", "\n  sorry\n") if (found := lean.types(plain + tail))), None)
    if theirs is None:
        return ""
    mine = lean.types(f"{asked}\n:= sorry\n")
    if mine is None:
        return f"asked {asked!r}, which Lean does not accept"
    return "" if mine == theirs else f"asked {asked!r}"


# Words inside of other tokens, where Lean may find them after an error.
_HIDING = (
    "x.{}",
    "x.1.{}",
    "«{}»",
    "x.{}.y",
    "5{}",
    "{}x",
    "é{}",
    "x{}",
    '"{} x"',
    '"a {}"',
    "«a {} b»",
    "x.«{}»",
    "'{}",
    '"é{}"',
)


def hides_a_command(commands: frozenset[str], proof: str, lean: LeanReader) -> str:
    """A proof that the guard lets through, and behind which Lean sees a second command."""
    try:
        checked = check_proof(proof, commands)
    except Forbidden:
        return ""
    seen = lean.commands(f"theorem t : True\n:=\n{checked.text}\n")
    text = f"theorem t : True\n:=\n{checked.text}\n"
    # After an error Lean goes on with the next command that it finds: that one runs, though nothing is proved.
    words = [text[c.leaves[0].start : c.leaves[0].end] for c in seen[1:] if c.leaves and not c.kind.endswith(".eoi")]
    wrong = any(command.errors for command in seen)
    return f"Lean sees {words}" if any(not (wrong and word in DECLARES_ONLY) for word in words) else ""


@given(SEEDS)
@settings(FUZZ, max_examples=300 * SCALE)
@pytest.mark.long
def test_we_and_lean_see_the_same_tokens_and_commands(lean: LeanReader, seed: int) -> None:
    r = Random(seed)
    for number in range(BATCH):
        text = theorem(r) if number % 3 else chaos(r)
        assert not (how := differs(text, lean)), (how, text)


@given(SEEDS)
@settings(FUZZ, max_examples=60 * SCALE)
@pytest.mark.long
def test_what_we_ask_is_what_lean_reads(lean: LeanReader, seed: int) -> None:
    r = Random(seed)
    for text in (theorem(r) for _ in range(BATCH)):
        assert not (how := misread(ours, text, lean)), (how, text)


@given(SEEDS)
@settings(FUZZ, max_examples=80 * SCALE)
@pytest.mark.long
def test_no_second_command_stands_behind_a_proof(lean: LeanReader, seed: int) -> None:
    """Whatever token of Lean's grammar stands there, and names that are no tokens."""
    r, grammar, commands = Random(seed), lean.grammar(), sorted(embedded().commands)
    names = [shape.format(word) for word in commands for shape in _HIDING]
    words = [*grammar, *grammar, "alias", "foo", *names]
    for text in (proof(r, words) for _ in range(BATCH)):
        assert not (how := hides_a_command(embedded().commands, text, lean)), (how, text)


def test_texts_are_often_accepted_by_both(lean: LeanReader) -> None:
    """Otherwise the comparison would be about nothing."""
    r = Random(1)
    asked = [ours(theorem(r)) for _ in range(300)]
    assert sum(one is not None and lean.types(f"{one}\n:= sorry\n") is not None for one in asked) > 40


@pytest.mark.parametrize("fault", [header_by_expression, first_word_wins, quote_in_a_comment])
def test_the_fuzz_finds_the_readers_that_were_replaced(fault: Reader, lean: LeanReader) -> None:
    r = Random(2)
    assert any(misread(fault, theorem(r), lean) for _ in range(4000))


def test_the_fuzz_finds_a_list_of_commands_written_by_hand(lean: LeanReader) -> None:
    r, words = Random(3), sorted(embedded().commands)
    assert any(hides_a_command(BY_HAND, proof(r, words), lean) for _ in range(4000))


def test_the_fuzz_finds_a_guard_that_looks_into_no_token(lean: LeanReader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "_hidden", lambda token: set())
    r, commands = Random(4), embedded().commands
    words = [shape.format(word) for word in sorted(commands) for shape in _HIDING]
    assert any(hides_a_command(commands, proof(r, words), lean) for _ in range(4000))


@pytest.mark.slow
def test_letters_are_letters_to_both(lean: LeanReader) -> None:
    """Every character that may begin or continue a name here does so for Lean, and the other way round."""
    points = [*range(0x21, 0x3000), *range(0x1D400, 0x1D800), 0x2C7C]
    wrong = []
    for first, second in ((chr(point), f"x{chr(point)}") for point in points):
        for word in (first, second):
            try:
                tokens = tokenize(f"theorem t : {word} = 1 := rfl")
            except LexError:
                continue
            mine = len(tokens) > 3 and tokens[3].kind is Kind.WORD and tokens[3].text == word
            seen = lean.commands(f"theorem t : {word} = 1 := rfl")[0]
            leaf = seen.leaves[3] if len(seen.leaves) > 3 else None
            theirs = leaf is not None and (leaf.end - leaf.start, leaf.atom) == (len(word), False)
            if mine != theirs and not (mine and leaf is not None and leaf.atom):
                wrong.append((hex(ord(first)), word, mine, theirs))
    assert wrong == []
