"""The `proofmill` command. Each subcommand reads its arguments here and does its work elsewhere.

Exit codes: 0 done, 1 the work failed, 2 the input or the configuration could not be used.
"""

from __future__ import annotations

import json
import os
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from pipelines.ending import told_when_stopped
from prover.lean.profiles.toolchain import LEAN_VERSION


class _Commands(TyperGroup):
    def invoke(self, ctx: Any) -> Any:
        with told_when_stopped():
            return super().invoke(ctx)


app = typer.Typer(
    cls=_Commands,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Competition mathematics into kernel-checked Lean 4 proofs, and those proofs into a better prover.",
)

MOST = 1 << 20  # samples, as in the configuration

Out = Annotated[Path, typer.Option("--out", help="Where the result goes.")]
Workers = Annotated[int, typer.Option("--workers", min=1, max=4096, help="Lean processes.")]
ProfileName = Annotated[str, typer.Option("--profile", help="Lean project: embedded or mathlib.")]
Address = Annotated[str | None, typer.Option("--ray", help="Address of a running Ray cluster.")]


def _version(wanted: bool) -> None:
    if wanted:
        print(f"proofmill {version('proofmill')}, Lean {LEAN_VERSION}")
        raise typer.Exit


@app.callback()
def _all(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and end.")
    ] = False,
) -> None:
    pass


@app.command()
def doctor() -> None:
    """Show what this machine has, what it lacks, and what that disables."""
    from pipelines.commands.doctor import examine

    raise typer.Exit(examine())


@app.command()
def check(
    input: Annotated[Path, typer.Argument(help='JSON lines {"id", "statement", "proof"}.')],
    out: Out,
    profile: ProfileName = "embedded",
    certify: Annotated[bool, typer.Option("--certify", help="Write the certificate of each proof.")] = False,
    workers: Workers = 2,
) -> None:
    """Judge proofs: a verdict, its reason and the axioms for every line."""
    from pipelines.commands.check import run_check

    raise typer.Exit(run_check(input, out, profile, certify, workers))


@app.command()
def setup(
    profile: ProfileName = "mathlib",
    project: Annotated[Path | None, typer.Option("--project", help="Lake package; by default this checkout.")] = None,
) -> None:
    """Install what a profile needs, once: for mathlib the toolchain, the pinned Mathlib and its cache."""
    from pipelines.commands.setup import setup_command

    raise typer.Exit(setup_command(profile, project))


@app.command("serve-checker")
def serve_checker(
    host: Annotated[str, typer.Option("--host", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=1, max=65535)] = 8000,
    profile: ProfileName = "embedded",
    workers: Workers = 2,
    in_flight: Annotated[int | None, typer.Option("--in-flight", min=1, help="Checks at once; more get 429.")] = None,
) -> None:
    """Serve the checker over HTTP: kimina's /api/check, /certify, /health, /metrics."""
    import asyncio

    from prover.extras import require

    require("web", "serve-checker")  # before the service, which imports what it brings
    from prover.lean.profiles.registry import make_profile
    from prover.lean.serving.service import Address, serve

    raise typer.Exit(asyncio.run(serve(make_profile(profile), workers, Address(host, port), in_flight)))


Model = Annotated[str, typer.Option("--model", help="Model folder, run, or server (http://HOST:PORT/v1[#NAME]).")]
Set = Annotated[
    list[str] | None, typer.Option("--set", help="One setting, FIELD=VALUE (docs/configuration.md); repeatable.")
]
ConfigFile = Annotated[Path | None, typer.Option("--config", help="Settings; by default those of the model's own run.")]


@app.command()
def formalize(
    source: Annotated[str, typer.Argument(help="Problems: .jsonl, .parquet, .csv or a dataset's name.")],
    model: Model,
    out: Out,
    column: Annotated[
        list[str] | None, typer.Option("--column", help="What is read for a field: problem=Question; repeatable.")
    ] = None,
    config: ConfigFile = None,
    set_: Set = None,
    ray: Address = None,
) -> None:
    """Turn problems in natural language into vetted Lean statements."""
    from pipelines.commands.formalize import formalize_command

    raise typer.Exit(formalize_command(source, model, out, config, ray, _columns(column), set_ or []))


@app.command("filter")
def filter_(
    input: Annotated[Path, typer.Argument(help='JSON lines {"id", "statement"}; for --explain the folder of a run.')],
    out: Annotated[Path | None, typer.Option("--out", help="Where the result goes.")] = None,
    only: Annotated[list[str] | None, typer.Option("--only", help="Filter to run; repeatable.")] = None,
    explain: Annotated[str | None, typer.Option("--explain", help="Print the record of one problem of a run.")] = None,
    calibrate: Annotated[bool, typer.Option("--calibrate", help="Judge the score by marked statements.")] = False,
    model: Annotated[str | None, typer.Option("--model", help="For filters that ask one: folder or server.")] = None,
    config: ConfigFile = None,
    set_: Set = None,
    profile: ProfileName = "embedded",
    workers: Workers = 2,
) -> None:
    """Throw out statements that are not worth proving, explain what was, calibrate the score."""
    if explain is not None:
        from pipelines.report.audit import explain_command

        raise typer.Exit(explain_command(input, explain))
    from pipelines.commands.filter import calibrate_command, filter_command

    if calibrate:
        raise typer.Exit(calibrate_command(input, model, config))
    if out is None:
        raise typer.BadParameter("say where the result goes: --out OUT.jsonl")
    raise typer.Exit(filter_command(input, out, only or [], profile, workers, model, config, set_ or []))


@app.command()
def prove(
    input: Annotated[Path, typer.Argument(help='JSON lines {"id", "statement"}.')],
    model: Model,
    out: Out,
    samples: Annotated[
        int | None, typer.Option(min=1, max=1 << 20, help="Attempts for each goal of a statement.")
    ] = None,
    strategy: Annotated[str | None, typer.Option(help="whole, repair, rmaxts or best-first.")] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Continue what --out holds, with more --samples.")] = False,
    config: ConfigFile = None,
    set_: Set = None,
    ray: Address = None,
) -> None:
    """Search for proofs of statements and of their negations; certify what is found."""
    from pipelines.commands.prove import prove_command

    raise typer.Exit(prove_command(input, model, out, samples, strategy, resume, config, ray, set_ or []))


@app.command()
def train(
    examples: Annotated[Path, typer.Argument(help="JSON lines of prompt, completion, task and source.")],
    base: Annotated[Path, typer.Option("--base", help="Model to start from.")],
    out: Out,
    steps: Annotated[int, typer.Option(min=1)] = 300,
    config: ConfigFile = None,
    set_: Set = None,
    ray: Address = None,
) -> None:
    """Fine-tune a model with DeepSpeed."""
    from pipelines.commands.train import train_command

    raise typer.Exit(train_command(examples, base, out, steps, config, ray, set_ or []))


@app.command()
def evaluate(
    benchmark: Annotated[
        str | None, typer.Argument(help="JSON (lines), Lean file or folder, hub:OWNER/NAME, or a description (.yaml).")
    ] = None,
    model: Annotated[
        str | None, typer.Option("--model", help="Model folder, run, or server (http://HOST:PORT/v1[#NAME]).")
    ] = None,
    samples: Annotated[int, typer.Option(min=1, max=MOST, help="Attempts at each statement, for each seed.")] = 8,
    strategy: Annotated[
        list[str] | None, typer.Option("--strategy", help="sample, greedy or portfolio; repeatable, counted together.")
    ] = None,
    seed: Annotated[list[int] | None, typer.Option("--seed", help="Repeatable; by default the model's run's.")] = None,
    tokens: Annotated[int, typer.Option(min=0, help="Sampled tokens a statement may cost; 0: no limit.")] = 0,
    out: Annotated[Path, typer.Option("--out", help="Folder of the record.")] = Path("evaluations/latest"),
    limit: Annotated[int | None, typer.Option(min=1, help="Only the first statements that elaborate.")] = None,
    split: Annotated[str | None, typer.Option(help="Only this split.")] = None,
    training: Annotated[
        list[Path] | None, typer.Option("--training", help="Training data or a run: report the overlap; repeatable.")
    ] = None,
    describe: Annotated[bool, typer.Option("--describe", help="Only say what is in the benchmark.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="With --describe or --compare: print JSON.")] = False,
    compare: Annotated[
        tuple[Path, Path] | None, typer.Option("--compare", help="Two records, before and after.")
    ] = None,
    verify: Annotated[Path | None, typer.Option("--verify", help="A record to score again from scratch.")] = None,
    against: Annotated[
        str | None, typer.Option("--against", help="With --verify: the published benchmark, to compare with.")
    ] = None,
    config: ConfigFile = None,
    set_: Set = None,
    profile: Annotated[
        str | None, typer.Option("--profile", help="Lean project: embedded or mathlib; by default the configuration's.")
    ] = None,
    workers: Workers = 2,
    ray: Address = None,
) -> None:
    """Measure a model on a benchmark: pass@k of certified proofs, beside the tactic portfolio."""
    from pipelines.commands import evaluate as commands

    if verify is not None:
        raise typer.Exit(commands.verify(verify, workers, against))
    if against is not None:
        raise typer.BadParameter("--against goes with --verify: what is compared is a record")
    if compare is not None:
        raise typer.Exit(commands.compare(*compare, as_json))
    if benchmark is None:
        raise typer.BadParameter("a benchmark is needed, unless --compare or --verify is given")
    if describe:
        raise typer.Exit(commands.describe(benchmark, profile or "embedded", workers, as_json))
    asked = commands.Asked(
        benchmark=benchmark,
        model=model,
        samples=samples,
        out=out,
        strategies=tuple(strategy or ["sample"]),
        seeds=tuple(dict.fromkeys(seed or [])),
        tokens=tokens,
        limit=limit,
        split=split,
        training=tuple(training or []),
        config=config,
        profile=profile,
        workers=workers,
        ray=ray,
        said=tuple(set_ or []),
    )
    raise typer.Exit(commands.evaluate(asked))


@app.command()
def suggest(
    target: Annotated[str, typer.Argument(help="Lean file, or a place in it: FILE[:LINE[:COL]].")] = "",
    list_: Annotated[bool, typer.Option("--list", help="Only say which holes there are.")] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Print a patch.")] = False,
    in_place: Annotated[bool, typer.Option("--in-place", help="Put certified proofs into the file.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON, certificates included.")] = False,
    n: Annotated[int, typer.Option("-n", min=1, help="Proofs to show for a hole.")] = 3,
    seconds: Annotated[float, typer.Option("--seconds", min=0, help="Time for a hole.")] = 30.0,
    conditional: Annotated[
        bool, typer.Option("--conditional", help="Also apply proofs that rest on the file's axioms or unproved lemmas.")
    ] = False,
    profile: ProfileName = "embedded",
    project: Annotated[Path | None, typer.Option("--project", help="Lake package, for the mathlib profile.")] = None,
    model: Annotated[
        str | None, typer.Option("--model", help="Model folder, run, or server (http://HOST:PORT/v1[#NAME]).")
    ] = None,
    strategy: Annotated[str | None, typer.Option(help="Of the model: whole, repair, rmaxts or best-first.")] = None,
    samples: Annotated[int | None, typer.Option(min=1, help="The model's attempts at a hole.")] = None,
    config: ConfigFile = None,
    serve: Annotated[bool, typer.Option("--serve", help="Serve a page and HTTP on this machine.")] = False,
    lsp: Annotated[bool, typer.Option("--lsp", help="Serve an editor over standard input and output.")] = False,
    mcp: Annotated[bool, typer.Option("--mcp", help="Serve tools for agents; with --serve over HTTP.")] = False,
    port: Annotated[int, typer.Option("--port", min=1, max=65535, help="Of --serve.")] = 8000,
    workers: Workers = 2,
    trust_files: Annotated[
        bool, typer.Option("--trust-files", help="Serving: also files whose own code runs while Lean reads them.")
    ] = False,
) -> None:
    """Put a verified proof where `sorry` stands, or say which values refute it."""
    from pipelines.commands.suggest import Asked, Serving, editor_command, serve_command, suggest_command, tools_command

    named = {"list": list_, "diff": diff, "in-place": in_place, "json": as_json}
    shown = [name for name, given in named.items() if given]
    if len(shown) > 1:
        raise typer.BadParameter(f"--{shown[0]} and --{shown[1]} exclude each other")
    model_options = (model, strategy, samples, config)
    asked = Asked(target, "".join(shown), n, seconds, conditional, profile, project, *model_options)
    serving = Serving(port=port, workers=workers, trusted=trust_files)
    if mcp:
        raise typer.Exit(tools_command(asked, serving, http=serve))
    if serve:
        raise typer.Exit(serve_command(asked, serving))
    if lsp:
        raise typer.Exit(editor_command(asked))
    if not target:
        raise typer.BadParameter("a Lean file is needed: FILE[:LINE[:COL]]")
    raise typer.Exit(suggest_command(asked))


@app.command()
def iterate(
    config: Annotated[Path | None, typer.Argument(help="Configuration file, e.g. configs/demo.yaml.")] = None,
    run: Annotated[Path | None, typer.Option("--run", help="Folder of the run.")] = None,
    resume: Annotated[Path | None, typer.Option("--resume", help="Continue the run in this folder.")] = None,
    benchmark: Annotated[
        list[Path] | None, typer.Option("--benchmark", help="Also measure every round on this file.")
    ] = None,
    column: Annotated[
        list[str] | None, typer.Option("--column", help="What is read for a field: problem=Question; repeatable.")
    ] = None,
    set_: Set = None,
    ray: Address = None,
) -> None:
    """Run the loop: formalize, filter, search, certify, train, measure; again for every round."""
    from pipelines.commands.iterate import iterate_command

    columns = [f"problems.columns={json.dumps(_columns(column))}"] if column else []
    raise typer.Exit(iterate_command(config, run, resume, benchmark or [], ray, [*columns, *(set_ or [])]))


@app.command()
def report(run: Annotated[Path, typer.Argument(help="Folder of a run, finished or not.")]) -> None:
    """Write report/index.html of a run from its tables."""
    from pipelines.commands.iterate import report_command

    raise typer.Exit(report_command(run))


def _columns(said: list[str] | None) -> dict[str, str]:
    """`problem=Question` as a mapping."""
    found = {}
    for one in said or []:
        field, equals, name = one.partition("=")
        if not equals:
            raise typer.BadParameter(f"--column {one}: say FIELD=NAME, such as problem=Question")
        found[field.strip()] = name.strip()
    return found


def main() -> None:
    """Entry point: errors that a person can mend are one sentence and exit code 2."""
    from pipelines.config import ConfigError
    from pipelines.store.lock import Busy
    from pipelines.store.rundir import RunDirError
    from pipelines.store.tables import LaterFormat
    from prover.errors import UnusableInput
    from prover.evaluate.benchmarks import BadDescription, UnusableBenchmark
    from prover.evaluate.compare import NotComparable
    from prover.evaluate.strategies import UnknownStrategy
    from prover.lean.errors import SetupError, UnknownProfile

    try:
        app()
    except Exception as problem:
        if os.environ.get("PROOFMILL_TRACEBACK"):
            raise
        cause: BaseException = problem
        while isinstance(cause, BaseExceptionGroup):
            cause = cause.exceptions[0]
        mendable = ConfigError | RunDirError | UnusableInput | UnusableBenchmark | UnknownProfile | FileNotFoundError
        mendable |= BadDescription | NotComparable | UnknownStrategy | LaterFormat | Busy | PermissionError
        if isinstance(cause, mendable):
            sys.exit(_complain(str(cause), 2))
        if isinstance(cause, SetupError):
            sys.exit(_complain(str(cause), 1))
        sys.exit(_complain(f"{type(cause).__name__}: {cause} (PROOFMILL_TRACEBACK=1 shows where)", 1))


def _complain(message: str, code: int) -> int:
    print(f"proofmill: {message}", file=sys.stderr)
    return code


if __name__ == "__main__":
    main()
