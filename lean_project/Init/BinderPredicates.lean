prelude
import Init.Tactics

/-! generated -/

set_option linter.all false
universe u v w u₁ u₂ u₃

@[extern "lean_x", binderPred_parser 1000] opaque Lean.«binderPred∈_» : Lean.ParserDescr
@[extern "lean_x", binderPred_parser 1000] opaque Lean.«binderPred∉_» : Lean.ParserDescr
@[extern "lean_x", binderPred_parser 1000] opaque Lean.«binderPred≠_» : Lean.ParserDescr
@[extern "lean_x", binderPred_parser 1000] opaque Lean.«binderPred≤_» : Lean.ParserDescr
@[extern "lean_x", binderPred_parser 1000] opaque Lean.«binderPred≥_» : Lean.ParserDescr
@[extern "lean_x", binderPred_parser 1000] opaque Lean.«binderPred⊂_» : Lean.ParserDescr
@[extern "lean_x", binderPred_parser 1000] opaque Lean.«binderPred⊃_» : Lean.ParserDescr
@[extern "lean_x", binderPred_parser 1000] opaque Lean.«binderPred⊆_» : Lean.ParserDescr
@[extern "lean_x", binderPred_parser 1000] opaque Lean.«binderPred⊇_» : Lean.ParserDescr
@[extern "lean_x", binderPred_parser 1000] opaque Lean.«binderPred<_» : Lean.ParserDescr
@[extern "lean_x", binderPred_parser 1000] opaque Lean.«binderPred>_» : Lean.ParserDescr
@[extern "lean_x", run_parser_attribute_hooks] opaque Lean.binderIdent : Lean.ParserDescr
@[extern "lean_x", term_parser 1000] opaque Lean.«termSatisfies_binder_pred%__» : Lean.ParserDescr
@[extern "lean_x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___1» : Lean.Macro
@[extern "lean_x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___2» : Lean.Macro
@[extern "lean_x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___3» : Lean.Macro
@[extern "lean_x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___4» : Lean.Macro
@[extern "lean_x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___5» : Lean.Macro
@[extern "lean_x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___6» : Lean.Macro
@[extern "lean_x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___7» : Lean.Macro
@[extern "lean_x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___8» : Lean.Macro
@[extern "lean_x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___9» : Lean.Macro
@[extern "lean_x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___10» : Lean.Macro
@[extern "lean_x", macro Lean.«termSatisfies_binder_pred%__»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_termSatisfies_binder_pred%___11» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque Lean.«term∃__,_» : Lean.ParserDescr
@[extern "lean_x", macro Lean.«term∃__,_»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_term∃__,__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque Lean.«term∀__,_» : Lean.ParserDescr
@[extern "lean_x", macro Lean.«term∀__,_»] opaque Lean.«_aux_Init_BinderPredicates___macroRules_Lean_term∀__,__1» : Lean.Macro
@[extern "lean_x", term_parser 1000] opaque coeNotation : Lean.ParserDescr
@[extern "lean_x", term_parser 1000] opaque coeFunNotation : Lean.ParserDescr
@[extern "lean_x", term_parser 1000] opaque coeSortNotation : Lean.ParserDescr
