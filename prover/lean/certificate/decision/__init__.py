"""What decides: a reader of compiled files, the rules of the certificate, and Lean's kernel behind them."""
