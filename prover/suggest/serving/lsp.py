"""`proofmill suggest --lsp`: a language server beside Lean's own, over standard input and output.

Code actions at holes (answered from memory; the edit is made when one is chosen, against the text as it is then), hints
and warnings as diagnostics, and three commands: search one hole with everything there is, fill all holes, stop. No
goals, no hover, no completion: those stay with Lean's server.
"""

from __future__ import annotations

import asyncio
import itertools
import os
import sys
import threading
from typing import Any

from lsprotocol import types
from pygls.io_ import StdoutWriter, run_async
from pygls.lsp.server import LanguageServer

from prover.lean.profiles.profile import Profile
from prover.suggest.automation.ranking import Suggestion
from prover.suggest.document import Failed, UnusableFile
from prover.suggest.search import ModelSearch
from prover.suggest.serving.editor import Editor, Known, Tracked
from prover.suggest.texts.source import Source

NAME = "proofmill"
SEARCH, FILL_ALL, STOP = "proofmill.search", "proofmill.fillAll", "proofmill.stop"
MAX_TITLE = 80
MAX_MESSAGE = 64 << 20  # bytes


class Server(LanguageServer):
    """The server and the editor's files. `editor` exists once the event loop runs."""

    def __init__(self, profile: Profile, portfolio: tuple[str, ...], model: ModelSearch | None = None) -> None:
        super().__init__(NAME, "1", text_document_sync_kind=types.TextDocumentSyncKind.Incremental)
        self.profile, self.portfolio, self.model = profile, portfolio, model
        self.numbers = itertools.count(1)
        self._editor: Editor | None = None
        self.tasks: dict[str, asyncio.Task[Any]] = {}

    @property
    def editor(self) -> Editor:
        if self._editor is None:
            self._editor = Editor(self.profile, self.portfolio, self.show, self.model)
        return self._editor

    async def end(self) -> None:
        """End everything that was started."""
        for task in list(self.tasks.values()):
            task.cancel()
        if self._editor is not None:
            await self._editor.close()
            self._editor = None

    # -- places ---------------------------------------------------------------------------------------------

    def position(self, source: Source, offset: int) -> types.Position:
        """A place in the client's units."""
        at = source.utf16(offset)
        line, column = source.place(offset)
        encoding = self.workspace.position_encoding
        if encoding == types.PositionEncodingKind.Utf32:
            at["character"] = column
        elif encoding == types.PositionEncodingKind.Utf8:
            at["character"] = len(source.text[offset - column : offset].encode())
        return types.Position(line - 1, at["character"])

    def offset(self, source: Source, position: types.Position) -> int:
        """The offset of a place in the client's units."""
        encoding = self.workspace.position_encoding
        if encoding == types.PositionEncodingKind.Utf16:
            return source.at_utf16(position.line, position.character)
        start = source.at_utf16(position.line, 0)
        line = source.text[start:].split("\n", 1)[0]
        if encoding == types.PositionEncodingKind.Utf8:
            return start + len(line.encode()[: position.character].decode("utf-8", "ignore"))
        return start + min(position.character, len(line))

    def range(self, source: Source, start: int, end: int) -> types.Range:
        return types.Range(self.position(source, start), self.position(source, end))

    # -- what is shown --------------------------------------------------------------------------------------

    def show(self, tracked: Tracked) -> None:
        """Publish what is known of a file."""
        found = [self._diagnostic(tracked.source, known) for known in tracked.current()]
        if tracked.problem:
            place = self.range(tracked.source, 0, 0)
            severity = types.DiagnosticSeverity.Information
            found.append(types.Diagnostic(place, tracked.problem, severity=severity, source=NAME))
        shown = [one for one in found if one is not None]
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri=tracked.uri, version=tracked.version, diagnostics=shown)
        )

    def _diagnostic(self, source: Source, known: Known) -> types.Diagnostic | None:
        answer, place = known.answer, self.range(source, known.hole.start, known.hole.end)
        if answer.refuted is not None:
            what = "the statement is false" if answer.refuted.statement else "this step is false"
            severity = types.DiagnosticSeverity.Warning
            return types.Diagnostic(place, f"{what}: {answer.refuted.words()}", severity=severity, source=NAME)
        certified = [one for one in answer.suggestions if one.found.certified and not one.whole]
        if not certified:
            return None
        message, severity = f"provable: {_short(certified[0].text)}", types.DiagnosticSeverity.Hint
        return types.Diagnostic(place, message, severity=severity, source=NAME)

    def action(self, tracked: Tracked, known: Known, number: int, with_edit: bool) -> types.CodeAction:
        """One suggestion; its edit is for the text as it is now."""
        one = known.answer.suggestions[number]
        words = one.found.conditions.words()
        title = f"{_short(one.text)} — certified" if one.found.certified else f"{_short(one.text)} — conditional"
        made = types.CodeAction(
            title=f"{title} ({', '.join(words)})" if words else title,
            kind=types.CodeActionKind.QuickFix,
            is_preferred=number == 0 and one.found.certified,
            data={"uri": tracked.uri, "version": tracked.version, "hole": known.hole.id, "text": one.text},
        )
        if with_edit:
            made.edit = self.edit(tracked, [(one.start, one.end, one.text)])
        return made

    def edit(self, tracked: Tracked, edits: list[tuple[int, int, str]]) -> types.WorkspaceEdit:
        """Edits that the client takes only for the version that they are for."""
        document = types.OptionalVersionedTextDocumentIdentifier(uri=tracked.uri, version=tracked.version)
        texts = [types.TextEdit(self.range(tracked.source, start, end), text) for start, end, text in edits]
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(text_document=document, edits=list(texts))])


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= MAX_TITLE else f"{line[: MAX_TITLE - 1]}…"


def find(tracked: Tracked, data: dict[str, Any]) -> tuple[Known, int] | None:
    """The suggestion that a code action's data names, if it is about the text as it is now."""
    for known in tracked.current():
        for number, one in enumerate(known.answer.suggestions):
            if known.hole.id == data.get("hole") and one.text == data.get("text"):
                return known, number
    return None


def make_server(profile: Profile, portfolio: tuple[str, ...], model: ModelSearch | None = None) -> Server:
    """The server with its handlers."""
    server = Server(profile, portfolio, model)
    _documents(server)
    _actions(server)
    _commands(server)
    return server


def _documents(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        document = params.text_document
        server.editor.text(document.uri, document.version, document.text)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        uri = params.text_document.uri
        text = server.workspace.get_text_document(uri).source
        server.editor.text(uri, params.text_document.version, text)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: types.DidCloseTextDocumentParams) -> None:
        server.editor.closed(params.text_document.uri)

    @server.feature(types.SHUTDOWN)
    async def shutdown(_: None) -> None:
        await server.end()


def _actions(server: Server) -> None:
    options = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix], resolve_provider=True)

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, options)
    async def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        tracked = server.editor.files.get(params.text_document.uri)
        if tracked is None:
            return []
        start, end = (server.offset(tracked.source, at) for at in (params.range.start, params.range.end))
        found = server.editor.at(tracked.uri, start, end)
        made = []
        for known in found[1] if found else ():
            count = len(known.answer.suggestions)
            made += [server.action(tracked, known, number, not _resolves(server)) for number in range(count)]
        word = next((at for at, stop in tracked.source.words if at <= end and start <= stop), None)
        if word is not None:
            at = server.position(tracked.source, word)
            arguments = [{"uri": tracked.uri, "line": at.line, "character": at.character}]
            command = types.Command(title="Search a proof", command=SEARCH, arguments=arguments)
            made.append(
                types.CodeAction("Search a proof for this hole", types.CodeActionKind.QuickFix, command=command)
            )
        return made

    @server.feature(types.CODE_ACTION_RESOLVE)
    async def resolve(action: types.CodeAction) -> types.CodeAction:
        data = action.data if isinstance(action.data, dict) else {}
        tracked = server.editor.files.get(str(data.get("uri")))
        found = find(tracked, data) if tracked is not None else None
        if tracked is None or found is None:
            action.disabled = types.CodeActionDisabled("the text was changed since this was found")
            return action
        one: Suggestion = found[0].answer.suggestions[found[1]]
        action.edit = server.edit(tracked, [(one.start, one.end, one.text)])
        return action


def _resolves(server: Server) -> bool:
    """Whether the client asks for the edit of an action when it is chosen."""
    document = server.client_capabilities.text_document
    action = document.code_action if document else None
    return bool(action and action.resolve_support and "edit" in action.resolve_support.properties)


def _commands(server: Server) -> None:
    @server.command(SEARCH)
    async def search(place: dict[str, Any]) -> dict[str, Any]:
        """Search the hole at a place; what came of it."""
        tracked = server.editor.files.get(place["uri"])
        if tracked is None:
            return {"status": "not open"}
        offset = server.offset(tracked.source, types.Position(place["line"], place["character"]))

        async def work() -> dict[str, Any]:
            answer = await server.editor.search(place["uri"], offset)
            if answer is None:
                return {"status": "no hole"}
            texts = [one.text for one in answer.suggestions]
            server.show(tracked)
            return {"status": answer.status.value, "suggestions": texts, "reason": answer.reason}

        return await _shown(server, place["uri"], "Searching a proof", work())

    @server.command(FILL_ALL)
    async def fill_all(place: dict[str, Any]) -> dict[str, Any]:
        """Put a certified proof into every hole that has one."""

        async def work() -> dict[str, Any]:
            found = await server.editor.fill_all(place["uri"])
            tracked = server.editor.files.get(place["uri"])
            if found is None or tracked is None or tracked.version != found[0]:
                return {"status": "the text was changed meanwhile", "filled": 0}
            edits = [(made.edit.start, made.edit.end, made.edit.text) for made in found[1].done if made.edit]
            if edits:
                params = types.ApplyWorkspaceEditParams(server.edit(tracked, edits), "fill holes")
                applied = await server.workspace_apply_edit_async(params)
                if not applied.applied:
                    return {"status": "the editor did not apply it", "filled": 0}
            return {"status": "done", "filled": len(edits), "holes": len(found[1].done)}

        return await _shown(server, place["uri"], "Filling the holes", work())

    @server.command(STOP)
    async def stop(place: dict[str, Any]) -> None:
        """Stop what is under way in a file."""
        task = server.tasks.get(place["uri"])
        if task is not None:
            task.cancel()
        server.editor.stop(place["uri"])


async def _shown(server: Server, uri: str, title: str, work: Any) -> dict[str, Any]:
    """The answer of some work on a file, with its progress shown, which can be cancelled there."""
    task = server.tasks[uri] = asyncio.ensure_future(work)
    token = f"proofmill-{next(server.numbers)}"
    window = server.client_capabilities.window
    progress = server.work_done_progress if window and window.work_done_progress else None
    if progress is not None:
        await progress.create_async(token)
        progress.begin(token, types.WorkDoneProgressBegin(title=title, cancellable=True))
    try:
        while not task.done():
            await asyncio.wait({task}, timeout=0.1)
            if progress is not None and progress.tokens[token].cancelled():
                task.cancel()
        return dict(task.result())
    except asyncio.CancelledError:
        task.cancel()
        return {"status": "stopped"}
    except (Failed, UnusableFile) as problem:
        return {"status": "failed", "reason": str(problem)}
    finally:
        server.tasks.pop(uri, None)
        if progress is not None:
            progress.end(token, types.WorkDoneProgressEnd())


async def serve_editor(profile: Profile, portfolio: tuple[str, ...], model: ModelSearch | None = None) -> int:
    """Serve an editor until it closes our input or says goodbye; the exit code. Nothing that was started is left."""
    server = make_server(profile, portfolio, model)
    # Descriptor 1 is the protocol's alone: what anything else prints goes to the error stream.
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    reader = asyncio.StreamReader(limit=MAX_MESSAGE)
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin.buffer)
    server.protocol.set_writer(StdoutWriter(out))
    ended = threading.Event()
    try:
        await run_async(ended, reader, server.protocol, error_handler=server.report_server_error)
    except asyncio.IncompleteReadError:
        return 0  # the client went in the middle of a message
    except SystemExit as goodbye:
        return int(goodbye.code or 0)
    finally:
        await server.end()
    return 0
