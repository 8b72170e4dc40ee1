"""The language server as an editor meets it: a process of its own, over standard input and output."""

from __future__ import annotations

import asyncio
import random
import signal
import sys
import time
from collections.abc import AsyncIterator
from typing import Any

import psutil
import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient

from tests.suggest import cases
from tests.suggest.surfaces.processes import ROOT, environment

URI = "file:///somewhere/File.lean"
LONG = (
    cases.TWINS.split("\n", 1)[0]
    + "\n"
    + "".join(cases.TWINS.split("\n", 1)[1].replace("twins", f"twins{number}") for number in range(12))
)


class Editor:
    """A client with its server. `diagnostics` are the last ones by file, `log` all of them."""

    def __init__(self) -> None:
        self.client = LanguageClient("an editor", "1")
        self.diagnostics: dict[str, types.PublishDiagnosticsParams] = {}
        self.log: list[types.PublishDiagnosticsParams] = []
        self.progress: list[Any] = []
        self.texts: dict[str, str] = {}
        self.versions: dict[str, int] = {}

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: types.PublishDiagnosticsParams) -> None:
            self.diagnostics[params.uri] = params
            self.log.append(params)

        @self.client.feature(types.WINDOW_WORK_DONE_PROGRESS_CREATE)
        def create(_: types.WorkDoneProgressCreateParams) -> None:
            return None

        @self.client.feature(types.PROGRESS)
        def progressed(params: types.ProgressParams) -> None:
            self.progress.append(params)

        @self.client.feature(types.WORKSPACE_APPLY_EDIT)
        def apply(params: types.ApplyWorkspaceEditParams) -> types.ApplyWorkspaceEditResult:
            return types.ApplyWorkspaceEditResult(applied=self.apply(params.edit))

    async def start(self, encodings: list[str] | None = None) -> None:
        arguments = ("-m", "pipelines.cli", "suggest", "--lsp")
        await self.client.start_io(sys.executable, *arguments, cwd=ROOT, env=environment())
        resolve = types.ClientCodeActionResolveOptions(properties=["edit"])
        document = types.TextDocumentClientCapabilities(
            code_action=types.CodeActionClientCapabilities(data_support=True, resolve_support=resolve)
        )
        capabilities = types.ClientCapabilities(
            text_document=document,
            window=types.WindowClientCapabilities(work_done_progress=True),
            general=types.GeneralClientCapabilities(position_encodings=encodings) if encodings else None,  # type: ignore[arg-type]
        )
        self.answer = await self.client.initialize_async(types.InitializeParams(capabilities))
        self.client.initialized(types.InitializedParams())

    async def leave(self) -> None:
        """Say goodbye as the protocol has it; the server must end by itself."""
        server = self.client._server
        assert server is not None
        try:
            async with asyncio.timeout(20):
                await self.client.shutdown_async(None)
                self.client.exit(None)
                assert await server.wait() == 0
        finally:
            if server.returncode is None:
                server.kill()
            await asyncio.wait_for(self.client.stop(), 10)

    @property
    def pid(self) -> int:
        assert self.client._server is not None
        return self.client._server.pid

    def open(self, text: str, uri: str = URI) -> None:
        self.texts[uri], self.versions[uri] = text, 1
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "lean4", 1, text))
        )

    def change(self, text: str, uri: str = URI) -> None:
        self.texts[uri] = text
        self.versions[uri] += 1
        document = types.VersionedTextDocumentIdentifier(self.versions[uri], uri)
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))

    def apply(self, edit: types.WorkspaceEdit | None) -> bool:
        """Make an edit, as an editor does: only if it is for the version that is there."""
        assert edit is not None and edit.document_changes is not None
        for change in edit.document_changes:
            assert isinstance(change, types.TextDocumentEdit)
            if change.text_document.version != self.versions[change.text_document.uri]:
                return False
            lines = self.texts[change.text_document.uri].split("\n")
            for one in sorted(change.edits, key=lambda e: (-e.range.start.line, -e.range.start.character)):
                start, end = one.range.start, one.range.end
                assert start.line == end.line
                line = lines[start.line].encode("utf-16-le")
                made = line[: 2 * start.character] + one.new_text.encode("utf-16-le") + line[2 * end.character :]
                lines[start.line] = made.decode("utf-16-le")
            self.change("\n".join(lines), change.text_document.uri)
        return True

    async def shown(self, count: int, uri: str = URI, seconds: float = 40) -> list[str]:
        """The diagnostics of a file, once there are so many for its version."""
        async with asyncio.timeout(seconds):
            while True:
                found = self.diagnostics.get(uri)
                if found and found.version == self.versions[uri] and len(found.diagnostics) >= count:
                    return [one.message for one in found.diagnostics]
                await asyncio.sleep(0.02)

    async def actions(self, line: int, character: int, uri: str = URI) -> list[types.CodeAction]:
        at = types.Position(line, character)
        params = types.CodeActionParams(
            types.TextDocumentIdentifier(uri), types.Range(at, at), types.CodeActionContext(diagnostics=[])
        )
        found = await self.client.text_document_code_action_async(params)
        return list(found or [])  # type: ignore[arg-type]  # this client takes an action with a command for a command

    async def command(self, name: str, **arguments: object) -> Any:
        params = types.ExecuteCommandParams(command=name, arguments=[{"uri": URI, **arguments}])
        return await self.client.workspace_execute_command_async(params)


pytestmark = pytest.mark.slow


@pytest.fixture
async def editor() -> AsyncIterator[Editor]:
    made = Editor()
    await made.start()
    yield made
    below = psutil.Process(made.pid).children(recursive=True)
    await made.leave()
    assert psutil.wait_procs(below, timeout=10)[1] == []


async def test_a_hole_is_filled_by_a_code_action(editor: Editor) -> None:
    editor.open(cases.LETTERS + cases.SMALL)
    assert await editor.shown(2) == ["provable: 𝕙", "the statement is false: n := 10"]
    marks = editor.diagnostics[URI].diagnostics
    assert [one.severity for one in marks] == [types.DiagnosticSeverity.Hint, types.DiagnosticSeverity.Warning]
    assert marks[0].range == types.Range(types.Position(0, 80), types.Position(0, 85))
    first = (await editor.actions(0, 82))[0]
    assert first.title == "𝕙 — certified" and first.is_preferred and first.edit is None
    resolved = await editor.client.code_action_resolve_async(first)
    assert editor.apply(resolved.edit)
    assert editor.texts[URI] == cases.LETTERS.replace("sorry", "𝕙") + cases.SMALL
    assert await editor.shown(1) == ["the statement is false: n := 10"]


async def test_an_edit_above_hides_what_was_found_and_an_edit_below_does_not(editor: Editor) -> None:
    editor.open(cases.BETWEEN)
    await editor.shown(2)
    [action, *_] = await editor.actions(1, 28)
    editor.change(cases.BETWEEN + "theorem below : True := by\n  sorry\n")
    [same, *_] = await editor.actions(1, 28)  # at once, from memory
    assert same.title == action.title
    resolved = await editor.client.code_action_resolve_async(action)  # of the version before
    assert resolved.edit is not None and resolved.edit.document_changes is not None
    assert resolved.edit.document_changes[0].text_document.version == 2  # type: ignore[union-attr]
    assert len(await editor.shown(3)) == 3

    editor.change("theorem above : True := trivial\n" + cases.BETWEEN)
    titles = [one.title for one in await editor.actions(2, 28)]
    assert titles == ["Search a proof for this hole"]
    stale = await editor.client.code_action_resolve_async(action)
    assert stale is not None and stale.edit is None and stale.disabled is not None
    await editor.shown(2)
    assert (await editor.actions(2, 28))[0].title == "exact h₁ — certified (except the sorry at 4:24)"


async def test_a_command_that_goes_on_below_is_another_one(editor: Editor) -> None:
    """What is typed behind a declaration may become a part of it; what was verified without that is not offered."""
    text = "theorem t (p q : Prop) (h : p) (k : q) : p ∧ q := by\n  constructor\n  · exact h\n  · sorry\n"
    editor.open(text)
    await editor.shown(1)
    [action, *_] = await editor.actions(3, 5)
    editor.change(f"{text}  · exact k\n")
    assert [one.title for one in await editor.actions(3, 5)] == ["Search a proof for this hole"]
    assert (await editor.client.code_action_resolve_async(action)).edit is None
    editor.change(f"{text}theorem u : True := trivial\n")
    assert (await editor.actions(3, 5))[0].title == action.title


async def test_a_search_goes_on_under_an_edit_below_and_ends_under_one_above(editor: Editor) -> None:
    editor.open(LONG)
    await asyncio.sleep(1.0)  # it is under way
    for number in range(30):
        editor.change(f"{LONG}-- {number}\n")
        await asyncio.sleep(0.02)
    changed = LONG.replace("∃ p, n < p ∧", "∃ p, n < p ∧ p < n + 1 ∧ n + 1 < p ∧", 1)
    for number in range(10):
        editor.change(f"-- {number}\n{changed}")
        await asyncio.sleep(0.01)
    editor.change(cases.BETWEEN)
    assert await editor.shown(2) == ["provable: exact h₁", "provable: h₂"]
    # Nothing was ever said of a version that was not the newest one then.
    assert [one.version for one in editor.log] == sorted(one.version or 0 for one in editor.log)


async def test_two_files_at_once(editor: Editor) -> None:
    other = "file:///somewhere/Other.lean"
    editor.open(cases.BETWEEN)
    editor.open(cases.CLOCK, other)
    assert await editor.shown(2) == ["provable: exact h₁", "provable: h₂"]
    assert await editor.shown(1, other) == ["provable: omega"]
    assert (await editor.actions(6, 3, other))[0].title == "omega — certified"
    editor.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(other)))
    assert await editor.actions(6, 3, other) == []


async def test_a_cursor_that_moves_gets_its_answers_at_once(editor: Editor) -> None:
    editor.open(LONG + cases.BETWEEN)
    await asyncio.sleep(0.7)  # while a search is under way
    choose, began = random.Random(1), time.monotonic()
    asked = [editor.actions(choose.randrange(30), choose.randrange(40)) for _ in range(200)]
    found = await asyncio.gather(*asked)
    assert len(found) == 200 and time.monotonic() - began < 5  # a second on this machine, were it idle


async def test_commands(editor: Editor) -> None:
    editor.open(cases.BETWEEN)
    found = await editor.command("proofmill.search", line=2, character=24)
    assert found["status"] == "certified" and found["suggestions"][0] == "h₂"
    assert any(isinstance(one.value, types.WorkDoneProgressEnd) for one in editor.progress) or editor.progress
    answer = await editor.command("proofmill.fillAll")
    assert answer == {"status": "done", "filled": 2, "holes": 2}
    assert editor.texts[URI] == cases.BETWEEN.replace("by sorry", "by exact h₁").replace("sorry", "h₂")
    assert (await editor.command("proofmill.search", line=0, character=0))["status"] == "no hole"


async def test_stop_ends_a_command(editor: Editor) -> None:
    editor.open(LONG)
    running = asyncio.ensure_future(editor.command("proofmill.fillAll"))
    await asyncio.sleep(1.5)
    assert not running.done()
    await editor.command("proofmill.stop")
    async with asyncio.timeout(10):
        assert (await running)["status"] == "stopped"


async def test_a_file_that_cannot_be_worked_on_says_why(editor: Editor) -> None:
    editor.open("import Nowhere\ntheorem t : True := by sorry\n")
    [said] = await editor.shown(1)
    assert "Nowhere" in said


async def test_fifty_files_are_opened_and_closed_and_few_workers_stay(editor: Editor) -> None:
    for number in range(50):
        uri = f"file:///somewhere/F{number}.lean"
        editor.open(f"theorem t{number} (n : Nat) : n + 0 = n := by\n  sorry\n", uri)
        if number % 10 == 0:
            await editor.shown(1, uri)
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
    editor.open(cases.BETWEEN)
    await editor.shown(2)
    workers = [one for one in psutil.Process(editor.pid).children(recursive=True) if "--worker" in one.cmdline()]
    assert len(workers) <= 4


@pytest.mark.parametrize("encoding", ["utf-8", "utf-32"])
async def test_positions_in_the_units_that_the_client_prefers(encoding: str) -> None:
    editor = Editor()
    await editor.start([encoding])
    editor.open(cases.LETTERS)
    await editor.shown(1)
    at = editor.diagnostics[URI].diagnostics[0].range.start
    before = cases.LETTERS[:69]
    assert at.character == (69 if encoding == "utf-32" else len(before.encode()))
    assert (await editor.actions(0, at.character + 2))[0].title == "𝕙 — certified"
    await editor.leave()


@pytest.mark.parametrize("end", ["closed", signal.SIGTERM, signal.SIGKILL])
async def test_nothing_is_left_behind(end: str | signal.Signals) -> None:
    editor = Editor()
    await editor.start()
    editor.open(LONG)
    await asyncio.sleep(2)
    process = psutil.Process(editor.pid)
    below = process.children(recursive=True)
    assert len(below) >= 3
    assert editor.client._server is not None
    if end == "closed":
        assert editor.client._server.stdin is not None
        editor.client._server.stdin.close()
    else:
        process.send_signal(end)  # type: ignore[arg-type]
    _, alive = await asyncio.to_thread(psutil.wait_procs, [process, *below], 15)
    assert alive == []
