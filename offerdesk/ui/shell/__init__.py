"""The window around the panels: theme, actions, menus, finder, messages. It knows no offer and no task."""
