"""Writes the generated modules of the core library: `Init/Notation.lean` and `Init/Tactics.lean`.

    python lean_project/generate_bindings.py [--check]

Lean's parsers, macros and unexpanders are compiled into the wheel's shared library under the names they have
in Lean's own core. A constant declared *under the same name* with any `@[extern]` makes the interpreter call the
compiled one, so a one-line declaration is all it takes to have `rcases` or `∃ x > 0, …`. This script lists
the ones we want, by the notation or tactic they serve, looks each up among the library's symbols (`nm`, from
binutils) together with the macros compiled for it, and prints the declarations. `--check` compares
with the files that are there. docs/core-library.md explains the trick and how to add a name.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

HERE = Path(__file__).resolve().parent
EXTERN = "lean_x"  # any name: the interpreter finds the compiled constant by the constant's own name

# Several macros for one notation: the one declared last is tried first, so they follow the order of Lean's files.
MACRO_ORDER = (
    "Prelude",
    "Notation",
    "Tactics",
    "Core",
    "SimpLemmas",
    "NotationExtra",
    "WFTactics",
    "Meta",
    "TacticsExtra",
    "Conv",
)
# Words that Lean would read as keywords inside a dotted name.
KEYWORDS = frozenset(
    """have show match open by? from let fun at if then else case with in do true false infer_instance simproc calc
    section end exact? private instance class suffices set_option""".split()  # noqa: SIM905 (a list of words)
)

# (what they serve, syntax category, prefix of the names, names)
Group = tuple[str, str, str, str]
NOTATION: tuple[Group, ...] = (
    ("precedences", "prec", "", "precMax precArg precLead precMin precMin1 prec(_)"),
    ("priorities", "prio", "", "prioDefault prioLow prioMid prioHigh prio(_)"),
    (
        "syntax patterns, for `syntax` and `macro` commands",
        "stx",
        "",
        "stx_* stx_+ stx_? stx_,* stx_,+ stx_,*,? stx_,+,? stx_<|>_ stx!_",
    ),
    ("logic", "term", "", r"term_↔_ term_<->_ term_∧_ term_∨_ term¬_ term∃_,_ termExists_,_ "),
    ("equality", "term", "", "term_=_ term_≠_ term_!=_ term_==_ term_≍_"),
    ("order and divisibility", "term", "", "term_<_ term_<=_ term_≤_ term_>_ term_>=_ term_≥_ term_∣_"),
    ("arithmetic", "term", "", "term_+_ term_-_ term_*_ term_/_ term_%_ term_^_ term-_ termMax_prec"),
    ("bitwise", "term", "", "term_&&&_ term_|||_ term_^^^_ term_<<<_ term_>>>_"),
    ("booleans", "term", "", "term_&&_ term_||_ term!_"),
    (
        "lists and sets",
        "term",
        "",
        "term_++_ term_::_ term[_] term#[_,] term_∈_ term_∉_ term∅ term{} term{_} term_⊆_ term_⊂_ term_∪_ "
        "term_∩_ term_\\_",
    ),
    ("types", "term", "", "term_×_ term_×'_ term_⊕_ term{_:_//_} termΣ_,_ termΣ'_,_"),
    ("functions", "term", "", "term_∘_ term_$__ term_<|_ term_|>_ termWithout_expected_type_"),
    ("if", "term", "", "termIfThenElse termDepIfThenElse termIfLet boolIfThenElse"),
    ("calc, ‹p›, show_term", "term", "", "Lean.calc term‹_› Lean.Parser.Tactic.showTermElab"),
    ("coercion arrows", "term", "", "coeNotation coeFunNotation coeSortNotation"),
    (
        "bounded quantifiers: `∀ x < n`, `∃ k > 0`, `∀ x ∈ s`",
        "binderPred",
        "Lean.",
        "binderPred∈_ binderPred∉_ binderPred≠_ binderPred≤_ binderPred≥_ binderPred⊂_ binderPred⊃_ binderPred⊆_ "
        "binderPred⊇_ binderPred<_ binderPred>_",
    ),
    ("sub-parsers of bounded quantifiers", "hook", "Lean.", "binderIdent"),
    ("what bounded quantifiers expand to", "term", "Lean.", "termSatisfies_binder_pred%__ term∃__,_ term∀__,_"),
)
UNEXPANDED = """Eq And Or Not Iff Ne HAdd.hAdd HSub.hSub HMul.hMul HDiv.hDiv HMod.hMod HPow.hPow HAppend.hAppend LE.le
LT.lt GE.ge GT.gt Dvd.dvd List.cons Prod Neg.neg BEq.beq bne Bool.and Bool.or Bool.not Membership.mem Function.comp
HEq"""
UNEXPANDERS = {"unexpandExists": "Exists", "unexpandListNil": "List.nil", "unexpandIte": "ite"}

T = "Lean.Parser.Tactic."
CATEGORIES = "rcasesPat rintroPat conv grind_mod grind grind_filter grind_ref"
BOTH = frozenset({"conv", "grind"})  # their leading identifiers are keywords and names at once
TACTICS: tuple[Group, ...] = (
    ("simp, dsimp, simpa: arguments", "hook", T, "simpLemma simpErase simpStar simpPre simpPost simpArg simpArgs "
     "dsimpArg dsimpArgs simpaArgsRest discharger"),
    ("at …", "hook", T, "location locationHyp locationType locationWildcard"),
    ("rw: rules", "hook", T, "rwRule rwRuleSeq"),
    ("options after a tactic", "hook", T, "optConfig configItem posConfigItem negConfigItem valConfigItem config"),
    ("induction, cases, generalize: arguments", "hook", T, "rcasesPatLo rcasesPatMed inductionAlts inductionAlt "
     "inductionAltLHS elimTarget caseArg generalizeArg"),
    ("rcases patterns", "rcasesPat", T + "rcasesPat.", "clear explicit ignore one paren tuple"),
    ("rintro patterns", "rintroPat", T + "rintroPat.", "binder one"),
    ("introducing", "tactic", T, "intro intros revert rintro tacticUnhygienic_ rename renameI exposeNames"),
    ("closing a goal", "tactic", T, "exact exact? apply? assumption applyAssumption solveByElim contradiction "
     "falseOrByContra tacticTrivial tacticNofun tacticNomatch_,, tacticInfer_instance tacticSorry tacticAdmit"),
    ("apply and friends", "tactic", T, "apply refine refine' tacticRefine_lift_ tacticRefine_lift'_ "
     "constructor left right tacticExists_,, tacticAnd_intros tacticExfalso specialize"),
    ("equality", "tactic", T, "applyRfl symm eqRefl tacticRfl tacticRfl' acRfl congr subst substVars substEqs "
     "injection injections"),
    ("rw", "tactic", T, "rewriteSeq rwSeq rwa rwaAt rwaAtLegacyLocation tacticErw___"),
    ("cases and induction", "tactic", T, "cases induction rcases obtain split generalize funInduction funCases"),
    ("by_cases, funext, ·, calc, solve, conv", "tactic", "", "tacticBy_cases_:_ tacticFunext___ Lean.cdot "
     "Lean.calcTactic Lean.solveTactic Lean.Parser.Tactic.Conv.conv"),
    ("simp", "tactic", T, "simp simpAll dsimp simpa simpTrace simpAllTrace dsimpTrace tacticSimpa!_ tacticSimpa?_ "
     "simpArith simpArithBang simpAllArith simpAutoUnfold simpAllAutoUnfold dsimpAutoUnfold"),
    ("unfolding and stating", "tactic", T, "unfold delta change show withReducible withReducibleAndInstances "
     "withUnfoldingAll"),
    ("deciding", "tactic", T, "decide omega lia cutsat grobner grind grindTrace"),
    ("casts", "tactic", T, "normCast0 pushCast tacticNorm_cast__ tacticExact_mod_cast_ "
     "tacticApply_mod_cast_ tacticAssumption_mod_cast_"),
    ("have, let, suffices", "tactic", T, "tacticHave__ tacticHave' tacticHaveI__ tacticLet__ tacticLet'__ tacticLetI__ "
     "tacticSuffices_ replace letrec extractLets liftLets as_aux_lemma clear clearValue"),
    ("ext", "tactic", "Lean.Elab.Tactic.Ext.", "ext applyExtTheorem"),
    ("combinators", "tactic", T, "skip done fail failIfSuccess allGoals anyGoals case case' focus first rotateLeft "
     "rotateRight paren repeat' repeat1' tacticTry_ tacticRepeat_ tacticIterate____ tacticNext_=>_ tacticStop_ "
     "tacDepIfThenElse tacIfThenElse classical"),
    ("<;>", "tactic", T, "tactic_<;>_"),
    ("looking at the state", "tactic", T, "traceState traceMessage showTerm sleep guardHyp guardTarget guardExpr"),
    ("decreasing_by and array bounds", "tactic", "", "tacticDecreasing_tactic tacticDecreasing_trivial "
     "tacticDecreasing_with_ tacticSimp_wf tacticClean_wf tacticDecreasing_trivial_pre_omega tacticGet_elem_tactic "
     "tacticGet_elem_tactic_extensible tacticGet_elem_tactic_trivial"),
    ("attributes", "attr", "Lean.Parser.Attr.", "simp ext grind norm_cast simprocAttr"),
    ("conv", "conv", T + "Conv.", "allGoals anyGoals arg change clear congr convApply_ convArgs convConvSeq convDone "
     "convLeft convRepeat_ convRfl convRight convTrace_state convTry_ delta first focus fun lhs rhs paren pattern "
     "reduce simp simpMatch skip unfold whnf enter ext rewrite convRw__ convErw__ convIntro___ convNext__=>_ case zeta "
     "dsimp nestedConv nestedTactic convTactic failIfSuccess"),
)  # fmt: skip


def demangle(symbol: str) -> str:
    """Lean's C name of a constant back to the constant: `l_Lean_Parser_Tactic_exact` → `Lean.Parser.Tactic.exact`.

    `_` doubled is an underscore, `_` alone separates, `_x2b`, `_u2194`, `_U…` are characters.
    """
    text, parts, current, at = symbol.removeprefix("l_"), [], "", 0
    while at < len(text):
        if text[at] != "_":
            current += text[at]
            at += 1
            continue
        run = len(text[at:]) - len(text[at:].lstrip("_"))
        after, underscores = at + run, "_" * (run // 2)
        coded = re.match(r"x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})", text[after:])
        if run % 2 == 0:
            current, at = current + underscores, after
        elif coded:
            current += underscores + chr(int(coded[1] or coded[2] or coded[3], 16))
            at = after + coded.end()
        else:  # a separator, then a name that begins with underscores
            parts.append(current)
            current, at = underscores, after
    return ".".join([*parts, current])


@cache
def constants(shared: Path) -> tuple[frozenset[str], tuple[str, ...]]:
    """Names of compiled data and, sorted, of compiled functions."""
    listing = subprocess.run(["nm", "-D", "--defined-only", str(shared)], capture_output=True, text=True, check=True)
    data, functions = set(), set()
    for line in listing.stdout.splitlines():
        _, kind, symbol = line.split()
        if symbol.startswith("l_"):
            (functions if kind == "T" else data).add(demangle(symbol))
    return frozenset(data), tuple(sorted(functions))


def quoted(name: str) -> str:
    """The name as Lean source has it, with « » where a part is no plain identifier."""
    plain = re.compile(r"[A-Za-z_][A-Za-z0-9_'!?]*")
    return ".".join(p if plain.fullmatch(p) and p not in KEYWORDS else f"«{p}»" for p in name.split("."))


class Generator:
    """Prints declarations for the names that exist in one shared library."""

    def __init__(self, shared: Path) -> None:
        self.data, self.functions = constants(shared)
        self.macros = [f for f in self.functions if re.search(r"_aux_Init_\w*?___macroRules_.*_\d+$", f)]

    def macros_of(self, kind: str) -> Iterator[str]:
        """Declarations of the compiled macros for one kind of syntax."""
        tail = re.compile(re.escape("___macroRules_" + kind.replace(".", "_") + "_") + r"\d+(_\d+)?$")

        def rank(name: str) -> tuple[int, str | int, str]:
            file = re.search(r"_aux_Init_([A-Za-z_]*?)___macroRules", name)
            known = file is not None and file[1] in MACRO_ORDER
            number = int(re.findall(r"\d+", name)[-1])
            return (MACRO_ORDER.index(file[1]) if file and known else len(MACRO_ORDER), number, name)

        for name in sorted(filter(tail.search, self.macros), key=rank):
            yield f'@[extern "{EXTERN}", macro {quoted(kind)}] opaque {quoted(name)} : Lean.Macro'

    def parser(self, category: str, kind: str) -> Iterator[str]:
        if kind not in self.data:
            raise SystemExit(f"the shared library has no parser {kind}")
        if category == "hook":
            yield f'@[extern "{EXTERN}", run_parser_attribute_hooks] opaque {quoted(kind)} : Lean.ParserDescr'
            return
        infix = (kind.startswith(("term_", "stx_")) and not kind.startswith("term__")) or kind == T + "tactic_<;>_"
        type_ = "Lean.TrailingParserDescr" if infix else "Lean.ParserDescr"
        yield f'@[extern "{EXTERN}", {category}_parser 1000] opaque {quoted(kind)} : {type_}'
        yield from self.macros_of(kind)

    def groups(self, groups: Iterable[Group]) -> Iterator[str]:
        for title, category, prefix, names in groups:
            yield f"\n-- {title}"
            for name in names.split():
                yield from self.parser(category, prefix + name)

    def unexpanders(self) -> Iterator[str]:
        yield "\n-- how terms are printed in messages"
        found = dict(UNEXPANDERS)
        for constant in UNEXPANDED.split():
            tail = re.compile(r"_aux_Init_[A-Za-z]*___unexpand_" + re.escape(constant.replace(".", "_")) + r"_\d+")
            found |= dict.fromkeys(filter(tail.fullmatch, self.functions), constant)
        for name, constant in found.items():
            head = f'@[extern "{EXTERN}", app_unexpander {constant}]'
            yield f"{head} opaque {quoted(name)} : Lean.PrettyPrinter.Unexpander"


def header(imports: str, title: str, text: str) -> str:
    return f"""prelude
import {imports}

/-! # {title}

{text}
Generated by generate_bindings.py from the names in the wheel's library: change the lists there, not this file.
-/

set_option linter.all false
"""


def modules(shared: Path) -> dict[str, str]:
    """File name → text of every generated module."""
    make = Generator(shared)
    notation = header(
        "Init.Meta",
        "Term notation: parsers, macros and unexpanders of Lean's core, bound by name",
        "What `a + b`, `∃ x, p`, `if`, `[1, 2]` … parse and expand to.",
    )
    notation += "declare_syntax_cat binderPred\n"
    notation += "\n".join([*make.groups(NOTATION), *make.unexpanders()]) + "\n"
    tactics = header(
        "Init.Notation",
        "Tactic language: parsers and macros of Lean's core, bound by name",
        "Grouped by the tactic they serve. What the tactics *do* is compiled into the wheel's library.",
    )
    for category in CATEGORIES.split():
        tactics += f"declare_syntax_cat {category}" + (" (behavior := both)\n" if category in BOTH else "\n")
    tactics += "\n".join(make.groups(TACTICS)) + "\n"
    return {"Init/Notation.lean": notation, "Init/Tactics.lean": tactics}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare with the files, write nothing")
    check = parser.parse_args().check
    sys.path.insert(0, str(HERE.parent))
    from prover.lean.profiles.toolchain import find_shared_library

    stale = []
    for name, text in modules(find_shared_library()).items():
        file = HERE / name
        if not file.is_file() or file.read_text() != text:
            stale.append(name)
            if not check:
                file.write_text(text)
    print(f"{'differ from what would be generated' if check else 'written'}: {', '.join(stale) or 'none'}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    raise SystemExit(main())
