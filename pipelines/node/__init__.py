"""What Ray places on the nodes: engines, Lean pools, workers of shards."""
