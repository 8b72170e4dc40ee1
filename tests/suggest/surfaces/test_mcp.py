"""The tools as an agent meets them: the SDK's own client, over a process's input and output and over HTTP."""

from __future__ import annotations

import asyncio
import hashlib
import json
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import psutil
import pytest
from mcp import Client, StdioServerParameters

from tests.suggest import cases
from tests.suggest.surfaces.processes import ROOT, command, environment, free_port

pytestmark = pytest.mark.slow


def server() -> StdioServerParameters:
    arguments = ["-m", "pipelines.cli", "suggest", "--mcp"]
    return StdioServerParameters(command=sys.executable, args=arguments, cwd=str(ROOT), env=environment())


@pytest.fixture
async def agent() -> AsyncIterator[Client]:
    before = set(psutil.Process().children(recursive=True))
    async with Client(server(), read_timeout_seconds=60) as client:
        started = set(psutil.Process().children(recursive=True)) - before
        yield client
        started |= set(psutil.Process().children(recursive=True)) - before
    _, alive = await asyncio.to_thread(psutil.wait_procs, list(started), 10)
    assert alive == []


async def call(agent: Client, tool: str, **arguments: object) -> dict[str, Any]:
    found = await agent.call_tool(tool, arguments)
    [content] = found.content
    assert not found.is_error, content
    return dict(json.loads(content.text))  # type: ignore[union-attr]


async def test_the_tools_are_four_and_short(agent: Client) -> None:
    tools = (await agent.list_tools()).tools
    names = sorted(tool.name for tool in tools)
    assert names == ["certify_declaration", "list_sorries", "suggest_proof", "try_proofs"]
    text = json.dumps([tool.model_dump(mode="json", exclude_none=True) for tool in tools])
    assert len(text) / 3 < 1500  # tokens, three characters each at the worst


async def test_from_the_list_to_a_certified_file(agent: Client, tmp_path: Path) -> None:
    path = tmp_path / "File.lean"
    path.write_text(cases.BETWEEN)
    listed = await call(agent, "list_sorries", path=str(path))
    assert listed["sha256"] == hashlib.sha256(cases.BETWEEN.encode()).hexdigest()
    first, second = (hole["id"] for hole in listed["holes"])
    found = await call(agent, "suggest_proof", path=str(path), hole=first)
    assert found["status"] == "certified" and found["suggestions"][0]["text"] == "exact h₁"
    tried = await call(agent, "try_proofs", path=str(path), hole="3:24", candidates=["h₁", "h₂", "sorry"])
    assert [one["verdict"] for one in tried["tried"]] == ["rejected", "certified", "forbidden"]
    assert "Type mismatch" in tried["tried"][0]["first_error"]["text"] and second
    assert path.read_text() == cases.BETWEEN  # no tool changes a file

    before = await call(agent, "certify_declaration", path=str(path), name="between")
    assert before["verdict"] == "incomplete"
    assert before["conditions"] == ["except the sorry at 2:27", "except the sorry at 3:24"]
    path.write_text(cases.BETWEEN.replace("by sorry", "by exact h₁").replace("sorry", "h₂"))
    after = await call(agent, "certify_declaration", path=str(path), name="between")
    assert after["verdict"] == "certified" and after["certificate"]["kernel"] == "accepted"
    assert after["sha256"] != listed["sha256"]


async def test_what_is_false_open_and_conditional(agent: Client) -> None:
    found = await call(agent, "suggest_proof", text=cases.SMALL, hole="1:55")
    assert found["status"] == "statement_false" and found["counterexample"]["values"] == {"n": "10"}
    found = await call(agent, "suggest_proof", text=cases.TWINS, hole="3:2")
    assert found["status"] == "open" and found["resume"] and "candidates tried" in found["reason"]
    again = await call(agent, "suggest_proof", text=cases.TWINS, hole="3:2", resume=found["resume"])
    assert again["status"] == "open" and again["reason"].startswith("0 candidates tried")
    for name, said in (("lem", "except the sorry at 2:44"), ("goal", "except the sorry at 3:45")):
        found = await call(agent, "certify_declaration", text=cases.LEANING, name=name)
        assert found["verdict"] == "incomplete" and found["conditions"] == [said]
    leaning = cases.LEANING + "theorem last (n : Nat) : n ∣ n * n * n := lem n\ntheorem cheated : 1 = 2 := cheat _\n"
    for name, said in (("last", "on lem, which is not proved"), ("cheated", "on the axiom cheat")):
        found = await call(agent, "certify_declaration", text=leaning, name=name)
        assert found["verdict"] == "incomplete" and found["conditions"] == [said]


async def test_what_cannot_be_done_is_said(agent: Client) -> None:
    for arguments, said in (
        ({"hole": "1:1"}, "give either path or text"),
        ({"hole": "1:1", "text": cases.SMALL}, "there is no hole 1:1 in this text; its holes: "),
        ({"hole": "1:1", "path": "/etc/passwd"}, "is no .lean file"),
        ({"hole": "1:1", "path": "/nowhere/A.lean"}, "cannot be read"),
        ({"hole": "1:1", "text": "#eval 1"}, "is not elaborated"),
    ):
        assert said in (await call(agent, "suggest_proof", **arguments))["problem"], arguments
    assert (
        "declares no absent" in (await call(agent, "certify_declaration", text=cases.SMALL, name="absent"))["problem"]
    )


async def test_a_client_that_gives_up_gets_its_next_answer(agent: Client) -> None:
    """Progress is told while Lean works; a call that is given up ends, and the server goes on."""
    heard: list[float] = []

    async def progressed(progress: float, total: float | None, message: str | None) -> None:
        heard.append(progress)

    _, twins = cases.TWINS.split("\n", 1)
    text = cases.TWINS + "".join(twins.replace("twins", f"twins{number}") for number in range(400))
    with pytest.raises(Exception, match=r"(?i)time"):
        await agent.call_tool("list_sorries", {"text": text}, read_timeout_seconds=2.5, progress_callback=progressed)
    assert heard[:1] == [1.0]
    async with asyncio.timeout(30):
        found = await call(agent, "suggest_proof", text=cases.SMALL, hole="1:55")
    assert found["status"] == "statement_false"


@pytest.fixture
def http() -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    port = free_port()
    process = subprocess.Popen(command("--mcp", "--serve", "--port", str(port)), cwd=ROOT, env=environment())
    yield port, process
    children = psutil.Process(process.pid).children(recursive=True)
    process.terminate()
    process.wait(20)
    assert psutil.wait_procs(children, timeout=10)[1] == []


async def test_over_http(http: tuple[int, subprocess.Popen[bytes]]) -> None:
    port, process = http
    async with asyncio.timeout(60):
        while True:
            try:
                async with Client(f"http://127.0.0.1:{port}/mcp") as client:
                    found = await call(client, "suggest_proof", text=cases.SMALL, hole="1:55")
                break
            except (OSError, BaseExceptionGroup):
                assert process.poll() is None
                await asyncio.sleep(0.2)
    assert found["status"] == "statement_false"
