"""The main window: its panels, menus, keys and what frames the film."""
