"""The open project as the window sees it; no drawing."""
