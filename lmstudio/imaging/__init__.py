"""Any file to pixels and spacing."""
