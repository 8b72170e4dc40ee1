"""Sources of text: the `Generator` protocol, the vLLM engine, OpenAI-compatible endpoints, prompts."""
