"""Learning a project's landmarks from its labelled films."""
