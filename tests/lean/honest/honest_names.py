# ruff: noqa: E501 -- data
"""Honest proofs with names, strings and characters that are awkward to split into tokens, and legal."""

from __future__ import annotations

from collections.abc import Iterator

from tests.lean.honest.honest_blocks import read

NAMES = r"""
(x x' x'' : ℕ) (h : x < x') (h' : x' < x'') : x < x'' § by
  omega
§§
(h₁' h₁'' : ℕ) (h₁ : h₁' = h₁'') : h₁'' = h₁' § h₁.symm
§§
(f f' : ℕ → ℕ) (hf : ∀ x, f x = f' x) (hf' : f' 2 = 3) : f 2 = 3 § by
  rw [hf, hf']
§§
(f : ℕ → ℕ) (x' : ℕ) (h' : f x' = x') : f (f x') = x' § by
  rw [h', h']
§§
(f : ℕ → ℕ) (h' : f 1 = 1) : f 1 = 1 § by
  have h'' := h'
  have h''' : f 1 = 1 := h''
  exact h'''
§§
(a b : ℕ) («my hyp» : a = b) : b = a § by
  rw [«my hyp»]
§§
(«end» «theorem» : ℕ) («by» : «end» = «theorem») : «theorem» = «end» § «by».symm
§§
(«1» «2» : ℕ) (h : «1» < «2») : «1» ≤ «2» § by omega
§§
(«a b» : ℕ) («h : a b» : «a b» = 0) : «a b» + 1 = 1 § by
  rw [«h : a b»]
§§
(«(» «)» : ℕ) (h : «(» = «)») : «)» = «(» § by exact h.symm
§§
(«-- x» : ℕ) (h : «-- x» = 2) : «-- x» + 1 = 3 § by
  subst h
  rfl
§§
(«"» : ℕ) (h : «"» = 2) : «"» < 3 § by omega
§§
theorem «a name» (a : ℕ) : a = a § rfl
§§
theorem «a.b».c (a : ℕ) : a = a § rfl
§§
theorem Nat.«my lemma» (a : ℕ) : a + 0 = a § rfl
§§
theorem deep.er.name_' (a : ℕ) : a ≤ a § le_refl where
  le_refl := Nat.le_refl a
§§
theorem x₁₂ (αβ γδ : ℕ) (h : αβ = γδ) : γδ = αβ § h.symm
§§
(α β γ : ℕ) (hαβ : α < β) (hβγ : β < γ) : α < γ § by
  exact Nat.lt_trans hαβ hβγ
§§
(ε δ : ℕ) (hε : 0 < ε) (hδ : δ = ε) : 0 < δ § by
  rwa [hδ]
§§
(θ φ ψ ω : ℕ) (h : θ + φ = ψ + ω) : φ + θ = ω + ψ § by
  omega
§§
(x₀ x₁ x₂ x₃ : ℕ) (h₀₁ : x₀ ≤ x₁) (h₁₂ : x₁ ≤ x₂) (h₂₃ : x₂ ≤ x₃) : x₀ ≤ x₃ § by
  have h₀₂ := Nat.le_trans h₀₁ h₁₂
  exact Nat.le_trans h₀₂ h₂₃
§§
(aᵢ aⱼ : ℕ) (hᵢⱼ : aᵢ = aⱼ) : aⱼ = aᵢ § by
  exact hᵢⱼ.symm
§§
(𝔸 𝕏 ℬ : ℕ) (h : 𝔸 = 𝕏) (hℬ : 𝕏 = ℬ) : 𝔸 = ℬ § by
  rw [h, hℬ]
§§
(naïve Größe : ℕ) (h : naïve = Größe) : Größe = naïve § h.symm
§§
(_a _b : ℕ) (_h : _a = _b) : _b = _a § _h.symm
§§
(a! b? : ℕ) (h! : a! = b?) : b? = a! § by
  rw [h!]
§§
(this' : 1 = 1) : 1 = 1 § by
  have : 1 = 1 := this'
  exact this
§§
(h : 1 = 1) : 1 = 1 ∧ 2 = 2 § by
  have := h
  refine ⟨this, ?_⟩
  have : 2 = 2 := rfl
  assumption
§§
(alias : ℕ) (h : alias = 1) : alias + 1 = 2 § by
  subst h; rfl
§§
(seal unseal : ℕ) (h : seal = unseal) : unseal = seal § by
  exact h.symm
§§
(constant : ℕ) (h : constant = 1) : constant ≤ 1 § by
  omega
§§
(extern native computable csimp : ℕ) (h : extern + native = computable + csimp) : native + extern = csimp + computable § by
  omega
§§
(stop admit : ℕ) (h : stop = admit) : admit = stop § by
  omega
§§
(variables lemmas definition axiomatic : ℕ) (h : variables < lemmas) : variables + definition + axiomatic ≤ lemmas + definition + axiomatic § by
  omega
§§
(simproc tactic term command attr : ℕ) (h : simproc = tactic + term + command) : simproc + attr = attr + command + term + tactic § by
  omega
§§
(rfl' simp' omega' : ℕ) (h : rfl' = simp') : rfl' + omega' = omega' + simp' § by
  omega
§§
(left right : ℕ) (h : left < right) : ¬ right < left § by
  omega
§§
(first all case next : ℕ) (h : first = case) (hn : all = next) : first + all = case + next § by
  rw [h, hn]
§§
(simp ring decide exact : ℕ) (h : simp = ring) (h' : decide = exact) : ring + exact = simp + decide § by
  rw [h, h']
§§
(e i E X : ℕ) (h : e = 1) : e + 2 = 3 § by
  rw [h]
§§
(x1e5 b0 o7 : ℕ) (h : x1e5 = b0 + o7) : o7 + b0 = x1e5 § by
  omega
§§
(s : String) (h : s = "{") : "{" = s § h.symm
§§
(s : String) (h : s = "{x}") : s = "}{" ∨ s = "{x}" § by
  right
  exact h
§§
: "a\nb" = "a\nb" § rfl
§§
: "\"quoted\"" = "\"quoted\"" § by rfl
§§
: "\\" = "\\" ∧ "\\\"" = "\\\"" § ⟨rfl, rfl⟩
§§
: r"C:\dir" = "C:\\dir" § rfl
§§
: r#"say "hi""# = "say \"hi\"" § rfl
§§
: r##"a "# b"## = "a \"# b" § by rfl
§§
: "-- not a comment" = "-- not a comment" § rfl
§§
: "/- nor this" = "/- nor this" § by
  -- but this is
  rfl
§§
: "sorry" = "sorry" § by
  exact rfl
§§
: "line one
line two" = "line one\nline two" § rfl
§§
: "a gap \
   closed" = "a gap closed" § rfl
§§
: "\x41\u03b1" = "Aα" § rfl
§§
: 'a' = 'a' § rfl
§§
: '\'' = '\'' § by rfl
§§
: '"' = '"' § by rfl
§§
: '\\' = '\\' § by rfl
§§
: '\n' = '\n' ∧ '\t' = '\t' § ⟨rfl, rfl⟩
§§
: '(' = '(' ∧ ')' = ')' § ⟨rfl, rfl⟩
§§
: '«' = '«' § rfl
§§
(c : Char) (h' : c = 'x') : c = 'x' ∨ c = 'y' § by
  left; exact h'
§§
(f : Char → ℕ) (x' : ℕ) (h : f 'a' = x') : x' = f 'a' § by
  rw [h]
§§
(a : ℕ) (h : a = 2) : a = 2 § by
  trace "h is {h}: {a"
  exact h
§§
(a : ℕ) (h : a = 2) : a = 2 § by
  first
  | fail "never mind"
  | exact h
§§
(a b : ℕ) (hab : a = b) : b = a § (‹a = b›).symm
§§
(a b : ℕ) (_ : a = b) : b = a § by
  have := ‹a = b›
  omega
§§
(f : ℕ → ℕ) (h : ∀ x, f x = x) : (f ∘ f) 3 = 3 § by
  simp only [Function.comp, h]
§§
(p : ℕ × ℕ) (h : p.1 = p.2) : p.2 = p.1 § h.symm
§§
(p : (ℕ × ℕ) × ℕ) (h : p.1.2 = 3) : p.fst.snd = 3 § h
§§
: 0x1F = 31 ∧ 0b101 = 5 ∧ 0o17 = 15 § by decide
§§
: 1_000_000 = 1000000 § rfl
§§
(a : ℕ) (h : a.succ.succ = 5) : a = 3 § by
  omega
§§
(a : ℕ) : a.succ.pred = a § rfl
§§
(a b : ℤ) (h : a = -b) : -a = b § by
  omega
§§
(a b : ℤ) (h : a - -b = 0) : a = -b § by
  omega
§§
(f : Char → Char → ℕ) (h : f 'a' '\'' = 2) : f 'a' '\'' = 2 § h
§§
(f : Char → ℕ) (h' : f '"' = 2) (h'' : f '}' = 3) : f '"' + f '}' = 5 § by
  rw [h', h'']
§§
: `a.b = `a.b § rfl
§§
(a b : ℕ) : a + b = b + a § by
  exact Nat.«add_comm» a b
"""

# Commands, attributes or options elsewhere; names to the Lean of the wheel.
ELSEWHERE = """alias as computable constant csimp extern import_path module native notation3 only prelude seal simproc stop
admit unif universes unseal variables""".split()  # noqa: SIM905 -- a list of words


def _elsewhere() -> Iterator[tuple[str, str]]:
    """Each word as a variable, as a hypothesis, as something introduced in the proof and as a helper."""
    for number, word in enumerate(ELSEWHERE):
        yield f"theorem v{number} ({word} : ℕ) (h : {word} = {number}) : {word} + 1 = {number + 1}", "by\n  rw [h]"
        yield (
            f"theorem w_h{number} (a b : ℕ) ({word} : a < b) : a ≤ b + {number}",
            f"Nat.le_trans (Nat.le_of_lt {word}) (Nat.le_add_right b {number})",
        )
        yield (
            f"theorem w_i{number} : ∀ n : ℕ, n ≤ n + {number}",
            (
                f"by\n  intro {word}\n  omega",
                f"fun {word} => Nat.le_add_right {word} {number}",
                f"by\n  have {word} : ∀ m : ℕ, m ≤ m + {number} := fun m => by omega\n  exact {word}",
                f"{word}\nwhere\n  {word} (n : ℕ) : n ≤ n + {number} := Nat.le_add_right n {number}",
            )[number % 4],
        )


PAIRS = [*read(NAMES, "n"), *_elsewhere()]
