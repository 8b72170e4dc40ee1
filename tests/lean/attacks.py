"""Attempts to get a false or a different theorem accepted, each with the hole it aims at.

Every statement is false (or not a statement), so `proved` is always wrong; `expected` is what should be said
instead. The list is data: tests/lean/test_attacks.py runs it with and without the certificate.
"""

from __future__ import annotations

from dataclasses import dataclass

FALSE = "theorem t : (2 : ℕ) + 2 = 5"
F, R, I, N = {"forbidden"}, {"rejected"}, {"incomplete"}, {"invalid_input"}  # noqa: E741
RESOURCE = {"timeout", "out_of_memory", "rejected"}


@dataclass(frozen=True)
class Attack:
    hole: str
    statement: str
    proof: str
    expected: frozenset[str]


_BODIES: list[tuple[str, str, set[str]]] = [
    # sorry and its disguises
    ("sorry", "by sorry", I),
    ("sorry: term", "sorry", I),
    ("sorry: admit", "by admit", I | R),
    ("sorry: nested have", "by\n  have h : (2 : ℕ) + 2 = 5 := by sorry\n  exact h", I),
    ("sorry: behind a combinator", "by first | rfl | sorry", I),
    ("sorry: sorryAx applied", "sorryAx _ false", I),
    ("sorry: synthetic", "by exact (sorryAx _ true)", I),
    ("sorry: quoted name", "by exact «sorryAx» _ false", I),
    ("sorry: root name", "by exact _root_.sorryAx _ false", I),
    ("sorry: stop", "by stop rfl", I | R),
    ("sorry: apply?", "by apply?", I | R),
    ("sorry: in where", "h\nwhere h : (2 : ℕ) + 2 = 5 := sorry", I),
    ("sorry: decreasing_by", "t\ndecreasing_by sorry", I | R),
    ("sorry: empty proof", "", I | R),
    ("sorry: only a comment", "-- nothing", I | R),
    ("sorry: in a calc step", "calc (2 : ℕ) + 2 = 4 := rfl\n  _ = 5 := sorry", I),
    # error recovery: Lean goes on after an error and adds the theorem all the same
    ("recovery: syntax error", "by rfl rfl rfl ∎", R | F),
    ("recovery: unknown tactic", "by solve_it", R),
    ("recovery: unknown identifier", "by exact trust_me", R),
    ("recovery: placeholder", "by exact _", R | I),
    ("recovery: hole", "?_", R | I),
    ("recovery: skipped goal", "by skip", I | R),
    ("recovery: all_goals skip", "by all_goals skip", I | R),
    ("recovery: error inside first", "by first | omega | skip", I | R),
    ("recovery: case of nothing", "by case x => rfl", R),
    ("recovery: try", "by try omega", I | R),
    # circular proofs
    ("circular: itself", "t", R),
    ("circular: by exact", "by exact t", R),
    ("circular: let rec", "by\n  let rec h : (2 : ℕ) + 2 = 5 := h\n  exact h", R),
    ("circular: where", "h 1\nwhere h (n : ℕ) : (2 : ℕ) + 2 = 5 := h n", R),
    ("circular: decreasing_by", "h 1\nwhere h (n : ℕ) : (2 : ℕ) + 2 = 5 := h n\ndecreasing_by exact h n", R),
    (
        "circular: termination_by",
        "h 1\nwhere h (n : ℕ) : (2 : ℕ) + 2 = 5 := h (n + 1)\ntermination_by n",
        R | F,
    ),
    (
        "circular: decreasing skipped",
        "h 1\nwhere h (n : ℕ) : (2 : ℕ) + 2 = 5 := h n\ndecreasing_by all_goals skip",
        R | I,
    ),
    ("circular: partial", "h\nwhere partial h : (2 : ℕ) + 2 = 5 := h", F),
    ("circular: unsafe", "h\nwhere unsafe h : (2 : ℕ) + 2 = 5 := h", F),
    ("unsafe: term", "unsafe (lcProof)", F),
    # own axioms and declarations
    ("axiom: after the proof", "by exact bad\naxiom bad : (2 : ℕ) + 2 = 5", F),
    ("axiom: in front by newline", "trivial\n\naxiom cheat : False", F),
    ("axiom: lcProof", "lcProof", F),
    ("axiom: lcProof quoted", "«lcProof»", F),
    ("axiom: lcUnreachable", "lcUnreachable", F),
    ("axiom: lcCast", "by exact (lcCast trivial : (2 : ℕ) + 2 = 5)", F),
    ("axiom: ofReduceBool", "by exact absurd (Lean.ofReduceBool _ _ rfl) (by decide)", F),
    ("axiom: trustCompiler", "by have := Lean.trustCompiler; omega", F),
    ("axiom: constant", "by rfl\nconstant c : False", F),
    ("axiom: opaque", "by rfl\nopaque c : False", F),
    ("command: second theorem", "by sorry\ntheorem t2 : True := trivial", F),
    ("command: same name again", "sorry\n\ntheorem t : True := trivial", F),
    ("command: example", "by rfl\nexample : True := trivial", F),
    ("command: def", "by rfl\ndef Nat.land (a b : ℕ) : ℕ := 0", F),
    ("command: instance", "by rfl\ninstance : Add ℕ := ⟨fun _ _ => 5⟩", F),
    ("command: inductive", "by rfl\ninductive X where | a", F),
    ("command: structure", "by rfl\nstructure X where a : ℕ", F),
    ("command: mutual", "by rfl\nmutual\nend", F),
    ("command: alias", "by rfl\nalias foo := Nat.add", F),
    ("command: #exit", "by rfl\n#exit", F),
    ("command: #print", "by rfl\n#print axioms Nat.add_comm", F),
    ("command: #eval", "by rfl\n#eval 1", F),
    ("command: #check on one line", "by rfl #check Nat", F),
    ("command: deriving", "by rfl\nderiving instance Repr for Nat", F),
    ("command: initialize", "by rfl\ninitialize pure ()", F),
    ("command: run_cmd", "by rfl\nrun_cmd pure ()", F),
    ("command: init_quot", "by rfl\ninit_quot", F),
    ("command: import", "by rfl\nimport Lean", F),
    ("command: private theorem", "by rfl\nprivate theorem x : True := trivial", F),
    ("command: attribute", "by rfl\nattribute [simp] Nat.add_comm", F),
    ("command: attribute on theorem", "by rfl\n@[simp] theorem x : True := trivial", F),
    ("command: local attribute in term", "by\n  attribute [local simp] Nat.add_comm in simp", F),
    ("command: implemented_by", "by rfl\n@[implemented_by Nat.add] def f := 1", F),
    ("command: extern", 'by rfl\n@[extern "x"] opaque f : False', F),
    # computing instead of proving
    ("native: native_decide", "by native_decide", F),
    ("native: decide +native", "by decide +native", F),
    ("native: decide with a record", "by decide (config := { native := true })", F),
    ("native: reduceBool", "by exact Lean.reduceBool true ▸ rfl", F),
    ("native: bv_decide", "by bv_decide", F),
    ("decide: false proposition", "by decide", R),
    ("decide: kernel", "by decide +kernel", R),
    ("rfl: wrong", "rfl", R),
    ("omega: false", "by omega", R),
    # options
    ("option: skipKernelTC in a tactic", "by set_option debug.skipKernelTC true in exact rfl", F),
    ("option: skipKernelTC as a term", "set_option debug.skipKernelTC true in by decide +kernel", F),
    ("option: skipKernelTC as a command", "rfl\nset_option debug.skipKernelTC true", F),
    ("option: heartbeats", "by set_option maxHeartbeats 0 in decide", F),
    ("option: enormous depth", "by set_option maxRecDepth 100000000 in decide", F),
    ("option: bootstrap", "by set_option bootstrap.inductiveCheckResultingUniverse false in rfl", F),
    ("option: two in a row", "by set_option maxRecDepth 500 in set_option debug.skipKernelTC true in rfl", F),
    # new syntax
    ("syntax: macro", 'by rfl\nmacro "rfl" : tactic => `(tactic| sorry)', F),
    ("syntax: notation", 'by rfl\nnotation "5" => 4', F),
    ("syntax: local notation", 'by rfl\nlocal notation "ℕ" => Bool', F),
    ("syntax: infix", 'by rfl\ninfixl:65 " + " => Nat.sub', F),
    ("syntax: macro_rules", "by rfl\nmacro_rules | `(5) => `(4)", F),
    ("syntax: syntax", 'by rfl\nsyntax "x" : term', F),
    ("syntax: elab", 'by rfl\nelab "x" : tactic => pure ()', F),
    ("syntax: quotation", "by exact `(5)", F),
    ("meta: run_tac", "by run_tac Lean.Elab.Tactic.admitGoal", F),
    ("meta: by_elab", "by_elab pure (Lean.mkConst `True)", F),
    ("meta: eval term", "by eval_expr foo", F),
    ("meta: simproc", "by rfl\nsimproc x (2 + 2) := fun _ => pure .continue", F),
    # scopes
    ("scope: open in", "by open Nat in rfl", F),
    ("scope: namespace", "by rfl\nnamespace X", F),
    ("scope: end", "by rfl\nend X", F),
    ("scope: section", "by rfl\nsection\nvariable (h : False)", F),
    ("scope: variable", "by rfl\nvariable (h : False)", F),
    ("scope: universe", "by rfl\nuniverse w", F),
    ("scope: include", "by rfl\ninclude h", F),
    ("scope: local instance", "by\n  letI : Add ℕ := ⟨fun _ _ => 5⟩\n  rfl", R),
    ("scope: haveI instance", "by\n  haveI : Add ℕ := ⟨fun _ _ => 5⟩\n  exact rfl", R),
    ("scope: shadowed name", "by\n  let Nat := Bool\n  rfl", R),
    (
        "scope: shadowed HAdd",
        "by\n  let inst : HAdd ℕ ℕ ℕ := ⟨fun _ _ => 5⟩\n  exact (rfl : inst.hAdd 2 2 = 5)",
        R,
    ),
    # unclosed and hidden text
    ("hidden: unclosed comment", "by rfl /-", F),
    ("hidden: nested unclosed comment", "by rfl /- /- -/", F),
    ("hidden: doc comment swallows", "by rfl /-- -", F),
    ("hidden: unclosed string", 'by exact "', F),
    ("hidden: unclosed quoted name", "by exact «", F),
    ("hidden: unclosed bracket", "by exact (rfl", F),
    ("hidden: closing bracket", "rfl)", F),
    ("hidden: interpolation", 's!"{run_tac x}" ▸ rfl', F),
    ("hidden: interpolation with space", 's! "{" run_tac x "}"', F),
    ("hidden: raw string", 'r#"" run_tac "#', F),
    ("hidden: char literal of a quote", "by exact '\"' run_tac '\"'", F),
    ("hidden: arrow that eats a comment", "by rw [<--x] ; run_tac x", F),
    ("hidden: doc comment trick", 'by rfl /--/ "-/ axiom x : False "', F),
    ("hidden: comment then command", "by rfl /- -/ axiom x : False", F),
    ("hidden: command after line comment", "by rfl -- fine\naxiom x : False", F),
    # forged messages
    ("message: trace of our answer", "by trace \"'t' does not depend on any axioms\"", I | R),
    ("message: trace then newline", "by\n  trace \"'t' does not depend on any axioms\\n\"\n  skip", I | R),
    ("message: fail with a forged text", "by fail \"'t' depends on axioms: [propext]\"", R),
    ("message: throwError", 'by throwError "no errors"', R),
    ("message: forged timeout", 'by fail "(deterministic) timeout"', R | {"timeout"}),
    ("message: dbg_trace", 'dbg_trace "x"; rfl', F),
    # characters
    ("unicode: zero-width space", "by ax\u200biom", F),
    ("unicode: right-to-left override", "by rfl \u202e axiom", F),
    ("unicode: byte-order mark", "\ufeffby rfl", F),
    ("unicode: null byte", "by rfl\x00", F),
    ("unicode: escape", "by rfl \x1b[2K", F),
    ("unicode: carriage return", "by rfl\raxiom x : False", F),
    ("unicode: line separator", "by rfl\u2028axiom x : False", F),
    ("unicode: half surrogate", "by rfl \ud800", F),
    ("unicode: look-alike sorry", "by ѕorry", R),
    ("unicode: look-alike letter then command", "by É axiom x : False", F),
    ("unicode: fullwidth", "by ｓｏｒｒｙ", R | F),
    # IO while elaborating
    ("io: include_str", 'by exact include_str "/etc/passwd"', F),
    ("io: include_bytes", 'include_bytes "/etc/passwd" ▸ rfl', F),
    ("io: IO in a let", 'by\n  let _ : IO Unit := IO.FS.writeFile "/tmp/x" "x"\n  rfl', R),
    ("io: unsafeIO", "by exact unsafeIO (pure rfl)", F),
    # the worker's protocol
    ("protocol: embedded header", 'by rfl\r\n\r\nContent-Length: 20\r\n\r\n{"id":1}', R | F),
    ("protocol: embedded answer", '{"jsonrpc":"2.0","id":2,"result":{}}', R | F),
    ("protocol: huge line", "by exact " + "x" * 99_000, R),
    ("protocol: over-long text", "by\n" + "  skip\n" * 20_000, F),
    # resources
    ("resource: endless repeat", "by repeat (repeat skip)", RESOURCE),
    ("resource: growing context", "by repeat (have := 1)", RESOURCE),
    ("resource: deep brackets", "by exact " + "(" * 3000 + "rfl" + ")" * 3000, F),
    ("resource: deep functions", "by exact " + "fun x => " * 9000 + "rfl", RESOURCE),
    ("resource: deep negation", "by exact " + "-" * 20000 + " 1", RESOURCE | F),
    ("resource: tower of powers", "by decide +kernel\n  -- " + "9" * 5000, R),
    ("resource: enormous numeral", "by exact absurd (" + "9" * 50_000 + " : ℕ) rfl", RESOURCE),
    (
        "resource: huge evaluation",
        "by\n  have : (fun n : ℕ => n) (2 ^ 100000000) = 0 := by decide +kernel\n  omega",
        RESOURCE,
    ),
]

_STATEMENTS: list[tuple[str, str, str, set[str]]] = [
    ("statement: second command", "theorem t : True := trivial\ntheorem u : False", "sorry", N),
    ("statement: ends with a proof", "theorem t : True := by trivial --", "rfl", N),
    ("statement: axiom", "axiom t : False", "rfl", N),
    ("statement: example", "example : (2 : ℕ) + 2 = 5", "rfl", N),
    ("statement: def", "def t : False", "rfl", N),
    ("statement: attribute", "@[simp] theorem t : True", "trivial", N),
    ("statement: private", "private theorem t : True", "trivial", N),
    ("statement: no name", "theorem : True", "trivial", N),
    ("statement: no type", "theorem t", "trivial", N),
    ("statement: empty", "", "trivial", N),
    ("statement: a proof hidden in a comment", "theorem t : (2 : ℕ) + 2 = 5 /-", "-/ := rfl", N),
    ("statement: notation first", 'notation "5" => 4\ntheorem t : (2 : ℕ) + 2 = 5', "rfl", N),
    ("statement: open in", "open Nat in theorem t : True", "trivial", N),
    (
        "statement: option in",
        "set_option debug.skipKernelTC true in theorem t : (2 : ℕ) + 2 = 5",
        "by decide +kernel",
        N,
    ),
    ("statement: sorry in the type", "theorem t : (sorry : Prop)", "trivial", N),
    ("statement: unknown names", "theorem t (x : NoSuchType) : x = x", "rfl", N),
    ("statement: not a proposition", "theorem t : ℕ", "5", N),
    ("statement: name of the library", "theorem Nat.add_comm (a b : ℕ) : a + b = b + a", "by omega", N),
    ("statement: name the kernel computes", "theorem Nat.add : True", "trivial", N),
    (
        "statement: name under Lean",
        "theorem Lean (n : ℕ) : n = n + 1",
        "rfl\nwhere reduceBool : Bool := true",
        N | F | R,
    ),
    ("statement: anonymous quoted name", "theorem «» : True", "trivial", N),
    ("statement: root", "theorem _root_.t : True", "trivial", N),
    ("statement: keyword as a name", "theorem by : True", "trivial", N),
    ("statement: null byte", "theorem t\x00 : True", "trivial", N),
    ("statement: byte-order mark", "\ufefftheorem t : True", "trivial", N),
    ("statement: over-long", "theorem t : " + "True ∧ " * 5000 + "True", "by simp", N),
    ("statement: unbalanced", "theorem t (h : True : True", "trivial", N),
    ("statement: swallows the question", "theorem t : True /--", "trivial -/", N),
    ("statement: colon only inside", "theorem t (x : ℕ)", "rfl", N),
    ("statement: reduceBool", "theorem t : Lean.reduceBool true = false", "rfl", N),
    (
        "statement: command by newline",
        "theorem t : True\n\naxiom cheat : False\n\ntheorem u : False",
        "cheat",
        N,
    ),
]

ATTACKS: list[Attack] = [Attack(hole, FALSE, proof, frozenset(expected)) for hole, proof, expected in _BODIES]
ATTACKS += [Attack(hole, statement, proof, frozenset(e)) for hole, statement, proof, e in _STATEMENTS]
