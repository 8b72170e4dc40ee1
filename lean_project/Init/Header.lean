prelude
import Init.Names.Arith

/-! # What the first lines of a published file need: its `open`s, and `lemma`

Benchmarks and published proofs begin with `open BigOperators Real Nat Topology Rat` and the like. `open` asks that the
namespace exists; those of Mathlib that have no declaration here are declared, empty. What a file then uses of them is
missing as before, and is an error where it is used. -/

set_option linter.all false

-- notation of Mathlib
namespace BigOperators end BigOperators
namespace Topology end Topology
namespace Uniformity end Uniformity
namespace Pointwise end Pointwise
namespace Interval end Interval
namespace ComplexConjugate end ComplexConjugate
namespace NNReal end NNReal
namespace ENNReal end ENNReal
namespace EReal end EReal
namespace NNRat end NNRat
namespace Affine end Affine
namespace RealInnerProductSpace end RealInnerProductSpace
namespace InnerProductSpace end InnerProductSpace
namespace TensorProduct end TensorProduct
namespace DirectSum end DirectSum
-- numbers
namespace Rat end Rat
namespace Real end Real
namespace Complex end Complex
namespace ZMod end ZMod
namespace Fin end Fin
namespace Fintype end Fintype
namespace ArithmeticFunction end ArithmeticFunction
namespace Nat.ArithmeticFunction end Nat.ArithmeticFunction
namespace GaussianInt end GaussianInt
namespace Zsqrtd end Zsqrtd
namespace Cardinal end Cardinal
namespace Ordinal end Ordinal
-- algebra
namespace Function end Function
namespace Equiv end Equiv
namespace Equiv.Perm end Equiv.Perm
namespace Monoid end Monoid
namespace Subgroup end Subgroup
namespace Submodule end Submodule
namespace QuotientGroup end QuotientGroup
namespace MulAction end MulAction
namespace RingHom end RingHom
namespace Ring end Ring
namespace Ideal end Ideal
namespace Polynomial end Polynomial
namespace MvPolynomial end MvPolynomial
namespace PowerSeries end PowerSeries
namespace Matrix end Matrix
namespace Module end Module
namespace LinearMap end LinearMap
namespace FiniteDimensional end FiniteDimensional
namespace Algebra end Algebra
namespace IntermediateField end IntermediateField
namespace CategoryTheory end CategoryTheory
-- order, sets, combinatorics
namespace Order end Order
namespace OrderDual end OrderDual
namespace Set end Set
namespace Finset end Finset
namespace Multiset end Multiset
namespace List end List
namespace Sym end Sym
namespace Sym2 end Sym2
namespace Classical end Classical
namespace SimpleGraph end SimpleGraph
namespace Combinatorics end Combinatorics
-- analysis and geometry
namespace Filter end Filter
namespace Asymptotics end Asymptotics
namespace Metric end Metric
namespace Bornology end Bornology
namespace TopologicalSpace end TopologicalSpace
namespace MeasureTheory end MeasureTheory
namespace ProbabilityTheory end ProbabilityTheory
namespace intervalIntegral end intervalIntegral
namespace EuclideanGeometry end EuclideanGeometry
namespace Real.Angle end Real.Angle

/-- `lemma` is `theorem`, as in Mathlib. -/
syntax (name := lemma) (priority := 1001) declModifiers group("lemma " declId declSig declVal) : command
open Lean Syn in
@[macro «lemma»] def lemmaMacro : Macro := fun s _ st =>
  let written := s.getArg 1
  .ok (node `Lean.Parser.Command.declaration [s.getArg 0, node `Lean.Parser.Command.theorem
    [atom "theorem", written.getArg 1, written.getArg 2, written.getArg 3]]) st
