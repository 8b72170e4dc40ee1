"""The engine for others: over HTTP with a page, as a language server, as tools of an MCP server."""
