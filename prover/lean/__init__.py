"""Everything that talks to Lean: statements, profiles, workers, the guard and the certificate."""
