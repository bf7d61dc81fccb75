"""What all of the window shares: colours, icons, layouts, notices, jobs, language."""
